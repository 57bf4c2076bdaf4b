// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.List;

import org.filmwright.page.ComparedScript;
import org.filmwright.page.Pages;
import org.filmwright.script.Screenplay.TitleEntry;
import org.filmwright.script.ScriptElement;

/**
 * What is printed.
 *
 * @param titlePage entries of the title page; empty for none
 * @param elements  the script
 * @param pages     its pages, laid out from these elements
 * @param revision  what was revised, or null where nobody asks
 * @param comparison the same elements with what differs from another state, or null
 */
public record PdfScript(List<TitleEntry> titlePage, List<ScriptElement> elements, Pages pages, PdfRevision revision,
        ComparedScript comparison) {

    /** A script with or without marks of revision. */
    public PdfScript(List<TitleEntry> titlePage, List<ScriptElement> elements, Pages pages, PdfRevision revision) {
        this(titlePage, elements, pages, revision, null);
    }

    /** A script without marks of revision. */
    public PdfScript(List<TitleEntry> titlePage, List<ScriptElement> elements, Pages pages) {
        this(titlePage, elements, pages, null, null);
    }
}
