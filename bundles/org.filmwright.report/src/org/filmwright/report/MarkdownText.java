// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the little Markdown that notes are written in. */
final class MarkdownText {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern MARK = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__|\\*(.+?)\\*|\\b_(.+?)_\\b");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(([^)]*)\\)");

    private MarkdownText() {
    }

    /** Words of one kind. */
    record Run(String text, boolean bold, boolean italic) {
    }

    /**
     * A paragraph.
     *
     * @param level  of a heading, else 0
     * @param bullet whether it is an entry of a list
     */
    record Paragraph(int level, boolean bullet, List<Run> runs) {
        String plain() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }
    }

    static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : (text.replace("\r", "") + "\n\n").split("\n", -1)) {
            Matcher heading = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            if (line.isBlank() || heading.matches() || bullet.matches()) {
                if (!open.isEmpty()) {
                    paragraphs.add(new Paragraph(0, false, runs(open.toString())));
                    open.setLength(0);
                }
                if (heading.matches()) {
                    paragraphs.add(new Paragraph(heading.group(1).length(), false, runs(heading.group(2).strip())));
                } else if (bullet.matches()) {
                    paragraphs.add(new Paragraph(0, true, runs(bullet.group(1).strip())));
                }
            } else {
                open.append(open.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        return paragraphs;
    }

    private static List<Run> runs(String source) {
        String text = LINK.matcher(source).replaceAll("$1");
        List<Run> runs = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            if (mark.start() > end) {
                runs.add(new Run(text.substring(end, mark.start()), false, false));
            }
            boolean bold = mark.group(1) != null || mark.group(2) != null;
            String words = mark.group(1) != null ? mark.group(1) : mark.group(2) != null ? mark.group(2)
                    : mark.group(3) != null ? mark.group(3) : mark.group(4);
            runs.add(new Run(words, bold, !bold));
            end = mark.end();
        }
        if (end < text.length()) {
            runs.add(new Run(text.substring(end), false, false));
        }
        return runs;
    }
}
