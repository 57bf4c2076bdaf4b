// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.List;

import org.filmwright.page.Pages;
import org.filmwright.script.ScriptElement;

/**
 * What reports are made from.
 *
 * @param film     title of the film
 * @param elements the script
 * @param pages    its pages, laid out from these elements
 * @param items    props and costumes
 */
public record ReportInput(String film, List<ScriptElement> elements, Pages pages, List<Item> items) {
    public ReportInput {
        elements = List.copyOf(elements);
        items = List.copyOf(items);
    }
}
