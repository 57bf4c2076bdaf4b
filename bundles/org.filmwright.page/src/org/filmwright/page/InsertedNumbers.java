// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers for what is put between locked pages or scenes: after 41 comes 41A, then 41B, without I and O, and after Z
 * comes AA; between 41 and 41A comes A41A; before 1 comes A1.
 */
public final class InsertedNumbers {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]*)(\\d+)([A-Z]*)");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private InsertedNumbers() {
    }

    /**
     * Numbers between two that are taken.
     *
     * @param before the number in front, or null at the start
     * @param after  the number behind, or null at the end
     */
    public static List<String> between(String before, String after, int count) {
        List<String> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String last = numbers.isEmpty() ? before : numbers.get(numbers.size() - 1);
            numbers.add(next(last, after));
        }
        return numbers;
    }

    private static String next(String before, String after) {
        if (before == null) {
            return after == null ? "1" : prefixed(null, after);
        }
        Matcher first = NUMBER.matcher(before);
        if (!first.matches()) {
            return before + "A";
        }
        Matcher second = NUMBER.matcher(after == null ? "" : after);
        boolean sameNumber = second.matches() && second.group(2).equals(first.group(2));
        boolean prefixOnly = sameNumber && !first.group(1).isEmpty() && first.group(3).equals(second.group(3));
        if (prefixOnly) {
            return increased(first.group(1)) + first.group(2) + first.group(3);
        }
        String suffix = first.group(3).isEmpty() ? "A" : increased(first.group(3));
        if (sameNumber && !isLess(suffix, second.group(3))) {
            return prefixed(before, after);
        }
        return first.group(2) + suffix;
    }

    private static String prefixed(String before, String after) {
        Matcher number = NUMBER.matcher(after);
        if (!number.matches()) {
            return "A" + after;
        }
        Matcher last = NUMBER.matcher(before == null ? "" : before);
        boolean again = last.matches() && !last.group(1).isEmpty() && last.group(2).equals(number.group(2))
                && last.group(3).equals(number.group(3));
        return (again ? increased(last.group(1)) : "A" + number.group(1)) + number.group(2) + number.group(3);
    }

    private static boolean isLess(String a, String b) {
        return a.length() != b.length() ? a.length() < b.length() : a.compareTo(b) < 0;
    }

    /** The next letter, or one more: Z becomes AA. */
    private static String increased(String letters) {
        int at = letters.length() - 1;
        StringBuilder next = new StringBuilder(letters);
        while (at >= 0) {
            int index = LETTERS.indexOf(next.charAt(at));
            if (index >= 0 && index + 1 < LETTERS.length()) {
                next.setCharAt(at, LETTERS.charAt(index + 1));
                return next.toString();
            }
            next.setCharAt(at, 'A');
            at--;
        }
        return "A" + next;
    }
}
