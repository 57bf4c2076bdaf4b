// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.rangedifferencer.IRangeComparator;
import org.eclipse.compare.rangedifferencer.RangeDifference;
import org.eclipse.compare.rangedifferencer.RangeDifferencer;

/**
 * What differs between two texts, in whole sentences and lines, so that each change can be decided by itself. A line
 * end and the empty lines behind it belong to the sentence before them. Pure.
 */
public final class TextChanges {
    private TextChanges() {
    }

    /** The changes from one text to another, in order; between two of them is always something that stays. */
    public static List<TextChange> between(String base, String other) {
        Pieces old = new Pieces(base);
        Pieces now = new Pieces(other);
        List<TextChange> changes = new ArrayList<>();
        for (RangeDifference difference : RangeDifferencer.findDifferences(old, now)) {
            int from = old.start(difference.leftStart());
            int to = old.start(difference.leftEnd());
            changes.add(TextChange.open(from, to, base.substring(from, to),
                    other.substring(now.start(difference.rightStart()), now.start(difference.rightEnd()))));
        }
        return changes;
    }

    /** A text as sentences and lines. */
    private static final class Pieces implements IRangeComparator {
        private final String text;
        private final List<Integer> starts = new ArrayList<>();

        Pieces(String text) {
            this.text = text;
            int start = 0;
            for (int i = 1; i < text.length(); i++) {
                if (isBreak(i)) {
                    starts.add(start);
                    start = i;
                }
            }
            if (!text.isEmpty()) {
                starts.add(start);
            }
        }

        /** Whether a piece begins at this place. */
        private boolean isBreak(int at) {
            char before = text.charAt(at - 1);
            char here = text.charAt(at);
            if (before == '\n' || before == '\r') {
                return here != '\n' && here != '\r';
            }
            return before == ' ' && here != ' ' && here != '\n' && here != '\r' && endsSentence(at - 1);
        }

        private boolean endsSentence(int blank) {
            int i = blank;
            while (i > 0 && text.charAt(i) == ' ') {
                i--;
            }
            while (i > 0 && "\"'”’)*_".indexOf(text.charAt(i)) >= 0) {
                i--;
            }
            return ".!?…。！？".indexOf(text.charAt(i)) >= 0;
        }

        int start(int piece) {
            return piece < starts.size() ? starts.get(piece) : text.length();
        }

        @Override
        public int getRangeCount() {
            return starts.size();
        }

        @Override
        public boolean rangesEqual(int index, IRangeComparator other, int otherIndex) {
            Pieces others = (Pieces) other;
            int length = start(index + 1) - start(index);
            return length == others.start(otherIndex + 1) - others.start(otherIndex)
                    && text.regionMatches(start(index), others.text, others.start(otherIndex), length);
        }

        @Override
        public boolean skipRangeComparison(int length, int maxLength, IRangeComparator other) {
            return false;
        }
    }
}
