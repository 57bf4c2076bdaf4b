// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.plot.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;

/** Keeps the order of the cards and the order of the scenes that they tell in step. No SWT. */
final class SceneOrder {
    private SceneOrder() {
    }

    /** Cards that tell a scene, in the order of the plot. */
    private static List<Block> cards(Snapshot film) {
        return film.children(Stages.PLOT).stream().flatMap(card -> film.subtree(card.id()))
                .filter(card -> card.is(BlockTypes.OUTLINE_CARD) && card.link(Features.SCENE) != null
                        && film.block(card.link(Features.SCENE)) != null).toList();
    }

    private static Map<String, Integer> places(Snapshot film) {
        Map<String, Integer> places = new HashMap<>();
        film.children(Stages.SCREENPLAY).forEach(block -> places.put(block.id(), places.size()));
        return places;
    }

    /** Whether some card stands before another whose scene comes first. */
    static boolean isOutOfStep(Snapshot film) {
        Map<String, Integer> places = places(film);
        int last = -1;
        for (Block card : cards(film)) {
            int place = places.getOrDefault(card.link(Features.SCENE), last);
            if (place < last) {
                return true;
            }
            last = place;
        }
        return false;
    }

    /**
     * Moves the scene of a card that was moved to where the card is now: behind the scene of the card before it, else
     * in front
     * of the scene of the card behind it.
     */
    static void follow(Edit edit, String card) throws CoreException {
        Snapshot film = edit.snapshot();
        List<Block> cards = cards(film);
        int at = -1;
        for (int i = 0; i < cards.size(); i++) {
            at = cards.get(i).id().equals(card) ? i : at;
        }
        if (at < 0) {
            return;
        }
        String scene = cards.get(at).link(Features.SCENE);
        Map<String, Integer> places = places(film);
        if (!places.containsKey(scene)) {
            return;
        }
        String before = at == 0 ? null : cards.get(at - 1).link(Features.SCENE);
        String behind = at == cards.size() - 1 ? null : cards.get(at + 1).link(Features.SCENE);
        int place = places.get(scene);
        boolean right = (before == null || places.getOrDefault(before, -1) <= place)
                && (behind == null || places.getOrDefault(behind, Integer.MAX_VALUE) >= place);
        if (right || scene.equals(before) || scene.equals(behind)) {
            return;
        }
        List<Block> script = film.children(Stages.SCREENPLAY);
        String after = before != null && places.containsKey(before) ? before
                : behind == null || !places.containsKey(behind) || places.get(behind) == 0 ? null
                        : script.get(places.get(behind) - 1).id();
        if (behind != null || before != null) {
            endWithBlank(edit, scene);
            endWithBlank(edit, script.get(script.size() - 1).id());
            edit.move(scene, Stages.SCREENPLAY, after);
        }
    }

    /** A heading needs a blank line in front of it. */
    private static void endWithBlank(Edit edit, String scene) throws CoreException {
        Block last = edit.snapshot().subtree(scene).filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT))
                .reduce((one, other) -> other).orElse(null);
        if (last != null && !last.content().replace("\r", "").endsWith("\n\n")) {
            String end = last.content().contains("\r\n") ? "\r\n" : "\n";
            edit.content(last.id(), last.content().stripTrailing() + end + end);
        }
    }

    /**
     * Puts the cards of each part in the order of their scenes; cards without a scene stay behind the one before
     * them.
     */
    static int cardsLikeScript(Edit edit) throws CoreException {
        Snapshot film = edit.snapshot();
        Map<String, Integer> places = places(film);
        List<String> parents = new ArrayList<>(List.of(Stages.PLOT));
        film.ofType(BlockTypes.OUTLINE_CARD).forEach(card -> parents.add(card.id()));
        int moved = 0;
        for (String parent : parents) {
            List<Block> cards = film.children(parent);
            Map<String, Integer> wanted = new HashMap<>();
            int last = -1;
            for (Block card : cards) {
                last = card.link(Features.SCENE) == null ? last : places.getOrDefault(card.link(Features.SCENE), last);
                wanted.put(card.id(), last);
            }
            List<Block> ordered = new ArrayList<>(cards);
            ordered.sort(Comparator.comparingInt(card -> wanted.get(card.id())));
            for (int i = 0; i < ordered.size() && !ordered.equals(cards); i++) {
                edit.move(ordered.get(i).id(), parent, i == 0 ? null : ordered.get(i - 1).id());
                moved++;
            }
        }
        return moved;
    }
}
