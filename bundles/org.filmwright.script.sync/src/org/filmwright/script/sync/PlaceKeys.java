// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filmwright.api.OrderKeys;

/** Order keys for a list of siblings in which as many as possible keep theirs. */
final class PlaceKeys {
    private PlaceKeys() {
    }

    /**
     * Keys in ascending order.
     *
     * @param present the key each has among these siblings now, null for one that comes from elsewhere
     * @param low     key of the sibling in front, or null
     * @param high    key of the sibling behind, or null
     */
    static List<String> assign(List<String> present, String low, String high) {
        boolean[] kept = kept(present, low, high);
        List<String> keys = new ArrayList<>(present.size());
        int at = 0;
        String before = low;
        while (at < present.size()) {
            if (kept[at]) {
                before = present.get(at++);
                keys.add(before);
                continue;
            }
            int end = at;
            while (end < present.size() && !kept[end]) {
                end++;
            }
            String after = end < present.size() ? present.get(end) : high;
            if (end - at == 1) {
                keys.add(OrderKeys.between(before, after));
            } else {
                keys.addAll(OrderKeys.spread(before, after, end - at));
            }
            at = end;
        }
        return keys;
    }

    /** The longest run of keys, not necessarily adjacent, that ascends as it is. */
    private static boolean[] kept(List<String> present, String low, String high) {
        int size = present.size();
        int[] tails = new int[size];
        int[] before = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            String key = present.get(i);
            if (key == null || low != null && key.compareTo(low) <= 0 || high != null && key.compareTo(high) >= 0) {
                continue;
            }
            int from = 0;
            int to = length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (present.get(tails[middle]).compareTo(key) < 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            before[i] = from == 0 ? -1 : tails[from - 1];
            tails[from] = i;
            length = Math.max(length, from + 1);
        }
        boolean[] kept = new boolean[size];
        Arrays.fill(kept, false);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            kept[i] = true;
        }
        return kept;
    }
}
