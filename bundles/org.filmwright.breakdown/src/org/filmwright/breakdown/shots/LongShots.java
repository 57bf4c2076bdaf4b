// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

/** No shot is long unless it is marked. */
final class LongShots extends AbstractShotRule {
    private static final double LONGEST = 12;
    private static final double LAST_RESORT = 17;

    LongShots() {
        super("long-shots", "Long shots", "A shot of more than 12 seconds is cut near its middle, at a sentence where"
                + " there is one; no shot is longer than 20 seconds unless a line marks it as a long take.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.shot(i).isLongTake()) {
                while (draft.seconds(i) > LONGEST && cut(draft, i)) {
                    continue;
                }
            }
        }
    }

    private boolean cut(SceneDraft draft, int index) {
        double total = draft.seconds(index);
        double length = draft.shot(index).isSpeech() ? draft.speech(index) : total;
        double middle = length / Math.max(2, Math.ceil(total / LONGEST));
        SceneDraft.Cut cut = Pieces.between(draft.cuts(index, false), middle, length / 5, length * 4 / 5);
        if (cut == null && total > LAST_RESORT) {
            cut = Pieces.between(draft.cuts(index, true), middle, 0.3, Math.max(0.3, length - 0.3));
        }
        if (cut == null) {
            return false;
        }
        return draft.split(index, cut) != index;
    }
}
