// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scene numbers as written between {@code #}: finds them in headings and orders the usual ones. */
public final class SceneNumbers {
    private static final Pattern USUAL = Pattern.compile("([A-Za-z]{0,3})(\\d{1,6})([A-Za-z]{0,3})\\.?");

    private SceneNumbers() {
    }

    /** Offset of the first {@code #} of a number at the end of a heading, or -1. */
    static int find(CharSequence heading, int from, int to) {
        int end = Lines.last(heading, from, to);
        if (end - from < 4 || heading.charAt(end - 1) != '#') {
            return -1;
        }
        for (int at = end - 2; at > from; at--) {
            char c = heading.charAt(at);
            if (c == '#') {
                return at < end - 2 ? at : -1;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether both are numbers such as {@code 7}, {@code 7A} or {@code A7}, which have an order. */
    public static boolean areComparable(String one, String other) {
        return USUAL.matcher(one).matches() && USUAL.matcher(other).matches();
    }

    /**
     * The order of shooting scripts: {@code 6 A7 B7 7 7A 7B 7AA 8}.
     *
     * @throws IllegalArgumentException if they are not comparable
     */
    public static int compare(String one, String other) {
        Matcher a = match(one);
        Matcher b = match(other);
        int byNumber = Integer.compare(Integer.parseInt(a.group(2)), Integer.parseInt(b.group(2)));
        if (byNumber != 0) {
            return byNumber;
        }
        boolean beforeA = !a.group(1).isEmpty();
        boolean beforeB = !b.group(1).isEmpty();
        if (beforeA != beforeB) {
            return beforeA ? -1 : 1;
        }
        int byPrefix = letters(a.group(1), b.group(1));
        return byPrefix != 0 ? byPrefix : letters(a.group(3), b.group(3));
    }

    private static Matcher match(String number) {
        Matcher matcher = USUAL.matcher(number);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No scene number with an order: " + number);
        }
        return matcher;
    }

    private static int letters(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.toUpperCase(Locale.ROOT).compareTo(other.toUpperCase(Locale.ROOT));
    }
}
