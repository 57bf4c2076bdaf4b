// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.List;

/** Takes cues apart. */
public final class Cues {
    private Cues() {
    }

    /** Reads a cue as written, such as {@code @McCLANE (V.O.) (CONT'D) ^}. Any text is read; nothing is lost. */
    public static Cue parse(String cue) {
        int from = Lines.first(cue, 0, cue.length());
        int to = Lines.last(cue, from, cue.length());
        if (from < to && cue.charAt(from) == '@') {
            from = Lines.first(cue, from + 1, to);
        }
        boolean dual = to > from && cue.charAt(to - 1) == '^';
        if (dual) {
            to = Lines.last(cue, from, to - 1);
        }
        String text = cue.substring(from, to);
        if (text.indexOf('(') < 0) {
            return new Cue(name(text), List.of(), dual, text);
        }
        List<String> extensions = new ArrayList<>(2);
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('(', at);
            int close = open < 0 ? -1 : LineRules.closing(text, open, text.length(), 0);
            if (close <= 0) {
                name.append(text, at, text.length());
                break;
            }
            name.append(text, at, open).append(' ');
            String extension = Lines.strip(text.substring(open + 1, close - 1));
            if (!extension.isEmpty()) {
                extensions.add(extension);
            }
            at = close;
        }
        return new Cue(name(name.toString()), extensions, dual, text);
    }

    /** A speaker's name as read: without emphasis, outer blanks and runs of blanks. */
    public static String name(String text) {
        String plain = Lines.strip(Emphasis.strip(text));
        if (plain.indexOf("  ") < 0 && plain.indexOf('\t') < 0) {
            return plain;
        }
        return plain.replaceAll("\\s+", " ");
    }
}
