// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** A line of action that is only a fade or a cut belongs to the shot whose edge it marks. */
final class FadeLines extends AbstractShotRule {
    FadeLines() {
        super("fade-lines", "Fades in the action", "FADE IN: belongs to the shot behind it, FADE OUT, FADE TO BLACK"
                + " and CUT TO BLACK to the shot in front of it, wherever they stand.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = draft.size() - 1; i >= 0; i--) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() != Kind.ACTION) {
                continue;
            }
            TransitionLine line = TransitionLine.ofAction(draft.text(i));
            if (line == null) {
                continue;
            }
            if (line.opens() && i + 1 < draft.size()) {
                joinWithNext(draft, i);
            } else if (!line.opens() && i > 0) {
                draft.join(i - 1);
            }
        }
    }

    private static void joinWithNext(SceneDraft draft, int index) {
        Kind kind = draft.shot(index + 1).kind();
        draft.join(index);
        draft.setKind(index, kind);
    }
}
