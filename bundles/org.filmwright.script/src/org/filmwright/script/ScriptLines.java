// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.Arrays;

/**
 * The lines of a script, or of a part of it that begins at a scene boundary, each with its kind. A boneyard or note
 * that runs over line ends holds its lines together: they count as one line here. Runs of empty lines are one line.
 */
public final class ScriptLines {
    private final String text;
    private final int from;
    private final int to;
    private final HiddenSpans spans;
    private int count;
    private int[] starts;
    private int[] ends;
    private int[] numbers;
    private byte[] kinds;
    private boolean[] hidden;

    ScriptLines(String text, int from, int to, HiddenSpans spans) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.spans = spans;
        int guess = Math.max(16, (to - from) / 24);
        starts = new int[guess];
        ends = new int[guess];
        numbers = new int[guess];
        kinds = new byte[guess];
        hidden = new boolean[guess];
    }

    /** Number of lines. */
    public int count() {
        return count;
    }

    public String text() {
        return text;
    }

    /** Offset of the part's first character in the text. */
    public int from() {
        return from;
    }

    /** Offset behind the part's last character. */
    public int to() {
        return to;
    }

    public LineKind kind(int line) {
        return LineKind.at(kinds[line]);
    }

    /** Offset of the line's first character. */
    public int start(int line) {
        return starts[line];
    }

    /** Offset behind the line's last character, its line end left out. */
    public int end(int line) {
        return ends[line];
    }

    /** Offset of the next line. */
    public int next(int line) {
        return line + 1 < count ? starts[line + 1] : to;
    }

    /** Number of the line in the part, from 1, all line ends counted. */
    public int number(int line) {
        return numbers[line];
    }

    /** Whether notes or boneyard stand in the line. */
    public boolean hasHidden(int line) {
        return hidden[line];
    }

    /** Whether a boneyard opens in this part and does not end in it. */
    public boolean hasUnclosedBoneyard() {
        return spans.unclosedBoneyard() >= 0;
    }

    /** What is read of the line: notes and boneyard taken away with the blank that they leave behind. */
    public String visible(int line) {
        if (!hidden[line]) {
            return text.substring(starts[line], ends[line]);
        }
        StringBuilder out = new StringBuilder(ends[line] - starts[line]);
        int at = starts[line];
        for (int span = firstSpan(line); span < spans.count() && spans.start(span) < ends[line]; span++) {
            append(out, at, spans.start(span));
            at = spans.end(span);
        }
        append(out, at, ends[line]);
        if (Lines.isBlank(text, at, ends[line])) {
            int last = Lines.last(out, 0, out.length());
            out.setLength(last);
        }
        return out.toString();
    }

    private void append(StringBuilder out, int start, int end) {
        int at = start;
        boolean gap = out.isEmpty() ? start > from && !isLineStart(start) : Lines.isSpace(out.charAt(out.length() - 1));
        if (gap) {
            at = Lines.first(text, start, end);
        }
        out.append(text, at, end);
    }

    private boolean isLineStart(int offset) {
        char before = text.charAt(offset - 1);
        return before == '\n' || before == '\r';
    }

    /** Index of the first span that starts in or behind the line. */
    int firstSpan(int line) {
        int low = 0;
        int high = spans.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.start(middle) < starts[line]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    HiddenSpans spans() {
        return spans;
    }

    void add(int start, int end, int number, LineKind kind, boolean withHidden) {
        if (count == starts.length) {
            int size = count + (count >> 1);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            numbers = Arrays.copyOf(numbers, size);
            kinds = Arrays.copyOf(kinds, size);
            hidden = Arrays.copyOf(hidden, size);
        }
        starts[count] = start;
        ends[count] = end;
        numbers[count] = number;
        kinds[count] = (byte) kind.ordinal();
        hidden[count] = withHidden;
        count++;
    }

    void kind(int line, LineKind kind) {
        kinds[line] = (byte) kind.ordinal();
    }
}
