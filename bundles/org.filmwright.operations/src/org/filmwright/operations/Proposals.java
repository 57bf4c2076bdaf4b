// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.script.sync.ScriptBlocks;

/** Reads the proposals of a film, each change as it stands against the film now. On any thread. */
public final class Proposals {
    /** Tag of a proposal about which all is decided. */
    public static final String SETTLED = "settled";

    private Proposals() {
    }

    /** All proposals, newest first. */
    public static List<Proposal> all(Snapshot film) {
        return read(film, film.ofType(BlockTypes.PROPOSAL));
    }

    /** Those about which something is to be decided, newest first. */
    public static List<Proposal> open(Snapshot film) {
        return read(film, film.ofType(BlockTypes.PROPOSAL).stream().filter(block -> !block.tagged(SETTLED)).toList());
    }

    /** Ids of the blocks that open proposals are about. Cheap. */
    public static Set<String> subjects(Snapshot film) {
        return film.ofType(BlockTypes.PROPOSAL).stream().filter(block -> !block.tagged(SETTLED))
                .map(block -> block.link(Features.SUBJECT)).filter(id -> id != null && film.block(id) != null)
                .collect(Collectors.toSet());
    }

    private static List<Proposal> read(Snapshot film, Collection<Block> blocks) {
        return blocks.stream().sorted(Comparator.comparing(Block::id).reversed()).map(block -> find(film, block.id()))
                .flatMap(Optional::stream).toList();
    }

    /** A proposal; empty if there is none of this id. */
    public static Optional<Proposal> find(Snapshot film, String id) {
        Block block = film.block(id);
        if (block == null || !block.is(BlockTypes.PROPOSAL)) {
            return Optional.empty();
        }
        Optional<TextOperation> operation = TextOperation.find(block.text(Features.OPERATION));
        List<Wording> wordings = film.children(id).stream().filter(child -> child.is(BlockTypes.WORDING))
                .sorted(Comparator.comparingLong(child -> child.number(Features.NUMBER, 0)))
                .map(child -> wording(film, block, child)).toList();
        return operation.isEmpty() || wordings.isEmpty() ? Optional.empty()
                : Optional.of(new Proposal(id, block.text(Features.NAME), operation.get(), block.link(Features.SUBJECT),
                        block.text(Features.FEATURE), block.text(Features.INSTRUCTION), block.tagged(SETTLED),
                        wordings));
    }

    private static Wording wording(Snapshot film, Block proposal, Block block) {
        Set<String> accepted = new HashSet<>(block.texts(Features.ACCEPTED));
        Set<String> rejected = new HashSet<>(block.texts(Features.REJECTED));
        List<TextChange> changes = new ArrayList<>();
        for (TextChange change : offered(proposal, block)) {
            if (accepted.contains(change.key())) {
                changes.add(change.in(TextChange.State.ACCEPTED, ""));
            } else if (rejected.contains(change.key())) {
                changes.add(change.in(TextChange.State.REJECTED, ""));
            } else {
                changes.add(now(film, proposal, block, change));
            }
        }
        return new Wording(block.id(), block.number(Features.NUMBER, 1), block.content(), block.text(Features.BASE),
                block.text(Features.AUTHOR), block.text(Features.RECIPE), block.text(Features.NOTES), changes);
    }

    private static List<TextChange> offered(Block proposal, Block wording) {
        return switch (proposal.text(Features.FEATURE)) {
        case TextTargets.BLOCKS -> items(wording.content());
        case TextTargets.NEW_SCENE -> List.of(new TextChange("item-0", 0, 0, "", wording.content(),
                wording.content().lines().findFirst().orElse(""), TextChange.State.OPEN, ""));
        default -> TextChanges.between(wording.text(Features.BASE), wording.content());
        };
    }

    private static List<TextChange> items(String content) {
        List<TextChange> changes = new ArrayList<>();
        for (Answers.Item item : Answers.read(content)) {
            changes.add(new TextChange("item-" + changes.size(), 0, 0, "", item.text(), item.name(),
                    TextChange.State.OPEN, ""));
        }
        return changes;
    }

    /** How an undecided change stands. */
    private static TextChange now(Snapshot film, Block proposal, Block wording, TextChange change) {
        Block subject = film.block(proposal.link(Features.SUBJECT) == null ? "" : proposal.link(Features.SUBJECT));
        String feature = proposal.text(Features.FEATURE);
        if (subject == null) {
            return change.in(TextChange.State.CONFLICT, "What it is about was deleted.");
        }
        if (feature.equals(TextTargets.BLOCKS) || feature.equals(TextTargets.NEW_SCENE)) {
            return change;
        }
        if (Tags.isProtected(subject)) {
            return change.in(TextChange.State.KEPT, "It is tagged keep or love; take the tag off to accept this.");
        }
        ThreeWay places = new ThreeWay(wording.text(Features.BASE),
                TextTargets.current(film, subject.id(), feature));
        Optional<ThreeWay.Place> place = places.place(change);
        if (place.isEmpty()) {
            return change.in(TextChange.State.CONFLICT, places.isDone(change) ? "The text says this already."
                    : "This was changed by hand after it was asked for.");
        }
        return feature.equals(TextTargets.SCRIPT) && touchesKept(film, subject, place.get())
                ? change.in(TextChange.State.KEPT, "It would change a line that is tagged keep or love.") : change;
    }

    private static boolean touchesKept(Snapshot film, Block scene, ThreeWay.Place place) {
        int offset = 0;
        for (Block element : ScriptBlocks.elements(film, scene.id())) {
            int end = offset + element.content().length();
            boolean inside = place.from() == place.to() ? place.from() > offset && place.from() < end
                    : place.from() < end && place.to() > offset;
            if (inside && Tags.isProtected(element)) {
                return true;
            }
            offset = end;
        }
        return false;
    }
}
