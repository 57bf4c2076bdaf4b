// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into pieces that are spoken at one go: whole sentences while they fit, else at a space. */
final class Sentences {
    private static final int MOST_CHARACTERS = 600;

    private Sentences() {
    }

    static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        if (text.length() <= MOST_CHARACTERS) {
            pieces.add(text);
            return pieces;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        StringBuilder piece = new StringBuilder();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            if (piece.length() + to - from > MOST_CHARACTERS) {
                flush(piece, pieces);
            }
            piece.append(text, from, to);
            while (piece.length() > MOST_CHARACTERS) {
                int cut = cut(piece);
                add(piece.substring(0, cut), pieces);
                piece.delete(0, cut);
            }
        }
        flush(piece, pieces);
        return pieces;
    }

    private static int cut(CharSequence piece) {
        for (int at = MOST_CHARACTERS; at > MOST_CHARACTERS / 2; at--) {
            if (Character.isWhitespace(piece.charAt(at - 1)) || piece.charAt(at - 1) == '\u3001') {
                return at;
            }
        }
        return Character.isHighSurrogate(piece.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
    }

    private static void flush(StringBuilder piece, List<String> pieces) {
        add(piece.toString(), pieces);
        piece.setLength(0);
    }

    private static void add(String piece, List<String> pieces) {
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            pieces.add(stripped);
        }
    }
}
