// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of a list of new slices is which of the old ones: those that stayed, those that moved (long slices that
 * occur once, and their neighbours), those between that were edited, and those that were moved and edited. Every old
 * slice is given at most once.
 */
final class LeafMatcher {
    /** Shorter slices are too common to say that something moved. */
    private static final int TELLING = 16;
    private static final double ALIKE = 0.5;
    private static final double ALIKE_ELSEWHERE = 0.6;
    private static final long GAP_LIMIT = 40_000;
    private static final long LEFTOVER_LIMIT = 40_000;

    /** One slice: how it is compared, and the kind of element. */
    record Leaf(String key, String type) {
        static Leaf of(String source, String type) {
            return new Leaf(LeafMatcher.key(source), type);
        }
    }

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final int[] oldOf;
    private final int[] newOf;

    private LeafMatcher(List<Leaf> before, List<Leaf> after) {
        this.before = before;
        this.after = after;
        oldOf = new int[after.size()];
        newOf = new int[before.size()];
        Arrays.fill(oldOf, -1);
        Arrays.fill(newOf, -1);
    }

    /** How slices are compared: without trailing blanks, every line end the same. */
    static String key(String source) {
        String key = source.stripTrailing();
        return key.indexOf('\r') < 0 ? key : key.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** For every new leaf the index of its old one, or -1. */
    static int[] match(List<Leaf> before, List<Leaf> after) {
        LeafMatcher matcher = new LeafMatcher(before, after);
        matcher.ends();
        matcher.anchors();
        matcher.spread();
        matcher.gaps();
        matcher.leftovers();
        return matcher.oldOf;
    }

    private void pair(int old, int now) {
        oldOf[now] = old;
        newOf[old] = now;
    }

    private boolean same(int old, int now) {
        return before.get(old).key.equals(after.get(now).key);
    }

    private void ends() {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && same(start, start)) {
            pair(start, start);
            start++;
        }
        int end = 0;
        while (end < shorter - start && same(before.size() - 1 - end, after.size() - 1 - end)) {
            pair(before.size() - 1 - end, after.size() - 1 - end);
            end++;
        }
    }

    /** Pairs telling slices that occur once on both sides. */
    private void anchors() {
        Map<String, int[]> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (newOf[i] < 0 && before.get(i).key.length() >= TELLING) {
                int[] found = places.computeIfAbsent(before.get(i).key, key -> new int[] {0, 0, 0, 0});
                found[0]++;
                found[1] = i;
            }
        }
        for (int j = 0; j < after.size(); j++) {
            int[] found = oldOf[j] < 0 ? places.get(after.get(j).key) : null;
            if (found != null) {
                found[2]++;
                found[3] = j;
            }
        }
        for (int[] found : places.values()) {
            if (found[0] == 1 && found[2] == 1) {
                pair(found[1], found[3]);
            }
        }
    }

    /** Pairs equal neighbours of what is paired. */
    private void spread() {
        for (int j = 0; j + 1 < after.size(); j++) {
            int old = oldOf[j];
            if (old >= 0 && oldOf[j + 1] < 0 && old + 1 < before.size() && newOf[old + 1] < 0 && same(old + 1, j + 1)) {
                pair(old + 1, j + 1);
            }
        }
        for (int j = after.size() - 1; j > 0; j--) {
            int old = oldOf[j];
            if (old > 0 && oldOf[j - 1] < 0 && newOf[old - 1] < 0 && same(old - 1, j - 1)) {
                pair(old - 1, j - 1);
            }
        }
    }

    /** Pairs what stands between the same neighbours. */
    private void gaps() {
        int j = 0;
        while (j < after.size()) {
            if (oldOf[j] >= 0) {
                j++;
                continue;
            }
            int end = j;
            while (end < after.size() && oldOf[end] < 0) {
                end++;
            }
            int from = j == 0 ? 0 : oldOf[j - 1] + 1;
            int to = from;
            while (to < before.size() && newOf[to] < 0) {
                to++;
            }
            if (from == to && end < after.size()) {
                to = oldOf[end];
                from = to;
                while (from > 0 && newOf[from - 1] < 0) {
                    from--;
                }
            }
            align(from, to, j, end);
            j = end;
        }
    }

    private void align(int from, int to, int start, int end) {
        int olds = to - from;
        int news = end - start;
        if (olds == 0 || news == 0) {
            return;
        }
        if (olds == 1 && news == 1) {
            if (before.get(from).type.equals(after.get(start).type) || score(from, start) > 0.25) {
                pair(from, start);
            }
            return;
        }
        if ((long) olds * news > GAP_LIMIT) {
            inOrder(from, to, start, end);
            return;
        }
        double[][] best = new double[olds + 1][news + 1];
        double[][] scores = new double[olds][news];
        for (int i = olds - 1; i >= 0; i--) {
            for (int k = news - 1; k >= 0; k--) {
                scores[i][k] = score(from + i, start + k);
                double paired = scores[i][k] < ALIKE ? 0 : scores[i][k] + best[i + 1][k + 1];
                best[i][k] = Math.max(paired, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        int i = 0;
        int k = 0;
        while (i < olds && k < news) {
            if (scores[i][k] >= ALIKE && best[i][k] == scores[i][k] + best[i + 1][k + 1]) {
                pair(from + i++, start + k++);
            } else if (best[i][k] == best[i + 1][k]) {
                i++;
            } else {
                k++;
            }
        }
    }

    /** For long gaps: equal slices in order. */
    private void inOrder(int from, int to, int start, int end) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = to - 1; i >= from; i--) {
            places.computeIfAbsent(before.get(i).key, key -> new ArrayList<>()).add(i);
        }
        int at = from;
        for (int k = start; k < end; k++) {
            List<Integer> found = places.get(after.get(k).key);
            while (found != null && !found.isEmpty() && found.get(found.size() - 1) < at) {
                found.remove(found.size() - 1);
            }
            if (found != null && !found.isEmpty()) {
                at = found.remove(found.size() - 1);
                pair(at++, k);
            }
        }
    }

    private double score(int old, int now) {
        double score = Similarity.of(before.get(old).key, after.get(now).key);
        return before.get(old).type.equals(after.get(now).type) ? score : score * 0.9;
    }

    /** Pairs what was moved and edited, and equal slices elsewhere that are telling. */
    private void leftovers() {
        List<Integer> olds = new ArrayList<>();
        List<Integer> news = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (newOf[i] < 0 && before.get(i).key.length() >= TELLING) {
                olds.add(i);
            }
        }
        for (int j = 0; j < after.size(); j++) {
            if (oldOf[j] < 0 && after.get(j).key.length() >= TELLING) {
                news.add(j);
            }
        }
        if ((long) olds.size() * news.size() > LEFTOVER_LIMIT) {
            return;
        }
        record Candidate(int old, int now, double score) {
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i : olds) {
            for (int j : news) {
                double score = score(i, j);
                if (score >= ALIKE_ELSEWHERE) {
                    candidates.add(new Candidate(i, j, score));
                }
            }
        }
        candidates.sort((a, b) -> Double.compare(b.score, a.score));
        for (Candidate candidate : candidates) {
            if (newOf[candidate.old] < 0 && oldOf[candidate.now] < 0) {
                pair(candidate.old, candidate.now);
            }
        }
    }
}
