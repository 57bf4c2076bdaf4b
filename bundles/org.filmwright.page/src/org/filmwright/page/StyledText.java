// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.filmwright.script.Emphasis;

/** The visible text of an element with a style for every character. */
final class StyledText {

    private final String text;
    private final byte[] styles;

    private StyledText(String text, byte[] styles) {
        this.text = text;
        this.styles = styles;
    }

    static StyledText plain(String text) {
        return new StyledText(text, null);
    }

    /** Text with its emphasis marks taken out and made styles. */
    static StyledText of(String marked) {
        List<Emphasis.Run> runs = Emphasis.parse(marked);
        if (runs.size() == 1 && runs.get(0).isPlain()) {
            return plain(runs.get(0).text());
        }
        StringBuilder text = new StringBuilder(marked.length());
        byte[] styles = new byte[marked.length()];
        boolean plain = true;
        for (Emphasis.Run run : runs) {
            int style = (run.bold() ? TextRun.BOLD : 0) | (run.italic() ? TextRun.ITALIC : 0)
                    | (run.underline() ? TextRun.UNDERLINE : 0);
            Arrays.fill(styles, text.length(), text.length() + run.text().length(), (byte) style);
            text.append(run.text());
            plain &= style == 0;
        }
        return new StyledText(text.toString(), plain ? null : Arrays.copyOf(styles, text.length()));
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    StyledText upper() {
        String upper = text.toUpperCase(Locale.ROOT);
        if (styles == null || upper.length() == text.length()) {
            return new StyledText(upper, styles);
        }
        StringBuilder out = new StringBuilder(upper.length());
        byte[] stretched = new byte[upper.length()];
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            int from = out.length();
            out.append(Character.toString(point).toUpperCase(Locale.ROOT));
            if (out.length() > stretched.length) {
                return plain(upper);
            }
            Arrays.fill(stretched, from, out.length(), styles[i]);
            i += Character.charCount(point);
        }
        return new StyledText(out.toString(), stretched);
    }

    StyledText append(String tail) {
        byte[] longer = styles == null ? null : Arrays.copyOf(styles, styles.length + tail.length());
        return new StyledText(text + tail, longer);
    }

    List<TextRun> runs(int from, int to) {
        if (from >= to) {
            return List.of();
        }
        if (styles == null) {
            return List.of(new TextRun(text.substring(from, to), 0));
        }
        List<TextRun> runs = new ArrayList<>(4);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || styles[i] != styles[start]) {
                runs.add(new TextRun(text.substring(start, i), styles[start]));
                start = i;
            }
        }
        return List.copyOf(runs);
    }
}
