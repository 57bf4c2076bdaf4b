// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.List;

/**
 * A parsed screenplay. Every text parses; what is odd is a problem, never an exception.
 *
 * @param titlePage keys with values in order; empty without a title page
 * @param elements  all elements in order; the title page, where there is one, is the first ({@code TITLE_PAGE}) and
 *                  boneyards and notes are elements too
 * @param problems  diagnostics by position
 */
public record Screenplay(List<TitleEntry> titlePage, List<ScriptElement> elements, List<ScriptProblem> problems) {

    /** One key of the title page with its values. */
    public record TitleEntry(String key, List<String> values) {
        public TitleEntry {
            values = List.copyOf(values);
        }
    }

    public Screenplay {
        titlePage = List.copyOf(titlePage);
        elements = List.copyOf(elements);
        problems = List.copyOf(problems);
    }
}
