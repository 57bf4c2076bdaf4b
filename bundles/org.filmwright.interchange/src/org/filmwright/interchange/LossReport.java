// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a conversion cannot carry. Not safe for several threads. */
public final class LossReport {

    private record Key(String what, String fate) {
    }

    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    /** Notes one thing. */
    public void add(String what, String fate) {
        add(what, 1, fate);
    }

    /** Notes so many things of a kind; none are not noted. */
    public void add(String what, int count, String fate) {
        if (count > 0) {
            counts.merge(new Key(what, fate), count, Integer::sum);
        }
    }

    /** All losses in the order they were first noted. */
    public List<Loss> losses() {
        List<Loss> losses = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> losses.add(new Loss(key.what(), count, key.fate())));
        return losses;
    }
}
