// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Two who speak at once are in one picture. */
final class DualTwoShot extends AbstractShotRule {
    DualTwoShot() {
        super("dual-two-shot", "Dual dialogue", "Dual dialogue plays in one two-shot of both speakers.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() == Kind.DUAL && !shot.isCovered() && !shot.speakers().isEmpty()) {
                List<String> names = shot.speakers();
                ShotSize size = names.size() == 1 ? ShotSize.MS
                        : names.size() == 2 ? ShotSize.TWO_SHOT : ShotSize.GROUP;
                draft.cover(i, Coverage.of(size, draft.figures(names)), id());
                draft.fix(i);
            }
        }
    }
}
