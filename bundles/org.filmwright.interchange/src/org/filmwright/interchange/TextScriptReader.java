// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a plain text file with their places. */
final class TextScriptReader {

    private static final int TAB = 8;

    private TextScriptReader() {
    }

    /** Whether the meaning of a text is in its indents, as in what a screenplay program prints to a file. */
    static boolean isLaidOut(String text) {
        int indented = 0;
        int all = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.isBlank()) {
                all++;
                indented += expanded(line).startsWith("        ") ? 1 : 0;
            }
        }
        return all > 0 && indented * 4 > all;
    }

    /** All lines; a form feed starts a page. */
    static List<IndentedLine> lines(String text) {
        List<IndentedLine> lines = new ArrayList<>();
        int page = 0;
        int row = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String rest = line;
            while (rest.indexOf('\f') >= 0) {
                page++;
                row = 0;
                rest = rest.substring(rest.indexOf('\f') + 1);
            }
            split(expanded(rest), page, row, lines);
            row++;
        }
        return lines;
    }

    /** Four blanks and more set parts of a line apart, such as a scene number in the margin. */
    private static void split(String line, int page, int row, List<IndentedLine> out) {
        int at = 0;
        while (at < line.length()) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            int gap = line.indexOf("    ", at);
            int end = gap < 0 ? line.length() : gap;
            if (at < end) {
                StyledRun run = new StyledRun(line.substring(at, end).stripTrailing(), 0);
                out.add(new IndentedLine(page, row, at, List.of(run)));
            }
            at = end;
        }
    }

    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        for (char c : line.toCharArray()) {
            if (c == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
