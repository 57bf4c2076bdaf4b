// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.List;

/** Tables as comma separated values (RFC 4180), safe to open in a spreadsheet. */
public final class Csv {

    private Csv() {
    }

    /** A table with its first row as header; line ends are CR LF. */
    public static String write(List<String> header, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        row(header, out);
        rows.forEach(row -> row(row, out));
        return out.toString();
    }

    private static void row(List<String> cells, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(String text) {
        String value = text == null ? "" : text;
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0
                && !value.matches("[+-]?\\d+([.,]\\d+)?");
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
