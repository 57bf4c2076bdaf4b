// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Shots that the author wrote are obeyed. */
final class WrittenShots extends AbstractShotRule {
    private static final double WITH_ACTION = 8;

    WrittenShots() {
        super("written-shots", "Written shots", "Lines such as CLOSE ON THE KNIFE, JANE'S POV, ANGLE ON, INSERT or any"
                + " line after !! are shots of their own, with the action behind them up to 8 seconds.");
    }

    @Override
    public void apply(SceneDraft draft) {
        String heading = draft.context().opens() ? draft.context().scene().headingText() : "";
        boolean ownHeading = draft.context().scene().heading() != null
                && draft.context().scene().heading().setting().isEmpty();
        WrittenShot headed = ownHeading ? WrittenShot.read(heading, false, draft) : null;
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() != Kind.ACTION || shot.isCovered()) {
                continue;
            }
            ScriptLine line = draft.line(shot.ranges().get(shot.ranges().size() - 1).line());
            WrittenShot written = WrittenShot.read(line.shown(), line.shotLine(), draft);
            if (written == null && headed != null) {
                written = headed;
            }
            if (written == null) {
                continue;
            }
            boolean fromHeading = written == headed;
            if (!fromHeading) {
                takeAction(draft, i);
            }
            if (!fromHeading || i == 0 || headed.isPointOfView()) {
                cover(draft, i, written);
            }
            if (fromHeading && !headed.isPointOfView()) {
                headed = null;
            }
        }
    }

    /** The action behind a written shot is seen in it, as far as it is short. */
    private static void takeAction(SceneDraft draft, int index) {
        if (index + 1 >= draft.size() || draft.shot(index + 1).kind() != Kind.ACTION) {
            return;
        }
        ScriptLine next = draft.line(draft.shot(index + 1).ranges().get(0).line());
        if (WrittenShot.read(next.shown(), next.shotLine(), draft) == null
                && draft.seconds(index) + draft.seconds(index + 1) <= WITH_ACTION) {
            draft.join(index);
        }
    }

    private void cover(SceneDraft draft, int index, WrittenShot written) {
        List<String> names = written.names().isEmpty() ? draft.context().figures().in(draft.text(index))
                : written.names();
        draft.setKind(index, Kind.WRITTEN);
        draft.cover(index, written.coverage(draft, names), id());
        draft.fix(index);
        if (written.isLongTake()) {
            draft.markLongTake(index);
        }
    }
}
