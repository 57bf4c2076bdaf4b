// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.io.IOException;
import java.util.List;
import org.filmwright.script.Screenplay.TitleEntry;

/** The document that {@code filmwright parse --json} prints, on one line. */
public final class ScriptJson {
    private static final String HEX = "0123456789abcdef";

    private ScriptJson() {
    }

    /** Writes the document, without a line end. */
    public static void write(String file, Screenplay screenplay, Appendable out) throws IOException {
        out.append("{\"file\":");
        string(file, out);
        out.append(",\"titlePage\":[");
        String comma = "";
        for (TitleEntry entry : screenplay.titlePage()) {
            out.append(comma).append("{\"key\":");
            string(entry.key(), out);
            out.append(",\"values\":");
            strings(entry.values(), out);
            out.append('}');
            comma = ",";
        }
        out.append("],\"elements\":[");
        comma = "";
        for (ScriptElement element : screenplay.elements()) {
            if (element.type() != ElementType.TITLE_PAGE) {
                out.append(comma);
                element(element, out);
                comma = ",";
            }
        }
        out.append("],\"problems\":[");
        comma = "";
        for (ScriptProblem problem : screenplay.problems()) {
            out.append(comma);
            problem(problem, out);
            comma = ",";
        }
        out.append("]}");
    }

    private static void element(ScriptElement element, Appendable out) throws IOException {
        out.append("{\"type\":\"").append(element.type().id()).append("\",\"text\":");
        string(element.text(), out);
        out.append(",\"line\":").append(Integer.toString(element.line()));
        if (element.type() == ElementType.SECTION) {
            out.append(",\"depth\":").append(Integer.toString(element.depth()));
        }
        if (element.sceneNumber() != null) {
            out.append(",\"sceneNumber\":");
            string(element.sceneNumber(), out);
        }
        if (!element.extensions().isEmpty()) {
            out.append(",\"extension\":");
            string(String.join(", ", element.extensions()), out);
        }
        if (element.dual()) {
            out.append(",\"dual\":true");
        }
        out.append('}');
    }

    private static void problem(ScriptProblem problem, Appendable out) throws IOException {
        out.append("{\"severity\":");
        string(problem.severity(), out);
        out.append(",\"code\":");
        string(problem.code(), out);
        out.append(",\"message\":");
        string(problem.message(), out);
        out.append(",\"line\":").append(Integer.toString(problem.line())).append('}');
    }

    private static void strings(List<String> values, Appendable out) throws IOException {
        out.append('[');
        String comma = "";
        for (String value : values) {
            out.append(comma);
            string(value, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void string(String value, Appendable out) throws IOException {
        out.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7F || c > 0x9F && !needsEscape(value, i))) {
                continue;
            }
            out.append(value, done, i).append('\\');
            done = i + 1;
            switch (c) {
                case '"', '\\' -> out.append(c);
                case '\n' -> out.append('n');
                case '\r' -> out.append('r');
                case '\t' -> out.append('t');
                default -> out.append('u').append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15))
                        .append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
            }
        }
        out.append(value, done, value.length()).append('"');
    }

    /** Line separators and halves of a surrogate pair. */
    private static boolean needsEscape(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
        }
        return c == '\u2028' || c == '\u2029';
    }
}
