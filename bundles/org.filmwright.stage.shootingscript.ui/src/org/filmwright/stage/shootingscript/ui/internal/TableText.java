// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.List;

/** Reads what spreadsheets copy and write: cells between tabs, commas or semicolons, quoted where they hold such. */
final class TableText {
    private final String text;
    private final char between;
    private int at;

    private TableText(String text, char between) {
        this.text = text;
        this.between = between;
    }

    /** The rows of a text; cells keep their lines. */
    static List<List<String>> rows(String source) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        TableText reader = new TableText(text, between(text));
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private static char between(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count() ? ';'
                : first.indexOf(',') >= 0 ? ',' : '\t';
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == '\r') {
                at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                return cells;
            }
            if (end == '\n') {
                return cells;
            }
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            while (at < text.length() && !(text.charAt(at) == '"' && !isQuoteAt(at + 1))) {
                at += text.charAt(at) == '"' ? 1 : 0;
                cell.append(text.charAt(at++));
            }
            at++;
        }
        while (at < text.length() && text.charAt(at) != between && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            cell.append(text.charAt(at++));
        }
        String value = cell.toString();
        return value.length() > 1 && value.charAt(0) == '\'' && "=+-@".indexOf(value.charAt(1)) >= 0
                ? value.substring(1) : value;
    }

    private boolean isQuoteAt(int place) {
        return place < text.length() && text.charAt(place) == '"';
    }

    /** A row as a spreadsheet takes it from the clipboard. */
    static String tabbed(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quote = cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.startsWith("\"");
            line.append(i == 0 ? "" : "\t").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line.toString();
    }
}
