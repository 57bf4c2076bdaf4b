// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.Arrays;

/** Breaks text into lines of the grid. */
final class LineBreaker {

    /** Characters that may not start a line of CJK text. */
    private static final String NOT_FIRST = "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃％‐ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ)]}!?,.:;";
    /** Characters that may not end a line of CJK text. */
    private static final String NOT_LAST = "‘“（〔［｛〈《「『【([{";

    private LineBreaker() {
    }

    /**
     * Lines of {@code text} from {@code from} on, as pairs of start and end; spaces at a break are dropped, line feeds
     * are kept as breaks.
     *
     * @param first cells of the first line
     * @param cells cells of every other line
     */
    static int[] wrap(String text, int from, int first, int cells) {
        int[] lines = new int[8];
        int count = 0;
        int start = from;
        int width = first;
        int length = text.length();
        do {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = length;
            }
            do {
                int stop = end - start <= width && isNarrow(text, start, end) ? end : stop(text, start, end, width);
                int visible = stop;
                while (visible > start && text.charAt(visible - 1) == ' ') {
                    visible--;
                }
                if (count + 2 > lines.length) {
                    lines = Arrays.copyOf(lines, lines.length * 2);
                }
                lines[count++] = start;
                lines[count++] = visible;
                start = stop;
                if (stop < end) {
                    while (start < end && text.charAt(start) == ' ') {
                        start++;
                    }
                }
                width = cells;
            } while (start < end);
            start = end + 1;
        } while (start <= length);
        return count == lines.length ? lines : Arrays.copyOf(lines, count);
    }

    private static boolean isNarrow(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    /** Where the line that starts at {@code start} has to end. */
    private static int stop(String text, int start, int end, int width) {
        int cells = 0;
        int allowed = -1;
        boolean indent = true;
        int i = start;
        while (i < end) {
            int point = text.charAt(i);
            int size = 1;
            if (point >= 0x300) {
                point = text.codePointAt(i);
                size = Character.charCount(point);
            }
            if (point == ' ') {
                if (!indent) {
                    allowed = i;
                }
            } else {
                if (!indent && mayBreakBefore(text, i, point)) {
                    allowed = i;
                }
                if (cells + Cells.of(point) > width) {
                    return allowed > start ? allowed : Math.max(i, start + size);
                }
                indent = false;
            }
            cells += point == ' ' ? 1 : Cells.of(point);
            i += size;
        }
        return end;
    }

    private static boolean mayBreakBefore(String text, int at, int point) {
        char before = text.charAt(at - 1);
        if (before == '-') {
            return point != '-' && at > 1 && text.charAt(at - 2) != ' ' && !Character.isDigit(point);
        }
        if (before == '—') {
            return true;
        }
        boolean wide = Cells.isWide(point) || Cells.isWide(text.codePointBefore(at));
        return wide && before != ' ' && NOT_FIRST.indexOf(point) < 0 && NOT_LAST.indexOf(before) < 0;
    }
}
