// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, from 0 to 1. */
final class Similarity {
    private static final int LONG = 4_000;

    private Similarity() {
    }

    /** The larger of what they share at their ends and of the words they share. */
    static double of(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter == 0) {
            return 0;
        }
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        // text that was only added to, or cut off, is the same text
        double ends = (double) (start + end) / longer;
        if (start + end == shorter && shorter >= 3) {
            ends = Math.max(ends, 0.6 + 0.4 * ends);
        }
        return longer > LONG ? ends : Math.max(ends, words(a, b));
    }

    private static double words(String a, String b) {
        Map<String, Integer> counts = new HashMap<>();
        int total = 0;
        for (String word : a.split("\\W+")) {
            counts.merge(word, 1, Integer::sum);
            total++;
        }
        int shared = 0;
        for (String word : b.split("\\W+")) {
            total++;
            Integer left = counts.get(word);
            if (left != null && left > 0 && !word.isEmpty()) {
                counts.put(word, left - 1);
                shared++;
            }
        }
        return 2.0 * shared / total;
    }
}
