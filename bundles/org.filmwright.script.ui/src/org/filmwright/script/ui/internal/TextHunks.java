// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.api.Block;

/** The smallest replacements that turn one script text into another. No SWT. */
final class TextHunks {
    private TextHunks() {
    }

    /**
     * Replaces {@code length} characters at {@code offset} of the old text.
     */
    record Hunk(int offset, int length, String text) {
        int end() {
            return offset + length;
        }
    }

    /** One hunk between what both texts begin and end with, or none where they are equal. */
    static List<Hunk> between(String before, String after) {
        return between(before, after, 0);
    }

    private static List<Hunk> between(String before, String after, int shift) {
        int limit = Math.min(before.length(), after.length());
        int start = 0;
        while (start < limit && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < limit - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (start == before.length() && start == after.length()) {
            return List.of();
        }
        return List.of(new Hunk(shift + start, before.length() - start - end, after.substring(start, after.length() - end)));
    }

    /** Block by block where both have the same blocks in the same order, else one hunk; last hunk first. */
    static List<Hunk> between(List<Block> before, List<Block> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).id().equals(after.get(i).id());
        }
        if (!same) {
            return between(text(before), text(after));
        }
        List<Hunk> hunks = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < before.size(); i++) {
            String old = before.get(i).content();
            if (!old.equals(after.get(i).content())) {
                hunks.addAll(0, between(old, after.get(i).content(), offset));
            }
            offset += old.length();
        }
        return hunks;
    }

    /** The text that blocks hold together. */
    static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(block.content()));
        return text.toString();
    }

    /**
     * The hunks moved to a text that has one change of its own since, or null where one touches that change.
     *
     * @param own the change since, or null
     */
    static List<Hunk> over(List<Hunk> hunks, Hunk own) {
        if (own == null) {
            return hunks;
        }
        List<Hunk> moved = new ArrayList<>();
        for (Hunk hunk : hunks) {
            if (hunk.end() <= own.offset()) {
                moved.add(hunk);
            } else if (hunk.offset() >= own.end()) {
                moved.add(new Hunk(hunk.offset() + own.text().length() - own.length(), hunk.length(), hunk.text()));
            } else {
                return null;
            }
        }
        return moved;
    }
}
