// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes of a file: those in their paragraphs (to version 5) and those in a list with ranges of the text (from 5 on).
 */
final class FdxNotes {

    /** A note and where in its paragraph's text it stands. */
    record Placed(int offset, String text) {
    }

    private final Map<XmlElement, List<Placed>> byParagraph = new HashMap<>();
    private final List<String> loose = new ArrayList<>();

    /** @param paragraphs the paragraphs with text in order, those of dual dialogue included */
    FdxNotes(XmlElement root, List<XmlElement> paragraphs) {
        for (XmlElement paragraph : paragraphs) {
            for (XmlElement note : paragraph.elements("ScriptNote")) {
                put(paragraph, Integer.MAX_VALUE, text(note));
            }
        }
        XmlElement unanchored = root.first("UnanchoredScriptNotes");
        if (unanchored != null) {
            unanchored.elements("ScriptNote").forEach(note -> loose.add(text(note)));
        }
        XmlElement list = root.first("ScriptNotes");
        if (list != null) {
            list.elements("ScriptNote").forEach(note -> place(note, paragraphs));
        }
        loose.removeIf(String::isBlank);
    }

    private void place(XmlElement note, List<XmlElement> paragraphs) {
        int start = rangeStart(note);
        int at = 0;
        for (XmlElement paragraph : paragraphs) {
            int length = FdxText.of(paragraph).length();
            if (start >= at && start <= at + length) {
                put(paragraph, start - at, text(note));
                return;
            }
            at += length + 1;
        }
        loose.add(text(note));
    }

    static int rangeStart(XmlElement note) {
        String range = note.get("Range");
        int comma = range.indexOf(',');
        String start = comma < 0 ? range : range.substring(0, comma);
        return start.matches("\\d{1,9}") ? Integer.parseInt(start) : -1;
    }

    private void put(XmlElement paragraph, int offset, String text) {
        if (!text.isBlank()) {
            byParagraph.computeIfAbsent(paragraph, key -> new ArrayList<>()).add(new Placed(offset, text));
        }
    }

    List<Placed> of(XmlElement paragraph) {
        return byParagraph.getOrDefault(paragraph, List.of());
    }

    /** Notes that belong to no paragraph. */
    List<String> loose() {
        return loose;
    }

    /** The text of a note, a line a paragraph. */
    static String text(XmlElement note) {
        StringBuilder text = new StringBuilder();
        for (XmlElement paragraph : note.elements("Paragraph")) {
            text.append(text.isEmpty() ? "" : "\n").append(FdxText.of(paragraph));
        }
        return text.toString().strip();
    }
}
