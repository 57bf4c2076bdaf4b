// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Staleness.StaleTake;

/** How far the renewal of some stale takes reaches; asked while it goes on, it looks at the film as it is by then. */
final class Regeneration {
    private final FilmSession session;
    private final Snapshot before;
    private final Set<String> subjects = new HashSet<>();

    Regeneration(FilmSession session, List<StaleTake> stale) {
        this.session = session;
        this.before = session.snapshot();
        stale.forEach(take -> subjects.add(take.subject().id()));
    }

    /** Whether a take may be made: a stale one that was meant, or one of a shot that came or changed by that. */
    boolean isMeant(GenerationTask task) {
        Block then = before.block(task.subject());
        if (then == null) {
            return true;
        }
        boolean circled = then.link(task.feature()) != null;
        return circled && (subjects.contains(task.subject()) || isTimedAnew(then));
    }

    /** Whether the shots of a scene are timed anew: one of its lines was spoken again. */
    boolean isTimedAnew(String scene) {
        Snapshot now = session.snapshot();
        return subjects.stream().anyMatch(id -> scene.equals(sceneOf(now, id)) && isSpokenAnew(now, id));
    }

    /** Whether the cut takes a shot: it was meant, or came or changed by what was meant. */
    boolean isCut(String shot) {
        Block then = before.block(shot);
        boolean inCut = before.referrers(shot, Features.SHOT).stream().map(before::block)
                .anyMatch(block -> block != null && block.is(BlockTypes.CLIP));
        boolean thereIsACut = before.children(Stages.REVIEW).stream().anyMatch(block -> block.is(BlockTypes.CLIP));
        boolean touched = subjects.contains(shot) || isHeardAnew(shot) || then != null && isTimedAnew(then);
        return then == null ? thereIsACut : inCut && touched;
    }

    private boolean isHeardAnew(String shot) {
        Block now = session.snapshot().block(shot);
        return now != null && Heard.of(now).stream().map(Heard::line).anyMatch(subjects::contains);
    }

    /** A shot with another state than before in a scene that was timed anew. */
    private boolean isTimedAnew(Block then) {
        Block now = session.snapshot().block(then.id());
        String scene = then.link(Features.SCENE);
        return now != null && now.version() != then.version() && then.is(BlockTypes.SHOT)
                && isTimedAnew(scene == null ? "" : scene);
    }

    private boolean isSpokenAnew(Snapshot now, String line) {
        Block then = before.block(line);
        Block present = now.block(line);
        String take = present == null ? null : present.link(Features.TAKE);
        return take != null && then != null && !take.equals(then.link(Features.TAKE));
    }

    /** The scene a script element stands in; empty in front of the first one. */
    private static String sceneOf(Snapshot snapshot, String element) {
        Block block = snapshot.block(element);
        Block parent = block == null ? null : snapshot.block(block.parent());
        return parent != null && parent.is(BlockTypes.SCENE) ? parent.id() : "";
    }
}
