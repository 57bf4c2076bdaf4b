// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** How long a line takes to say, reckoned without any voice. */
public final class SpeechTiming {
    /** The rate at which people on screen speak. */
    public static final int WORDS_PER_MINUTE = 165;
    private static final double SHORTEST = 0.4;
    /** Syllables of scripts without spaces, in words. */
    private static final double IDEOGRAPHS_PER_WORD = 1.9;

    private SpeechTiming() {
    }

    /** Seconds for a line at the usual rate; 0 where nothing is heard. */
    public static double seconds(String dialogue) {
        return seconds(dialogue, WORDS_PER_MINUTE);
    }

    /** Seconds for a line; its parentheticals cost nothing, a (beat) or (pause) a second. */
    public static double seconds(String dialogue, int wordsPerMinute) {
        double seconds = 0;
        for (SpokenText.Part part : SpokenText.of(dialogue)) {
            seconds += switch (part) {
                case SpokenText.Words words -> Math.max(SHORTEST, words(words.text()) * 60 / wordsPerMinute);
                case SpokenText.Pause pause -> pause.seconds();
            };
        }
        return seconds;
    }

    /** The words of a text; where a script does not part words, what would be as long to say. */
    public static double words(String text) {
        double words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (unparted(c)) {
                words += 1 / IDEOGRAPHS_PER_WORD;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (c != '\'' && c != '\u2019' && c != '-' && !isMark(c)) {
                inside = false;
            }
        }
        return words;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean unparted(int c) {
        if (!Character.isLetter(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
