// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.filmwright.interchange.EmphasisWriter;
import org.filmwright.interchange.LossReport;
import org.filmwright.script.Screenplay.TitleEntry;

/** The title page: free lines in Final Draft, keys in Fountain. */
final class FdxTitlePage {

    private static final String TITLE = "Title";
    private static final String CREDIT = "Credit";
    private static final String AUTHOR = "Author";
    private static final String SOURCE = "Source";
    private static final String DATE = "Draft date";
    private static final String COPYRIGHT = "Copyright";
    private static final String CONTACT = "Contact";

    private static final Pattern CREDITS = Pattern.compile("(?i)^(written|screenplay|teleplay|story|by|adapted|a film).*");
    private static final Pattern SOURCES = Pattern.compile("(?i)^(based (up)?on|from the|story by|inspired by).*");
    private static final Pattern DATES = Pattern.compile("(?i).*(\\b(19|20)\\d\\d\\b|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|draft|"
            + "revision).*");
    private static final Pattern COPYRIGHTS = Pattern.compile("(?i).*(copyright|©|\\(c\\)).*");

    private FdxTitlePage() {
    }

    /**
     * A paragraph with text.
     *
     * @param text  its lines joined by a blank
     * @param lines as written
     */
    private record Line(String text, List<String> lines, boolean centered) {
    }

    /** Guesses the keys of the lines. */
    static List<TitleEntry> read(XmlElement root, EmphasisWriter emphasis) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String key : List.of(TITLE, CREDIT, AUTHOR, SOURCE, DATE, COPYRIGHT, CONTACT)) {
            values.put(key, new ArrayList<>());
        }
        for (Line line : lines(root, emphasis)) {
            values.get(line.centered() ? centeredKey(line.text(), values) : footKey(line.text(), values))
                    .addAll(line.lines());
        }
        List<TitleEntry> entries = new ArrayList<>();
        values.forEach((key, list) -> add(entries, key, list));
        return entries;
    }

    private static String centeredKey(String text, Map<String, List<String>> known) {
        boolean begun = !known.get(TITLE).isEmpty();
        boolean named = !known.get(AUTHOR).isEmpty();
        boolean isCredit = begun && CREDITS.matcher(text).matches();
        if (begun && SOURCES.matcher(text).matches() && !(isCredit && known.get(CREDIT).isEmpty())) {
            return SOURCE;
        }
        if (isCredit && !named) {
            return CREDIT;
        }
        if (known.get(CREDIT).isEmpty() && !named && known.get(SOURCE).isEmpty()) {
            return TITLE;
        }
        return known.get(SOURCE).isEmpty() ? AUTHOR : SOURCE;
    }

    private static String footKey(String text, Map<String, List<String>> known) {
        if (COPYRIGHTS.matcher(text).matches()) {
            return COPYRIGHT;
        }
        boolean date = DATES.matcher(text).matches() && text.length() < 50 && known.get(DATE).isEmpty();
        return date ? DATE : CONTACT;
    }

    private static void add(List<TitleEntry> entries, String key, List<String> values) {
        if (!values.isEmpty()) {
            entries.add(new TitleEntry(key, values));
        }
    }

    private static List<Line> lines(XmlElement root, EmphasisWriter emphasis) {
        List<Line> lines = new ArrayList<>();
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
                lines.add(new Line(String.join(" ", parts), parts, centered));
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
