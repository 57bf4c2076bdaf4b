// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.interchange.FountainWriter;
import org.filmwright.interchange.LossReport;
import org.filmwright.interchange.StyledRun;

/** The text of a paragraph. */
final class FdxText {

    private static final String STAYS = "stay in the Final Draft file only";

    private FdxText() {
    }

    /** All runs joined, as stored. */
    static String of(XmlElement paragraph) {
        StringBuilder text = new StringBuilder();
        for (XmlElement run : paragraph.elements("Text")) {
            text.append(run.text());
        }
        return text.toString();
    }

    /**
     * The runs with their styles.
     *
     * @param capitals whether the paragraph is shown in capitals whatever is stored
     * @param notes    notes to be put into the text, or none
     */
    static List<StyledRun> runs(XmlElement paragraph, boolean capitals, List<FdxNotes.Placed> notes,
            LossReport losses) {
        List<StyledRun> runs = new ArrayList<>();
        int at = 0;
        List<FdxNotes.Placed> left = new ArrayList<>(notes);
        left.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
        for (XmlElement element : paragraph.elements("Text")) {
            String text = element.text().replace("\r\n", "\n").replace('\r', '\n');
            String styles = element.get("Style");
            count(element, styles, losses);
            boolean upper = capitals || styles.contains("AllCaps");
            if (styles.contains("HiddenText")) {
                losses.add("hidden texts", "become notes");
                if (!text.isBlank()) {
                    runs.add(new StyledRun(FountainWriter.noteMarkup(text), StyledRun.MARKUP));
                }
                at += text.length();
                continue;
            }
            int style = (styles.contains("Bold") ? StyledRun.BOLD : 0)
                    | (styles.contains("Italic") ? StyledRun.ITALIC : 0)
                    | (styles.contains("Underline") ? StyledRun.UNDERLINE : 0);
            int from = 0;
            while (!left.isEmpty() && left.get(0).offset() < at + text.length()) {
                int cut = left.get(0).offset() - at;
                add(runs, text.substring(from, cut), style, upper);
                runs.add(new StyledRun(FountainWriter.noteMarkup(left.remove(0).text()), StyledRun.MARKUP));
                from = cut;
            }
            add(runs, text.substring(from), style, upper);
            at += text.length();
        }
        for (FdxNotes.Placed note : left) {
            boolean spaced = runs.isEmpty() || runs.get(runs.size() - 1).text().endsWith(" ");
            runs.add(new StyledRun((spaced ? "" : " ") + FountainWriter.noteMarkup(note.text()), StyledRun.MARKUP));
        }
        return runs;
    }

    private static void add(List<StyledRun> runs, String text, int style, boolean upper) {
        if (!text.isEmpty()) {
            runs.add(new StyledRun(upper ? text.toUpperCase(Locale.ROOT) : text, style));
        }
    }

    private static void count(XmlElement run, String styles, LossReport losses) {
        String revision = run.get("RevisionID");
        if (!revision.isEmpty() && !"0".equals(revision)) {
            losses.add("revised texts", STAYS);
        }
        if (run.attributes().containsKey("TagNumber")) {
            losses.add("production tags", STAYS);
        }
        String color = run.get("Color");
        if (!color.isEmpty() && !"#000000000000".equals(color)) {
            losses.add("coloured texts", STAYS);
        }
        if (styles.contains("Strikeout")) {
            losses.add("struck out texts", STAYS);
        }
    }
}
