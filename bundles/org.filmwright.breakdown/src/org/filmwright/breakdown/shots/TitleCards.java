// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Centered lines are titles over one picture. */
final class TitleCards extends AbstractShotRule {
    private static final double LONGEST = 10;

    TitleCards() {
        super("title-cards", "Titles", "Centered lines that follow each other are titles over one wide shot of the "
                + "set.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.shot(i).kind() != Kind.TITLE || draft.shot(i).isCovered()) {
                continue;
            }
            while (i + 1 < draft.size() && draft.shot(i + 1).kind() == Kind.TITLE && draft.seconds(i) < LONGEST) {
                draft.join(i);
            }
            draft.cover(i, Coverage.of(ShotSize.WS, draft.context().set().set()), id());
        }
    }
}
