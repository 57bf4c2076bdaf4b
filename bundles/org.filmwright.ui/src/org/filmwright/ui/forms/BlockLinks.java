// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.BlockTexts;

/**
 * What it means to drop one block on another: which of the two is linked to which, by what feature. Pure.
 *
 * @since 0.1
 */
public final class BlockLinks {
    private static final Set<String> HAVE_CHARACTERS = Set.of(BlockTypes.SCENE, BlockTypes.SET_UP, BlockTypes.OUTLINE_CARD,
            BlockTypes.COSTUME);
    private static final Set<String> THINGS = Set.of(BlockTypes.PROP, BlockTypes.COSTUME);

    private BlockLinks() {
    }

    /**
     * A link to be made.
     *
     * @param owner   id of the block that holds it
     * @param feature its name
     * @param targets of the feature once it is made
     * @param label   of the edit
     */
    public record Link(String owner, String feature, List<String> targets, String label) {
    }

    /** The link between two blocks, whichever is dropped on the other; empty where they have none or have it already. */
    public static Optional<Link> between(Snapshot film, Block one, Block other) {
        Optional<Link> link = link(film, one, other);
        return link.isPresent() ? link : link(film, other, one);
    }

    private static Optional<Link> link(Snapshot film, Block part, Block given) {
        Block whole = given.is(BlockTypes.SHOT) && given.link(Features.SET_UP) != null
                ? film.block(given.link(Features.SET_UP)) : given;
        if (whole == null) {
            return Optional.empty();
        }
        if (part.is(BlockTypes.CHARACTER)) {
            return HAVE_CHARACTERS.contains(whole.type()) ? added(whole, Features.CHARACTERS, part)
                    : whole.is(BlockTypes.PROP) ? set(whole, Features.OWNER, part) : Optional.empty();
        }
        if (part.is(BlockTypes.SCENE)) {
            return THINGS.contains(whole.type()) ? added(whole, Features.SCENES, part)
                    : whole.is(BlockTypes.OUTLINE_CARD) ? set(whole, Features.SCENE, part) : Optional.empty();
        }
        if (part.is(BlockTypes.LOCATION)) {
            return whole.is(BlockTypes.SET_UP) ? set(whole, Features.LOCATION, part) : Optional.empty();
        }
        return part.is(BlockTypes.SHOOTING_LOCATION) && whole.is(BlockTypes.LOCATION)
                ? set(whole, Features.SHOOTING_LOCATION, part) : Optional.empty();
    }

    private static Optional<Link> added(Block whole, String feature, Block part) {
        if (whole.links(feature).contains(part.id())) {
            return Optional.empty();
        }
        List<String> targets = new ArrayList<>(whole.links(feature));
        targets.add(part.id());
        return Optional.of(new Link(whole.id(), feature, targets, label(part, whole)));
    }

    private static Optional<Link> set(Block whole, String feature, Block part) {
        return part.id().equals(whole.link(feature)) ? Optional.empty()
                : Optional.of(new Link(whole.id(), feature, List.of(part.id()), label(part, whole)));
    }

    private static String label(Block part, Block whole) {
        return "Link " + shorten(BlockTexts.title(part)) + " to " + shorten(BlockTexts.title(whole));
    }

    private static String shorten(String title) {
        return title.length() > 40 ? title.substring(0, 39) + "…" : title;
    }
}
