// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import org.filmwright.script.Emphasis;

/** Writes text with emphasis marks as runs. */
final class FdxRuns {

    private FdxRuns() {
    }

    /** Adds the runs of a text to a paragraph; an empty run for an empty text. */
    static void write(XmlElement paragraph, String marked) {
        if (marked.isEmpty()) {
            paragraph.addElement("Text");
            return;
        }
        for (Emphasis.Run run : Emphasis.parse(marked)) {
            XmlElement text = paragraph.addElement("Text");
            StringBuilder style = new StringBuilder();
            append(style, run.bold(), "Bold");
            append(style, run.italic(), "Italic");
            append(style, run.underline(), "Underline");
            if (!style.isEmpty()) {
                text.set("Style", style.toString());
            }
            text.add(run.text());
        }
    }

    private static void append(StringBuilder style, boolean on, String name) {
        if (on) {
            style.append(style.isEmpty() ? "" : "+").append(name);
        }
    }
}
