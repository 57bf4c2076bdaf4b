// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/** Length in eighths of a page, the unit of every schedule. */
public final class Eighths {

    private Eighths() {
    }

    /** Eighths of so many lines: begun eighths count, and nothing is shorter than one. */
    public static int of(int lines, int linesPerPage) {
        return Math.max(1, (lines * 8 + linesPerPage - 1) / linesPerPage);
    }

    /** As printed: {@code 3/8}, {@code 1}, {@code 1 2/8}; never reduced, never {@code 8/8}. */
    public static String print(int eighths) {
        int pages = eighths / 8;
        int rest = eighths % 8;
        if (rest == 0) {
            return String.valueOf(pages);
        }
        return pages == 0 ? rest + "/8" : pages + " " + rest + "/8";
    }

    /**
     * Reads what {@link #print} writes, and {@code 8/8} or {@code 9/8} of other programs.
     *
     * @return the eighths, or -1 where the text is no length
     */
    public static int parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length > 2) {
            return -1;
        }
        int eighths = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean fraction = parts[i].endsWith("/8");
            String digits = fraction ? parts[i].substring(0, parts[i].length() - 2) : parts[i];
            if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    || fraction != (i == 1) && parts.length == 2) {
                return -1;
            }
            eighths += Integer.parseInt(digits) * (fraction ? 1 : 8);
        }
        return eighths;
    }
}
