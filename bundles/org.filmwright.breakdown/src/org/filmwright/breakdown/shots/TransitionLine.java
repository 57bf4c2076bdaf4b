// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.Locale;
import java.util.regex.Pattern;

/** A transition as it stands in a script, as a transition element or as a line of action. */
public enum TransitionLine {
    CUT, DISSOLVE, FADE_IN, FADE_OUT;

    private static final Pattern IN = Pattern.compile("(?:WE )?(?:SLOW(?:LY)? )?FADES? (?:BACK )?(?:IN|UP)\\b.{0,24}"
            + "|FADE FROM (?:BLACK|WHITE)|OPEN(?:S|ING)? FROM BLACK");
    private static final Pattern OUT = Pattern.compile("(?:WE )?(?:SLOW(?:LY)? )?FADES? (?:OUT|AWAY|DOWN)\\b.{0,24}"
            + "|(?:WE )?(?:SLOW(?:LY)? )?FADES? (?:TO|INTO) (?:BLACK|WHITE|DARKNESS)|BLACKOUT");
    private static final Pattern MIX = Pattern.compile("(?:[A-Z]+ )?DISSOLVES?(?: (?:TO|INTO|THROUGH)\\b.*)?"
            + "|CROSS ?-?FADES?(?: TO\\b.*)?|FADES? TO|MIX TO");
    private static final Pattern STRAIGHT = Pattern.compile("(?:[A-Z]+[ -])?CUTS?(?: BACK)? TO(?: BLACK)?");

    /** What a transition element is; a straight cut where it names nothing else. */
    public static TransitionLine ofElement(String text) {
        TransitionLine known = read(plain(text).toUpperCase(Locale.ROOT));
        return known == null ? CUT : known;
    }

    /** What a line of action is as a transition; null where it is none, as everything in mixed case. */
    public static TransitionLine ofAction(String text) {
        String plain = plain(text);
        return plain.isEmpty() || !plain.equals(plain.toUpperCase(Locale.ROOT)) ? null : read(plain);
    }

    /** Whether it stands at the start of a shot. */
    public boolean opens() {
        return this == FADE_IN;
    }

    private static TransitionLine read(String plain) {
        if (IN.matcher(plain).matches()) {
            return FADE_IN;
        }
        if (OUT.matcher(plain).matches()) {
            return FADE_OUT;
        }
        if (MIX.matcher(plain).matches()) {
            return DISSOLVE;
        }
        return STRAIGHT.matcher(plain).matches() ? CUT : null;
    }

    /** Without marks and punctuation at its ends, in one line. */
    private static String plain(String text) {
        String line = text.strip().replaceAll("^[!>*_\\s]+|[*_<\\s]+$", "");
        return line.replaceAll("[.:,;!\u2026\\s]+$", "").replaceAll("\\s+", " ");
    }
}
