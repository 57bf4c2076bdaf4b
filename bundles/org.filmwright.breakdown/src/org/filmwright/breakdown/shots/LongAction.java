// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Long paragraphs of action are several shots. */
final class LongAction extends AbstractShotRule {
    private static final double LONGEST = 8.5;

    LongAction() {
        super("long-action", "Long action", "A paragraph of action of more than 8.5 seconds is cut at its sentences, so"
                + " that each part is covered by what it tells.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() == Kind.ACTION && !shot.isCovered() && !shot.isLongTake()) {
                while (draft.seconds(i) > LONGEST) {
                    SceneDraft.Cut cut = Pieces.nearest(draft.cuts(i, false), draft.seconds(i) / Math.ceil(
                            draft.seconds(i) / LONGEST), draft.seconds(i));
                    if (cut == null) {
                        break;
                    }
                    i = draft.split(i, cut);
                }
            }
        }
    }
}
