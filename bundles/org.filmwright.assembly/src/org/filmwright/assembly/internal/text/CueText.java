// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.filmwright.assembly.SubtitleLayout;

/** Divides a line of dialogue into cues and rows, at the pauses of the language where that is possible. */
public final class CueText {
    private static final double PER_CUE = 10;
    private static final double SENTENCE = 0;
    private static final double CLAUSE = 2;
    private static final double BEFORE_JOINING_WORD = 4;
    private static final double ANYWHERE = 8;
    private static final double AFTER_SMALL_WORD = 14;
    private static final int STUB = 12;
    private static final String CLOSING = "\"'”’)]";
    private static final String SENTENCE_ENDS = ".?!…。？！";
    private static final String CLAUSE_ENDS = ",;:—–、，；：";
    private static final Set<String> JOINING = Set.of("and", "but", "or", "because", "that", "which", "who", "when",
            "if", "while", "so", "than", "as", "where");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "by", "for",
            "with", "my", "your", "his", "her", "our", "their", "is", "was", "not");

    private final SubtitleLayout.Rules rules;
    private final int most;

    /**
     * A word or a piece of one.
     *
     * @param space true if a space stands before it
     * @param pause how bad it is to break before it
     */
    private record Token(String text, int columns, boolean space, double pause) {
    }

    /**
     * A divider.
     *
     * @param most the most columns a cue may have, so that it need not stay too long
     */
    public CueText(SubtitleLayout.Rules rules, int most) {
        this.rules = rules;
        this.most = Math.min(most, rules.columns() * rules.rows());
    }

    /** The text with single spaces. */
    public static String normal(String text) {
        return text.strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Width of a text: wide East Asian characters count two, combining marks none. */
    public static int columns(String text) {
        return text.codePoints().map(CueText::columns).sum();
    }

    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115f || codePoint >= 0x2e80 && codePoint <= 0xa4cf
                || codePoint >= 0xac00 && codePoint <= 0xd7a3 || codePoint >= 0xf900 && codePoint <= 0xfaff
                || codePoint >= 0xfe30 && codePoint <= 0xfe6f || codePoint >= 0xff00 && codePoint <= 0xff60
                || codePoint >= 0x1f300 && codePoint <= 0x1faff || codePoint >= 0x20000 && codePoint <= 0x3fffd;
        return wide ? 2 : 1;
    }

    /** The cues of a normal text, each with its rows. */
    public List<List<String>> cues(String text) {
        List<Token> tokens = tokens(text);
        int n = tokens.size();
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        for (int j = 1; j <= n; j++) {
            cost[j] = Double.MAX_VALUE;
            int width = 0;
            for (int i = j - 1; i >= 0; i--) {
                width += tokens.get(i).columns() + (i + 1 < j && tokens.get(i + 1).space() ? 1 : 0);
                if (i < j - 1 && width > most) {
                    break;
                }
                int rowEnd = rowBreak(tokens, i, j);
                if (rowEnd < 0) {
                    break;
                }
                double total = cost[i] + PER_CUE + (j < n ? tokens.get(j).pause() : 0) + (width < STUB ? 3 : 0)
                        + (rowEnd < j ? tokens.get(rowEnd).pause() / 4 : 0);
                if (total < cost[j]) {
                    cost[j] = total;
                    from[j] = i;
                }
            }
        }
        List<List<String>> cues = new ArrayList<>();
        for (int j = n; j > 0; j = from[j]) {
            cues.add(0, rows(tokens, from[j], j));
        }
        return cues;
    }

    private List<String> rows(List<Token> tokens, int from, int to) {
        int at = rowBreak(tokens, from, to);
        return at >= to ? List.of(text(tokens, from, to)) : List.of(text(tokens, from, at), text(tokens, at, to));
    }

    /** Where the second row begins; {@code to} if one row is enough, -1 if the tokens do not fit. */
    private int rowBreak(List<Token> tokens, int from, int to) {
        int all = width(tokens, from, to);
        if (all <= rules.columns()) {
            return to;
        }
        if (rules.rows() < 2 || all > 2 * rules.columns() + 1) {
            return -1;
        }
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int k = from + 1; k < to; k++) {
            int upper = width(tokens, from, k);
            int lower = width(tokens, k, to);
            if (upper <= rules.columns() && lower <= rules.columns()) {
                double cost = tokens.get(k).pause() + Math.abs(upper - lower) * 0.25 + (upper > lower ? 1 : 0);
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
        }
        return best;
    }

    private static int width(List<Token> tokens, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += tokens.get(i).columns() + (i > from && tokens.get(i).space() ? 1 : 0);
        }
        return width;
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from && tokens.get(i).space() ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** How bad it is to break between two tokens. */
    private static double pause(String before, String after) {
        int end = before.length();
        while (end > 0 && CLOSING.indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        char last = end == 0 ? ' ' : before.charAt(end - 1);
        if (SENTENCE_ENDS.indexOf(last) >= 0) {
            return SENTENCE;
        } else if (CLAUSE_ENDS.indexOf(last) >= 0 || before.startsWith("--", end - 2)) {
            return CLAUSE;
        } else if (JOINING.contains(word(after))) {
            return BEFORE_JOINING_WORD;
        }
        return SMALL.contains(before.substring(0, end).toLowerCase(Locale.ROOT)) ? AFTER_SMALL_WORD : ANYWHERE;
    }

    /** A token in small letters, without marks behind it. */
    private static String word(String token) {
        int end = token.length();
        while (end > 0 && !Character.isLetterOrDigit(token.charAt(end - 1))) {
            end--;
        }
        return token.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean space = false;
        for (String word : text.split(" ")) {
            if (columns(word) <= rules.columns()) {
                add(tokens, word, space);
            } else {
                boolean first = space;
                for (String piece : pieces(word)) {
                    add(tokens, piece, first);
                    first = false;
                }
            }
            space = true;
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String text, boolean space) {
        double pause = tokens.isEmpty() ? 0 : pause(tokens.get(tokens.size() - 1).text(), text);
        tokens.add(new Token(text, columns(text), space, pause));
    }

    /** A word too long for a row, in pieces where a line may break, else by force. */
    private List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(word);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            force(pieces, word.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private void force(List<String> pieces, String piece) {
        if (columns(piece) <= rules.columns() / 2) {
            pieces.add(piece);
            return;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(piece);
        int from = 0;
        int last = 0;
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            if (columns(piece.substring(from, to)) > rules.columns() / 2 && last > from) {
                pieces.add(piece.substring(from, last));
                from = last;
            }
            last = to;
        }
        pieces.add(piece.substring(from));
    }
}
