// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Fractional order keys: strings over the digits 0-9A-Za-z read as a fraction between 0 and 1, compared as plain
 * strings. A block can be put between any two others without touching them. No key ends in the lowest digit, so there
 * is always room before it.
 */
public final class OrderKeys {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    private OrderKeys() {
    }

    /**
     * A key that sorts between two others.
     *
     * @param before the key to stay behind, or null for "at the start"
     * @param after  the key to stay in front of, or null for "at the end"
     * @throws IllegalArgumentException if {@code before} does not sort before {@code after}
     */
    public static String between(String before, String after) {
        if (before != null && after != null && before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("No key fits between " + before + " and " + after);
        }
        StringBuilder key = new StringBuilder();
        boolean open = after == null;
        for (int i = 0;; i++) {
            int low = before != null && i < before.length() ? DIGITS.indexOf(before.charAt(i)) : 0;
            int high = !open && i < after.length() ? DIGITS.indexOf(after.charAt(i)) : BASE;
            if (low == high) {
                key.append(DIGITS.charAt(low));
                continue;
            }
            boolean appending = open && before != null && i == 0;
            int middle = appending ? Math.min(low + 1, BASE - 1) : (low + high) / 2;
            if (middle > low) {
                return key.append(DIGITS.charAt(middle)).toString();
            }
            key.append(DIGITS.charAt(low));
            open = true;
        }
    }

    /** {@code count} keys in ascending order between two others, all of about the same, logarithmic length. */
    public static List<String> spread(String before, String after, int count) {
        List<String> keys = new ArrayList<>(count);
        fill(keys, before, after, count);
        return keys;
    }

    private static void fill(List<String> keys, String before, String after, int count) {
        if (count == 0) {
            return;
        }
        int left = (count - 1) / 2;
        String middle = bisect(before, after);
        fill(keys, before, middle, left);
        keys.add(middle);
        fill(keys, middle, after, count - 1 - left);
    }

    private static String bisect(String before, String after) {
        StringBuilder key = new StringBuilder();
        boolean open = after == null;
        for (int i = 0;; i++) {
            int low = before != null && i < before.length() ? DIGITS.indexOf(before.charAt(i)) : 0;
            int high = !open && i < after.length() ? DIGITS.indexOf(after.charAt(i)) : BASE;
            if (low == high) {
                key.append(DIGITS.charAt(low));
                continue;
            }
            int middle = (low + high) / 2;
            if (middle > low) {
                return key.append(DIGITS.charAt(middle)).toString();
            }
            key.append(DIGITS.charAt(low));
            open = true;
        }
    }
}
