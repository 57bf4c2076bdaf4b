// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/** Width of text on the grid: a wide glyph (CJK, emoji) takes two cells, a combining mark none. */
public final class Cells {

    private Cells() {
    }

    public static int of(String text) {
        return of(text, 0, text.length());
    }

    public static int of(String text, int from, int to) {
        int cells = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x300) {
                cells++;
            } else {
                int point = text.codePointAt(i);
                cells += of(point);
                if (point > 0xFFFF) {
                    i++;
                }
            }
        }
        return cells;
    }

    public static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        if (isWide(point)) {
            return 2;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }

    public static boolean isWide(int point) {
        if (point < 0x1100) {
            return false;
        }
        return point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
                || point >= 0xA960 && point <= 0xA97F || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60 || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1F64F || point >= 0x1F680 && point <= 0x1F6FF
                || point >= 0x1F900 && point <= 0x1FAFF || point >= 0x20000 && point <= 0x3FFFD;
    }
}
