// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Notes listed beside the text with ranges of it: follows them when the text changes. */
final class FdxNoteList {

    private record Anchor(XmlElement paragraph, int offset, int length) {
    }

    private final XmlElement root;
    private final Map<XmlElement, Anchor> anchors = new IdentityHashMap<>();

    /** To be made before the text changes. */
    FdxNoteList(XmlElement root) {
        this.root = root;
        XmlElement list = root.first("ScriptNotes");
        if (list == null) {
            return;
        }
        for (XmlElement note : list.elements("ScriptNote")) {
            int start = FdxNotes.rangeStart(note);
            int at = 0;
            for (XmlElement paragraph : FdxContent.texts(root.first("Content").elements("Paragraph"))) {
                int length = FdxText.of(paragraph).length();
                if (start >= at && start <= at + length) {
                    anchors.put(note, new Anchor(paragraph, start - at, length(note, start)));
                    break;
                }
                at += length + 1;
            }
        }
    }

    private static int length(XmlElement note, int start) {
        String range = note.get("Range");
        String end = range.substring(range.indexOf(',') + 1);
        return end.matches("\\d{1,9}") ? Math.max(0, Integer.parseInt(end) - start) : 0;
    }

    /** Moves the ranges to where their paragraphs are now, and drops notes that are no longer in the script. */
    void update(List<ScriptElement> script) {
        XmlElement list = root.first("ScriptNotes");
        if (list == null) {
            return;
        }
        Set<String> present = new HashSet<>();
        for (ScriptElement element : script) {
            if (element.type() == ElementType.NOTE) {
                present.add(element.text().strip());
            }
        }
        Map<XmlElement, Integer> starts = new IdentityHashMap<>();
        Set<String> written = new HashSet<>();
        int at = 0;
        for (XmlElement paragraph : FdxContent.texts(root.first("Content").elements("Paragraph"))) {
            starts.put(paragraph, at);
            at += FdxText.of(paragraph).length() + 1;
            paragraph.elements("ScriptNote").forEach(note -> written.add(FdxNotes.text(note)));
        }
        List<XmlElement> gone = new ArrayList<>();
        for (XmlElement note : list.elements("ScriptNote")) {
            Anchor anchor = anchors.get(note);
            Integer start = anchor == null ? null : starts.get(anchor.paragraph());
            if (start != null) {
                int from = start + anchor.offset();
                note.set("Range", from + "," + (from + anchor.length()));
            } else if (anchor != null && (written.contains(FdxNotes.text(note))
                    || !present.contains(FdxNotes.text(note)))) {
                gone.add(note);
            }
        }
        list.children().removeAll(gone);
    }
}
