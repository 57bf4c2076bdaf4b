// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * A place inside a block where a page may end.
 *
 * @param part   index of the first part on the next page
 * @param offset in that part's text
 */
record Cut(int part, int offset) {

    static final Cut START = new Cut(0, 0);

    boolean isStart() {
        return part == 0 && offset == 0;
    }
}
