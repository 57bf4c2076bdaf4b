// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which entries of one list are still there in another, in order. */
final class Sequences {

    private final List<?> before;
    private final List<?> after;
    private final int[] matches;

    private Sequences(List<?> before, List<?> after) {
        this.before = before;
        this.after = after;
        this.matches = new int[before.size()];
        Arrays.fill(matches, -1);
    }

    /** Per entry of {@code before} the index of the same entry in {@code after}, rising; -1 for those that are gone. */
    static int[] match(List<?> before, List<?> after) {
        Sequences sequences = new Sequences(before, after);
        sequences.match(0, before.size(), 0, after.size());
        return sequences.matches;
    }

    private void match(int from, int to, int start, int end) {
        int a = from;
        int b = start;
        while (a < to && b < end && before.get(a).equals(after.get(b))) {
            matches[a++] = b++;
        }
        int lastA = to;
        int lastB = end;
        while (lastA > a && lastB > b && before.get(lastA - 1).equals(after.get(lastB - 1))) {
            matches[--lastA] = --lastB;
        }
        if (a == lastA || b == lastB) {
            return;
        }
        List<int[]> anchors = anchors(a, lastA, b, lastB);
        for (int[] anchor : anchors) {
            match(a, anchor[0], b, anchor[1]);
            matches[anchor[0]] = anchor[1];
            a = anchor[0] + 1;
            b = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            match(a, lastA, b, lastB);
        }
    }

    /** Entries that stand once in each part, as many of them as keep their order. */
    private List<int[]> anchors(int from, int to, int start, int end) {
        Map<Object, Integer> there = new HashMap<>();
        for (int i = start; i < end; i++) {
            there.merge(after.get(i), i, (x, y) -> -1);
        }
        Map<Object, Integer> here = new HashMap<>();
        for (int i = from; i < to; i++) {
            here.merge(before.get(i), i, (x, y) -> -1);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int other = there.getOrDefault(before.get(i), -1);
            if (other >= 0 && here.get(before.get(i)) == i) {
                pairs.add(new int[] {i, other});
            }
        }
        return rising(pairs);
    }

    /** The longest part of the pairs whose second numbers rise. */
    private static List<int[]> rising(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> chosen = new ArrayList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            chosen.add(0, pairs.get(i));
        }
        return chosen;
    }
}
