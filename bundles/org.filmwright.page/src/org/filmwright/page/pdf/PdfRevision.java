// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.Set;

import org.filmwright.page.RevisionMarks;
import org.filmwright.page.RevisionSet;

/**
 * A revision as it is printed: asterisks beside what changed, and a header on the revised pages.
 *
 * @param set    its colour
 * @param marks  what changed
 * @param header on the revised pages, such as {@code Blue 24.11.2026}
 * @param pages  numbers of the revised pages
 * @param only   nothing but the revised pages is printed
 * @param paper  the revised pages are tinted in the colour of their paper
 */
public record PdfRevision(RevisionSet set, RevisionMarks marks, String header, Set<Integer> pages, boolean only,
        boolean paper) {
    public PdfRevision {
        pages = Set.copyOf(pages);
    }
}
