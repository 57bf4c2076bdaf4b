// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.Arrays;

/**
 * The stretches of a text that are not read: boneyards and notes, in order, not overlapping. A boneyard is taken away
 * before anything else and ends at the first {@code *}{@code /}; without an end it is ordinary text. A note may run over
 * several lines but not over an empty one. One pass, linear in the text whatever it holds.
 */
final class HiddenSpans {
    private static final HiddenSpans NONE = new HiddenSpans();

    private int count;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private boolean[] notes = new boolean[8];
    private int unclosedBoneyard = -1;
    private int nextClose = -1;
    private int[] unclosedNotes = new int[0];
    private int unclosed;

    private HiddenSpans() {
    }

    static HiddenSpans find(String text, int from, int to) {
        if (text.indexOf("/*", from, to) < 0 && text.indexOf("[[", from, to) < 0) {
            return NONE;
        }
        HiddenSpans spans = new HiddenSpans();
        spans.scan(text, from, to);
        return spans;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    boolean isNote(int index) {
        return notes[index];
    }

    /** Whether this offset stands in a note or boneyard. */
    boolean covers(int offset) {
        if (count == 0) {
            return false;
        }
        int found = Arrays.binarySearch(starts, 0, count, offset);
        int span = found >= 0 ? found : -found - 2;
        return span >= 0 && offset < ends[span];
    }

    /** Offset of the first boneyard mark without an end, or -1. */
    int unclosedBoneyard() {
        return unclosedBoneyard;
    }

    /** Offsets of note marks without an end in their paragraph. */
    int[] unclosedNotes() {
        return Arrays.copyOf(unclosedNotes, unclosed);
    }

    private void scan(String text, int from, int to) {
        int bone = nextBoneyard(text, from, to);
        int open = find(text, "[[", from, to);
        while (bone < to || open < to) {
            if (bone < open) {
                int close = text.indexOf("*/", bone + 2, to) + 2;
                add(bone, close, false);
                bone = nextBoneyard(text, close, to);
                open = open < close ? find(text, "[[", close, to) : open;
            } else {
                int mark = count;
                int end = endOfNote(text, open, bone, to);
                if (end < 0) {
                    end = -end;
                    unclosedNotes = unclosed == unclosedNotes.length
                            ? Arrays.copyOf(unclosedNotes, Math.max(4, unclosed * 2)) : unclosedNotes;
                    unclosedNotes[unclosed++] = open;
                } else {
                    count = mark;
                    add(open, end, true);
                }
                bone = bone < end ? nextBoneyard(text, end, to) : bone;
                open = find(text, "[[", end, to);
            }
        }
    }

    /** Offset of the next boneyard that has an end, or {@code to}; notes the first one that has none. */
    private int nextBoneyard(String text, int from, int to) {
        if (unclosedBoneyard >= 0) {
            return to;
        }
        int bone = find(text, "/*", from, to);
        if (bone < to && text.indexOf("*/", bone + 2, to) < 0) {
            unclosedBoneyard = bone;
            return to;
        }
        return bone;
    }

    /**
     * Where the note that opens here ends, or, where it does not, minus the place to go on from. Boneyards on the way
     * are added to the spans.
     */
    private int endOfNote(String text, int open, int firstBone, int to) {
        int at = open + 2;
        int bone = firstBone;
        int close = nextClose(text, at, to);
        int blank = blankLine(text, at, close);
        while (bone < blank) {
            at = text.indexOf("*/", bone + 2, to) + 2;
            add(bone, at, false);
            if (at > blank || at > close) {
                close = nextClose(text, at, to);
                blank = blankLine(text, at, close);
            }
            bone = nextBoneyard(text, at, to);
        }
        if (blank < close || close == to) {
            return -blank;
        }
        int end = close + 2;
        while (end < to && text.charAt(end) == ']') {
            end++;
        }
        return end;
    }

    private int nextClose(String text, int from, int to) {
        if (nextClose < from) {
            nextClose = find(text, "]]", from, to);
        }
        return nextClose;
    }

    /** Start of the first empty line behind the line of this offset, or {@code to}. */
    private static int blankLine(String text, int from, int to) {
        int at = Lines.end(text, from, to);
        while (at < to) {
            int start = Lines.next(text, at, to);
            int end = Lines.end(text, start, to);
            if (start >= to || Lines.isBlank(text, start, end) && !Lines.isTwoSpaces(text, start, end)) {
                return start;
            }
            at = end;
        }
        return to;
    }

    private void add(int start, int end, boolean note) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            notes = Arrays.copyOf(notes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        notes[count] = note;
        count++;
    }

    private static int find(String text, String what, int from, int to) {
        int at = from >= to ? -1 : text.indexOf(what, from, to);
        return at < 0 ? to : at;
    }
}
