// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.script.ScriptLine;

/** Estimates speech from its words, as a calm actor speaks it. */
public final class SpeechEstimate implements SpeechClock {
    /** English words a minute. */
    public static final double WORDS_A_MINUTE = 178;
    /** Characters a minute of scripts that are written without spaces. */
    public static final double CHARACTERS_A_MINUTE = 300;
    private static final double SHORTEST = 0.35;

    @Override
    public double seconds(ScriptLine line) {
        return seconds(line.text());
    }

    /** Seconds that a text takes to say; zero where there is nothing to say. */
    public static double seconds(String text) {
        double seconds = progress(text)[text.length()];
        return seconds == 0 ? 0 : Math.max(SHORTEST, seconds);
    }

    /** Seconds said in front of each character, and at the end. */
    static double[] progress(String text) {
        double[] seconds = new double[text.length() + 1];
        double said = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (isWide(point)) {
                said += 60 / CHARACTERS_A_MINUTE;
                inWord = false;
            } else if (Character.isLetterOrDigit(point)) {
                said += inWord ? 0 : 60 / WORDS_A_MINUTE;
                inWord = true;
            } else if (!joins(text, next, point)) {
                inWord = false;
            }
            for (int k = i + 1; k <= next; k++) {
                seconds[k] = said;
            }
            i = next;
        }
        return seconds;
    }

    /** Apostrophes, accents, and a hyphen inside a word. */
    private static boolean joins(String text, int next, int point) {
        return point == '\'' || point == '\u2019' || Character.getType(point) == Character.NON_SPACING_MARK
                || point == '-' && next < text.length() && Character.isLetterOrDigit(text.codePointAt(next));
    }

    private static boolean isWide(int point) {
        if (point < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.HANGUL && Character.isLetter(point);
    }
}
