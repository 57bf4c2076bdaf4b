// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.ScriptPlan;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.shots.TransitionLine;
import org.filmwright.script.ElementType;

/**
 * Finds which shots the transitions of a script belong to: a fade in to the first shot behind its line, a fade out or
 * dissolve to the last one in front of it. Lengths are one second.
 */
final class TransitionMarks {
    /** The attributes it decides. */
    static final List<String> NAMES = List.of(Features.FADE_IN, Features.FADE_OUT, Features.DISSOLVE);

    private final Map<String, Map<String, Long>> marks = new LinkedHashMap<>();
    private final long second;
    private String last;
    private boolean fadeInWaits;

    private TransitionMarks(long second) {
        this.second = second;
    }

    /** For every shot block its marks. */
    static Map<String, Map<String, Long>> of(Snapshot snapshot, ScriptPlan plan) {
        Map<String, List<Block>> byLine = new HashMap<>();
        Map<String, List<Block>> byScene = new HashMap<>();
        TransitionMarks found = new TransitionMarks(FilmFormat.of(snapshot.filmBlock()).frames(1));
        for (Block shot : snapshot.children(Stages.SHOTS)) {
            if (shot.is(BlockTypes.SHOT)) {
                found.marks.put(shot.id(), new HashMap<>());
                shot.links(Features.LINES)
                        .forEach(line -> byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(shot));
                String scene = shot.link(Features.SCENE);
                byScene.computeIfAbsent(scene == null ? "" : scene, key -> new ArrayList<>()).add(shot);
            }
        }
        for (ScriptScene scene : plan.scenes()) {
            found.read(scene, byLine, byScene.getOrDefault(scene.id(), List.of()));
        }
        return found.marks;
    }

    private void read(ScriptScene scene, Map<String, List<Block>> byLine, List<Block> shots) {
        if (!shots.isEmpty() && shots.get(0).links(Features.LINES).isEmpty()) {
            pass(shots.get(0).id());
        }
        for (ScriptLine line : scene.lines()) {
            TransitionLine transition = line.type() == ElementType.TRANSITION ? TransitionLine.ofElement(line.text())
                    : line.type() == ElementType.ACTION ? TransitionLine.ofAction(line.text()) : null;
            if (transition != null) {
                apply(transition);
            }
            for (Block shot : byLine.getOrDefault(line.id(), List.of())) {
                pass(shot.id());
            }
        }
        if (!shots.isEmpty()) {
            pass(shots.get(shots.size() - 1).id());
        }
    }

    private void pass(String shot) {
        if (fadeInWaits && !shot.equals(last)) {
            marks.get(shot).put(Features.FADE_IN, second);
            fadeInWaits = false;
        }
        last = shot;
    }

    private void apply(TransitionLine transition) {
        switch (transition) {
        case FADE_IN -> fadeInWaits = true;
        case FADE_OUT -> mark(Features.FADE_OUT);
        case DISSOLVE -> mark(Features.DISSOLVE);
        default -> {
            // a straight cut needs no mark
        }
        }
    }

    private void mark(String name) {
        if (last != null) {
            marks.get(last).put(name, second);
        }
    }
}
