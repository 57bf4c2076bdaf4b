// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.shots.SceneDraft.Cut;
import org.filmwright.script.ElementType;

/** Finds where a shot can be cut in two. */
final class CutFinder {
    private final SceneDraft draft;
    private final DraftShot shot;
    private final ShotTiming timing;

    CutFinder(SceneDraft draft, DraftShot shot) {
        this.draft = draft;
        this.shot = shot;
        this.timing = draft.context().timing();
    }

    List<Cut> cuts(boolean fine) {
        List<Cut> cuts = new ArrayList<>();
        if (shot.kind() == DraftShot.Kind.DUAL) {
            return cuts;
        }
        double time = 0;
        ElementType before = null;
        for (LineRange range : shot.ranges()) {
            ScriptLine line = draft.line(range.line());
            boolean bound = before == null || before == ElementType.CHARACTER || before == ElementType.PARENTHETICAL;
            if (!bound && range.from() == 0) {
                cuts.add(new Cut(line.id(), 0, time));
            }
            if (line.isSpoken() || line.type() == ElementType.ACTION || line.type() == ElementType.CENTERED) {
                for (int at : draft.cutsInside(line, fine).subSet(range.from() + 1, Math.max(range.from() + 1,
                        range.to()))) {
                    cuts.add(new Cut(line.id(), at, time + length(new LineRange(line.id(), range.from(), at))));
                }
            }
            time += length(range);
            before = line.type();
        }
        return cuts;
    }

    private double length(LineRange range) {
        return shot.isSpeech() ? timing.speech(range) : timing.page(range);
    }
}
