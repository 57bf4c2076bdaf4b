// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** A reply of a few words does not get a cut of its own. */
final class ShortReplies extends AbstractShotRule {
    private static final double SHORT = 2;
    private static final double LONG = 2.5;
    private static final double LONGEST = 12;
    private static final int SHORT_SCENE = 15;

    ShortReplies() {
        super("short-replies", "Short replies", "A reply of a few words stays in the shot of the longer speech beside "
                + "it, up to 12 seconds: for every third speech of a short scene, every second of a long one.");
    }

    @Override
    public void apply(SceneDraft draft) {
        int speeches = 0;
        for (DraftShot shot : draft.shots()) {
            speeches += shot.kind() == Kind.SPEECH ? 1 : 0;
        }
        int left = speeches <= SHORT_SCENE ? speeches / 3 : speeches / 2;
        for (int i = 0; i + 1 < draft.size() && left > 0; i++) {
            if (!joins(draft, i)) {
                continue;
            }
            DraftShot longer = draft.shot(draft.speech(i) < draft.speech(i + 1) ? i + 1 : i);
            Coverage coverage = longer.coverage();
            String rule = longer.rule();
            draft.join(i);
            draft.cover(i, coverage, rule);
            left--;
        }
    }

    private static boolean joins(SceneDraft draft, int index) {
        DraftShot first = draft.shot(index);
        DraftShot second = draft.shot(index + 1);
        if (first.kind() != Kind.SPEECH || second.kind() != Kind.SPEECH || first.isFixed() || second.isFixed()
                || first.speakers().size() != 1 || second.speakers().size() != 1
                || first.speakers().equals(second.speakers()) || draft.isIntercut()
                || first.isOnTelephone() || second.isOnTelephone()) {
            return false;
        }
        double one = draft.speech(index);
        double other = draft.speech(index + 1);
        DraftShot longer = one < other ? second : first;
        return longer.coverage() != null && Math.min(one, other) <= SHORT && Math.max(one, other) >= LONG
                && one + other <= LONGEST && draft.seconds(index) + draft.seconds(index + 1) <= LONGEST + 2;
    }
}
