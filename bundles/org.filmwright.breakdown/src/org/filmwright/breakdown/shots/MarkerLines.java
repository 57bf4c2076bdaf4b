// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.Locale;
import java.util.regex.Pattern;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Lines that only say where we are in the edit have no picture of their own. */
final class MarkerLines extends AbstractShotRule {
    private static final Pattern MARK = Pattern.compile("(?:BACK TO|RETURN TO|RESUME|END(?: OF)?|BEGIN)"
            + " (?:SCENE|SHOT|PRESENT(?: DAY)?|MONTAGE|FLASHBACK|FLASH ?FORWARD|INTERCUT(?:TING)?|DREAM(?: SEQUENCE)?"
            + "|SERIES OF SHOTS|POV|ACTION)|INTERCUT(?:TING)?\\b.*|(?:FLASHBACK|FLASH ?FORWARD|DREAM SEQUENCE)\\b.*"
            + "|LATER|MOMENTS LATER|SAME TIME|MEANWHILE|CONTINUOUS");

    MarkerLines() {
        super("marker-lines", "Marks in the action", "BACK TO SCENE, INTERCUT, FLASHBACK, END MONTAGE and their like "
                + "have no picture of their own: they belong to the shot behind them.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = draft.size() - 1; i >= 0; i--) {
            if (draft.shot(i).kind() != Kind.ACTION || !isMark(draft.text(i))) {
                continue;
            }
            if (i + 1 < draft.size()) {
                Kind kind = draft.shot(i + 1).kind();
                draft.join(i);
                draft.setKind(i, kind);
            } else if (i > 0) {
                draft.join(i - 1);
            }
        }
    }

    private static boolean isMark(String text) {
        String plain = text.replaceAll("^[!*_\\s]+|[*_.:\\s]+$", "");
        return plain.equals(plain.toUpperCase(Locale.ROOT)) && plain.indexOf('\n') < 0 && MARK.matcher(plain).matches();
    }
}
