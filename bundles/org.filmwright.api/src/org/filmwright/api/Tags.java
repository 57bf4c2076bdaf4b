// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tag rules: one verdict at a time, any number of free tags. */
public final class Tags {
    /** AI and bulk operations leave the block alone. */
    public static final String KEEP = "keep";
    /** The block is on the to-do list. */
    public static final String REWRITE = "rewrite";
    /** Kept, and used as an example. */
    public static final String LOVE = "love";
    /** Hidden, used as a negative, never cut in by itself. */
    public static final String HATE = "hate";
    /** The four verdicts. */
    public static final Set<String> VERDICTS = Set.of(KEEP, REWRITE, LOVE, HATE);

    private Tags() {
    }

    /** Whether AI and bulk operations must leave the block as it is. */
    public static boolean isProtected(Block block) {
        return block.tagged(KEEP) || block.tagged(LOVE);
    }

    /** The tags with one more; a verdict replaces another verdict. */
    public static SortedSet<String> with(Set<String> tags, String tag) {
        TreeSet<String> copy = new TreeSet<>(tags);
        if (VERDICTS.contains(tag)) {
            copy.removeAll(VERDICTS);
        }
        copy.add(tag);
        return copy;
    }

    public static SortedSet<String> without(Set<String> tags, String tag) {
        TreeSet<String> copy = new TreeSet<>(tags);
        copy.remove(tag);
        return copy;
    }
}
