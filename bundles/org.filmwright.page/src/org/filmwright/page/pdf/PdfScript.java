// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.List;

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
 */
public record PdfScript(List<TitleEntry> titlePage, List<ScriptElement> elements, Pages pages, PdfRevision revision) {

    /** A script without marks of revision. */
    public PdfScript(List<TitleEntry> titlePage, List<ScriptElement> elements, Pages pages) {
        this(titlePage, elements, pages, null);
    }
}
