// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;

/**
 * What scenes, set-ups and shots are called on a set: "12", "12A", "12A · 3". Reckoned from one snapshot in one pass
 * over its scenes and shots; made for display, never parsed or stored. Immutable.
 */
public final class ShotLabels {
    private final Map<String, String> labels = new HashMap<>();

    private ShotLabels() {
    }

    public static ShotLabels of(Snapshot film) {
        ShotLabels labels = new ShotLabels();
        labels.scenes(film);
        for (Block setUp : film.ofType(BlockTypes.SET_UP)) {
            labels.labels.put(setUp.id(), labels.of(setUp.link(Features.SCENE)) + setUp.text(Features.LETTER));
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Block shot : film.children(Stages.SHOTS)) {
            if (shot.is(BlockTypes.SHOT)) {
                String scene = shot.link(Features.SCENE) == null ? "" : shot.link(Features.SCENE);
                String setUp = shot.link(Features.SET_UP);
                String slate = film.block(setUp) == null ? labels.of(scene) : labels.of(setUp);
                labels.labels.put(shot.id(), slate + " · " + counts.merge(scene, 1, Integer::sum));
            }
        }
        return labels;
    }

    /** Numbers as written, else counted; none where another scene has that number in writing. */
    private void scenes(Snapshot film) {
        Set<String> taken = film.children(Stages.SCREENPLAY).stream().map(block -> block.text(Features.SCENE_NUMBER))
                .collect(Collectors.toSet());
        int count = 0;
        for (Block block : film.children(Stages.SCREENPLAY)) {
            if (block.is(BlockTypes.SCENE)) {
                count++;
                String written = block.text(Features.SCENE_NUMBER);
                String counted = taken.contains(String.valueOf(count)) ? "" : String.valueOf(count);
                labels.put(block.id(), written.isEmpty() ? counted : written);
            }
        }
    }

    /** The label of a scene, set-up or shot; empty for anything else. */
    public String of(String block) {
        return labels.getOrDefault(block, "");
    }
}
