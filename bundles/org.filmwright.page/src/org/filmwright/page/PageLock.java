// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a script as they were when it was locked: from then on what begins a page goes on beginning it.
 *
 * @param pages in order
 */
public record PageLock(List<LockedPage> pages) {

    /**
     * One locked page.
     *
     * @param label  its number
     * @param keys   the elements on it, first the one it begins with; keys are what the caller knows them by
     * @param offset where in the visible text of the first element the page begins
     */
    public record LockedPage(String label, List<String> keys, int offset) {
        public LockedPage {
            keys = List.copyOf(keys);
        }
    }

    public PageLock {
        pages = List.copyOf(pages);
    }

    /**
     * Locks pages.
     *
     * @param keys per element what it is known by whatever happens to the text, such as its block's id
     */
    public static PageLock of(Pages pages, List<String> keys) {
        List<LockedPage> locked = new ArrayList<>(pages.count());
        for (int i = 0; i < pages.count(); i++) {
            Page page = pages.page(i);
            int end = i + 1 < pages.count() ? pages.page(i + 1).firstStarting() : pages.elements();
            int first = page.firstElement();
            locked.add(new LockedPage(page.label(), keys.subList(first, Math.max(first + 1, end)), page.firstOffset()));
        }
        return new PageLock(locked);
    }
}
