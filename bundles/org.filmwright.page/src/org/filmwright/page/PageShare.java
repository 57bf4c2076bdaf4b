// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * How much of the script's length one element is, measured where no page break cuts it, so that it changes only with
 * the element itself.
 *
 * @param lines        its lines with the blank lines before it; 0 for what is not printed
 * @param linesPerPage lines of a full page
 */
public record PageShare(int lines, int linesPerPage) {

    public double pages() {
        return (double) lines / linesPerPage;
    }

    /** Screen time by the rule of a minute a page. */
    public double seconds() {
        return 60.0 * lines / linesPerPage;
    }
}
