// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filmwright.script.Screenplay.TitleEntry;

/**
 * Finds and reads title pages. One begins on the very first line (notes, boneyard and empty lines may stand before a
 * key that is known) and ends at the first empty line. An unknown first key needs a value and a second key, so that
 * {@code FADE IN:} or "As the girl runs: …" stay action. A page that is indented as a whole is read by its own margin.
 */
final class TitlePages {
    private static final Set<String> KNOWN = Set.of("title", "credit", "credits", "author", "authors", "source", "notes",
            "draft date", "date", "draft", "contact", "contact info", "copyright", "revision", "version", "episode",
            "episode title", "episode number", "series", "series title", "season", "format", "genre", "logline",
            "company", "written by", "based on", "story by", "tl", "tc", "tr", "bl", "bc", "br", "cc", "watermark",
            "font", "header", "footer", "language", "titel", "autor", "kontakt", "titre", "auteur", "título");
    private static final int TAB = 4;
    private static final int VALUE_INDENT = 3;
    private static final int LONGEST_KEY = 40;

    private TitlePages() {
    }

    /** Marks the lines of the title page and returns their number; 0 where there is none. */
    static int mark(ScriptLines lines) {
        int first = 0;
        while (first < lines.count() && lines.kind(first) != LineKind.ACTION) {
            first++;
        }
        if (first == lines.count()) {
            return 0;
        }
        String line = lines.visible(first);
        int colon = keyEnd(line);
        if (colon < 0 || LineRules.headingPrefix(Lines.strip(line), 0, Lines.strip(line).length()) > 0) {
            return 0;
        }
        boolean known = isKnown(line, colon);
        if (first > 0 && !known) {
            return 0;
        }
        int end = end(lines, first, known);
        for (int i = 0; i < end; i++) {
            if (lines.kind(i) != LineKind.TITLE_KEY) {
                lines.kind(i, LineKind.TITLE_VALUE);
            }
        }
        return end;
    }

    /** Index behind the last line of the page; marks the keys; 0 if it is none. */
    private static int end(ScriptLines lines, int first, boolean firstKnown) {
        List<Integer> keys = new ArrayList<>();
        int base = indent(lines.visible(first));
        boolean firstHasValue = false;
        boolean openKey = false;
        int at = first;
        for (; at < lines.count(); at++) {
            LineKind kind = lines.kind(at);
            if (kind == LineKind.BLANK || kind == LineKind.DIALOGUE_BREAK) {
                break;
            }
            if (kind != LineKind.ACTION) {
                continue;
            }
            String line = lines.visible(at);
            int colon = keyEnd(line);
            if (at > first && indent(line) >= base + VALUE_INDENT) {
                firstHasValue |= keys.size() == 1;
                openKey = false;
            } else if (colon >= 0) {
                keys.add(at);
                openKey = Lines.isBlank(line, colon + 1, line.length());
                firstHasValue |= keys.size() == 1 && !openKey;
            } else if (!openKey || LineRules.headingPrefix(line, 0, line.length()) > 0) {
                break;
            }
        }
        if (!firstKnown && (keys.size() < 2 || !firstHasValue)) {
            return 0;
        }
        keys.forEach(key -> lines.kind(key, LineKind.TITLE_KEY));
        return at;
    }

    /** The keys and values of the first {@code count} lines. */
    static List<TitleEntry> read(ScriptLines lines, int count) {
        List<TitleEntry> entries = new ArrayList<>();
        String key = null;
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LineKind kind = lines.kind(i);
            if (kind == LineKind.TITLE_KEY) {
                if (key != null) {
                    entries.add(new TitleEntry(key, values));
                    values.clear();
                }
                String line = lines.visible(i);
                int colon = line.indexOf(':');
                key = Lines.strip(line.substring(0, colon));
                addValue(values, line.substring(colon + 1));
            } else if (kind == LineKind.TITLE_VALUE) {
                addValue(values, lines.visible(i));
            }
        }
        if (key != null) {
            entries.add(new TitleEntry(key, values));
        }
        return entries;
    }

    private static void addValue(List<String> values, String value) {
        String text = Lines.strip(value);
        if (!text.isEmpty()) {
            values.add(text);
        }
    }

    /** Offset of the colon behind a key, or -1. */
    private static int keyEnd(String line) {
        int first = Lines.first(line, 0, line.length());
        if (first == line.length() || !Character.isLetter(Character.codePointAt(line, first))) {
            return -1;
        }
        int colon = line.indexOf(':', first);
        return colon - first > LONGEST_KEY ? -1 : colon;
    }

    private static boolean isKnown(String line, int colon) {
        return KNOWN.contains(Lines.strip(line.substring(0, colon)).toLowerCase(Locale.ROOT));
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Lines.isSpace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? TAB : 1;
        }
        return width;
    }
}
