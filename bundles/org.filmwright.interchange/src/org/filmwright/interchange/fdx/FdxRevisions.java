// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.page.RevisionMarks;
import org.filmwright.page.RevisionSet;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/** Writes our revision sets into a Final Draft document: the sets by colour, and the words that the last one changed. */
public final class FdxRevisions {
    private FdxRevisions() {
    }

    /**
     * Adds the sets up to the present one and marks the changed words with it. Sets of these names that the document has
     * keep their settings.
     *
     * @param script the elements that the document was written from
     */
    public static void write(FdxDocument document, List<ScriptElement> script, RevisionMarks marks, RevisionSet set) {
        XmlElement root = document.root();
        XmlElement list = root.first("Revisions");
        if (list == null) {
            list = root.addElement("Revisions");
            list.set("Location", "7.75").set("RevisionMode", "No").set("RevisionsShown", "Active")
                    .set("ShowAllMarks", "No").set("ShowAllSets", "No").set("ShowPageColor", "No");
        }
        String id = "";
        for (int number = 1; number <= set.number(); number++) {
            id = id(list, new RevisionSet(number));
        }
        list.set("ActiveSet", id);
        List<XmlElement> paragraphs = new ArrayList<>();
        collect(root.first("Content"), paragraphs);
        int next = 0;
        for (int i = 0; i < script.size(); i++) {
            ScriptElement element = script.get(i);
            int at = isPrinted(element) ? find(paragraphs, next, Emphasis.strip(element.text())) : -1;
            if (at >= 0) {
                next = at + 1;
                mark(paragraphs.get(at), marks, i, id);
            }
        }
    }

    private static boolean isPrinted(ScriptElement element) {
        return element.type() != ElementType.TITLE_PAGE && !element.text().isBlank();
    }

    private static String id(XmlElement list, RevisionSet set) {
        int highest = 0;
        for (XmlElement revision : list.elements("Revision")) {
            if (revision.get("Name").startsWith(set.name())) {
                return revision.get("ID");
            }
            highest = Math.max(highest, number(revision.get("ID")));
        }
        String id = String.valueOf(highest + 1);
        list.addElement("Revision").set("Color", colour(set.ink())).set("FullRevision", "No").set("ID", id)
                .set("Mark", "*").set("Name", set.name()).set("PageColor", colour(set.paper())).set("Style", "");
        return id;
    }

    /** Final Draft writes each part of a colour twice. */
    private static String colour(int rgb) {
        StringBuilder text = new StringBuilder("#");
        for (int shift = 16; shift >= 0; shift -= 8) {
            String part = String.format("%02X", rgb >> shift & 0xFF);
            text.append(part).append(part);
        }
        return text.toString();
    }

    private static int number(String id) {
        return id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
    }

    private static void collect(XmlElement parent, List<XmlElement> paragraphs) {
        for (XmlElement child : parent.elements()) {
            if (child.is("Paragraph")) {
                XmlElement dual = child.first("DualDialogue");
                if (dual == null) {
                    paragraphs.add(child);
                } else {
                    collect(dual, paragraphs);
                }
            }
        }
    }

    private static int find(List<XmlElement> paragraphs, int from, String text) {
        String wanted = bare(text);
        for (int i = from; i < paragraphs.size() && i < from + 50; i++) {
            if (bare(words(paragraphs.get(i))).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s()!]+", " ").strip();
    }

    private static String words(XmlElement paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.elements("Text").forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Gives the changed characters of a paragraph the set's id; runs are split where a change begins or ends. */
    private static void mark(XmlElement paragraph, RevisionMarks marks, int element, String id) {
        if (!marks.isMarked(element)) {
            return;
        }
        List<Object> children = new ArrayList<>();
        int at = 0;
        for (Object child : paragraph.children()) {
            if (child instanceof XmlElement run && run.is("Text")) {
                String text = run.text();
                int start = 0;
                while (start < text.length()) {
                    boolean changed = marks.isMarked(element, at + start);
                    int end = start + 1;
                    while (end < text.length() && marks.isMarked(element, at + end) == changed) {
                        end++;
                    }
                    children.add(part(run, text.substring(start, end), changed ? id : null));
                    start = end;
                }
                at += text.length();
            } else {
                children.add(child);
            }
        }
        paragraph.children().clear();
        paragraph.children().addAll(children);
    }

    private static XmlElement part(XmlElement run, String text, String id) {
        XmlElement part = new XmlElement("Text");
        run.attributes().forEach(part::set);
        if (id != null) {
            part.set("RevisionID", id);
        }
        part.add(text);
        return part;
    }
}
