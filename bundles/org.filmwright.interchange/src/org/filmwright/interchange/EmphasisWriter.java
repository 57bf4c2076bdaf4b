// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.filmwright.script.Emphasis;

/** Writes styled text with the emphasis marks of Fountain. */
public final class EmphasisWriter {

    private static final int[] STYLES = {StyledRun.UNDERLINE, StyledRun.BOLD, StyledRun.ITALIC};
    private static final String[] MARKS = {"_", "**", "*"};

    private final LossReport losses;

    public EmphasisWriter(LossReport losses) {
        this.losses = losses;
    }

    /** The text with its marks. Where Fountain cannot say it, as within a word, the style of that line is dropped. */
    public String write(List<StyledRun> runs) {
        StringBuilder text = new StringBuilder();
        for (StyledRun run : runs) {
            text.append(run.text());
        }
        byte[] styles = new byte[text.length()];
        int at = 0;
        for (StyledRun run : runs) {
            Arrays.fill(styles, at, at + run.text().length(), (byte) run.style());
            at += run.text().length();
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf("\n", from);
            end = end < 0 ? text.length() : end;
            out.append(from == 0 ? "" : "\n");
            out.append(line(text.substring(from, end), Arrays.copyOfRange(styles, from, end)));
            from = end + 1;
        }
        return out.toString();
    }

    private String line(String text, byte[] styles) {
        boolean plain = true;
        for (byte style : styles) {
            plain &= style == 0;
        }
        if (plain) {
            return escaped(text, styles);
        }
        trim(text, styles);
        String marked = marked(text, styles);
        if (says(marked, text, styles)) {
            return marked;
        }
        losses.add("lines with a style inside a word", "lose that style, as Fountain cannot say it");
        return escaped(text, styles);
    }

    /** Text whose asterisks and underscores are no marks. */
    private static String escaped(String text, byte[] styles) {
        boolean markup = false;
        for (byte style : styles) {
            markup |= style == StyledRun.MARKUP;
        }
        if (!markup && Emphasis.strip(text).equals(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), styles[i], out);
        }
        return out.toString();
    }

    private static void append(char c, int style, StringBuilder out) {
        if (style != StyledRun.MARKUP && (c == '*' || c == '_')) {
            out.append('\\');
        }
        out.append(c);
    }

    /** Takes every style off the blanks at its ends, where Fountain's marks may not stand. */
    private static void trim(String text, byte[] styles) {
        for (int style : STYLES) {
            int i = 0;
            while (i < styles.length) {
                int start = i;
                while (i < styles.length && has(styles[i], style)) {
                    i++;
                }
                for (int k = start; k < i && text.charAt(k) == ' '; k++) {
                    styles[k] &= (byte) ~style;
                }
                for (int k = i - 1; k >= start && text.charAt(k) == ' '; k--) {
                    styles[k] &= (byte) ~style;
                }
                i = Math.max(i, start + 1);
            }
        }
    }

    private static boolean has(byte styles, int style) {
        return styles != StyledRun.MARKUP && (styles & style) != 0;
    }

    private static String marked(String text, byte[] styles) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            byte now = i < text.length() ? styles[i] : 0;
            int keep = 0;
            while (keep < open.size() && has(now, STYLES[open.get(keep)])) {
                keep++;
            }
            while (open.size() > keep) {
                out.append(MARKS[open.remove(open.size() - 1)]);
            }
            if (i < text.length()) {
                open(styles, i, open, out);
                append(text.charAt(i), styles[i], out);
            }
        }
        return out.toString();
    }

    /** Opens the styles that begin here, the one that lasts longest first. */
    private static void open(byte[] styles, int at, List<Integer> open, StringBuilder out) {
        while (true) {
            int longest = -1;
            int reach = at;
            for (int s = 0; s < STYLES.length; s++) {
                int end = at;
                while (end < styles.length && has(styles[end], STYLES[s])) {
                    end++;
                }
                if (end > reach && !open.contains(s)) {
                    reach = end;
                    longest = s;
                }
            }
            if (longest < 0) {
                return;
            }
            open.add(longest);
            out.append(MARKS[longest]);
        }
    }

    private static boolean says(String marked, String text, byte[] styles) {
        int at = 0;
        for (Emphasis.Run run : Emphasis.parse(marked)) {
            int style = (run.bold() ? StyledRun.BOLD : 0) | (run.italic() ? StyledRun.ITALIC : 0)
                    | (run.underline() ? StyledRun.UNDERLINE : 0);
            for (int i = 0; i < run.text().length(); i++, at++) {
                if (at >= text.length() || text.charAt(at) != run.text().charAt(i)
                        || text.charAt(at) != ' ' && styles[at] != StyledRun.MARKUP && styles[at] != style) {
                    return false;
                }
            }
        }
        return at == text.length();
    }
}
