// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.rangedifferencer.IRangeComparator;
import org.eclipse.compare.rangedifferencer.RangeDifference;
import org.eclipse.compare.rangedifferencer.RangeDifferencer;

/** What changed between two texts, in words. Pure; cost as the longest common subsequence of the words. */
public final class WordDiff {
    private WordDiff() {
    }

    /** What became of a run of words. */
    public enum Kind {
        SAME, REMOVED, ADDED
    }

    /**
     * A run of text: words with what lies between them.
     *
     * @param kind REMOVED is in the old text only, ADDED in the new one only
     */
    public record Run(Kind kind, String text) {
    }

    /**
     * The runs in order. Those that are not ADDED make up the old text, those that are not REMOVED the new one; where both
     * changed, what was removed comes first.
     */
    public static List<Run> of(String before, String after) {
        Words old = new Words(before);
        Words now = new Words(after);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (RangeDifference difference : RangeDifferencer.findDifferences(old, now)) {
            add(runs, Kind.SAME, old.text(at, difference.leftStart()));
            add(runs, Kind.REMOVED, old.text(difference.leftStart(), difference.leftEnd()));
            add(runs, Kind.ADDED, now.text(difference.rightStart(), difference.rightEnd()));
            at = difference.leftEnd();
        }
        add(runs, Kind.SAME, old.text(at, old.getRangeCount()));
        return runs;
    }

    private static void add(List<Run> runs, Kind kind, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text));
        }
    }

    /** A text as words, runs of blanks and single other characters. */
    private static final class Words implements IRangeComparator {
        private final List<String> words = new ArrayList<>();

        Words(String text) {
            int start = 0;
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1)) || kind(text.charAt(i)) == 2) {
                    words.add(text.substring(start, i));
                    start = i;
                }
            }
        }

        private static int kind(char c) {
            if (Character.isLetterOrDigit(c) || c == '\'' || c == '’' || Character.isSurrogate(c)) {
                return 0;
            }
            return Character.isWhitespace(c) && c != '\n' ? 1 : 2;
        }

        String text(int from, int to) {
            return String.join("", words.subList(from, Math.max(from, to)));
        }

        @Override
        public int getRangeCount() {
            return words.size();
        }

        @Override
        public boolean rangesEqual(int index, IRangeComparator other, int otherIndex) {
            return words.get(index).equals(((Words) other).words.get(otherIndex));
        }

        @Override
        public boolean skipRangeComparison(int length, int maxLength, IRangeComparator other) {
            return false;
        }
    }
}
