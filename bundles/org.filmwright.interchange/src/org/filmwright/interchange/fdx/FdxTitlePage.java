// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.interchange.EmphasisWriter;
import org.filmwright.interchange.LossReport;
import org.filmwright.interchange.TitleGuess;
import org.filmwright.script.Screenplay.TitleEntry;

/** The title page: free lines in Final Draft, keys in Fountain. */
final class FdxTitlePage {

    private FdxTitlePage() {
    }

    /** Guesses the keys of the lines. */
    static List<TitleEntry> read(XmlElement root, EmphasisWriter emphasis) {
        return TitleGuess.entries(lines(root, emphasis));
    }

    private static List<TitleGuess.Line> lines(XmlElement root, EmphasisWriter emphasis) {
        List<TitleGuess.Line> lines = new ArrayList<>();
        XmlElement page = root.first("TitlePage");
        XmlElement content = page == null ? null : page.first("Content");
        if (content == null) {
            return lines;
        }
        boolean aligned = content.elements("Paragraph").stream().anyMatch(p -> "Center".equals(p.get("Alignment")));
        for (XmlElement paragraph : content.elements("Paragraph")) {
            boolean centered = "Center".equals(paragraph.get("Alignment")) || !aligned;
            String text = emphasis.write(FdxText.runs(paragraph, false, List.of(), new LossReport()));
            List<String> parts = text.lines().map(String::strip).filter(part -> !part.isEmpty()).toList();
            if (!parts.isEmpty()) {
                lines.add(new TitleGuess.Line(parts, centered));
            }
        }
        return lines;
    }

    /** The lines of Fountain's keys, as Final Draft arranges them. */
    static XmlElement write(List<TitleEntry> entries) {
        XmlElement page = new XmlElement("TitlePage");
        XmlElement content = page.addElement("Content");
        for (int i = 0; i < 15; i++) {
            paragraph(content, "Center", "");
        }
        for (String key : List.of("title", "credit", "author", "authors", "source")) {
            for (TitleEntry entry : entries) {
                if (entry.key().strip().toLowerCase(Locale.ROOT).equals(key)) {
                    entry.values().forEach(value -> paragraph(content, "Center", value));
                    paragraph(content, "Center", "");
                }
            }
        }
        for (int i = 0; i < 12; i++) {
            paragraph(content, "Left", "");
        }
        for (TitleEntry entry : entries) {
            if (!List.of("title", "credit", "author", "authors", "source")
                    .contains(entry.key().strip().toLowerCase(Locale.ROOT))) {
                paragraph(content, "Left", String.join("\n", entry.values()));
            }
        }
        return page;
    }

    private static void paragraph(XmlElement content, String alignment, String text) {
        XmlElement paragraph = content.addElement("Paragraph").set("Alignment", alignment);
        FdxRuns.write(paragraph, text);
    }
}
