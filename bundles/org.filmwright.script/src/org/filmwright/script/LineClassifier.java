// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/**
 * Says of every line of a script what it is, after Fountain 1.1. A line is decided by itself, by whether the lines
 * around it are empty, and by whether it stands in dialogue. Linear in the text; every text classifies.
 *
 * <p>Where the specification is silent: one blank or three and more on a line count as empty, exactly two as text, but
 * only inside dialogue and notes. A line of nothing but notes or boneyard counts as empty for headings, transitions and
 * the cue below it; inside dialogue it does not end the dialogue unless it is a boneyard over several lines. Forced
 * lines {@code ! ~ > = #} hold everywhere, {@code .} and {@code @} only after an empty line. A parenthetical may run
 * over up to five lines.
 */
public final class LineClassifier {
    private static final int PARENTHETICAL_LINES = 5;
    // What a line is before its neighbours are looked at, kept in the kind: BLANK, DIALOGUE_BREAK (two blanks), NOTE,
    // BONEYARD (seen as hidden lines), ACTION (text).
    private final ScriptLines lines;
    private final String text;
    private boolean afterBlank = true;
    private boolean inDialogue;
    // the visible text of the line at hand and its bounds without outer blanks
    private CharSequence visible;
    private int first;
    private int last;

    private LineClassifier(ScriptLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** The lines of a whole script. */
    public static ScriptLines classify(String text) {
        return classify(text, 0, text.length());
    }

    /**
     * The lines of a part of a script. It must begin at a line after an empty line that stands in no boneyard, as a
     * scene does, and end where a scene begins or the text ends; then every line gets the kind it has in the whole. A
     * title page is looked for only at offset 0.
     */
    public static ScriptLines classify(String text, int from, int to) {
        int start = from == 0 && to > 0 && text.charAt(0) == '\ufeff' ? 1 : from;
        ScriptLines lines = new ScriptLines(text, from, to, HiddenSpans.find(text, from, to));
        split(lines, start);
        LineClassifier classifier = new LineClassifier(lines);
        int done = from == 0 ? TitlePages.mark(lines) : 0;
        for (int line = done; line < lines.count(); line++) {
            classifier.decide(line);
        }
        return lines;
    }

    private static void split(ScriptLines lines, int from) {
        String text = lines.text();
        int to = lines.to();
        HiddenSpans spans = lines.spans();
        int span = 0;
        int number = 1;
        int blankFrom = -1;
        int start = from;
        while (start < to) {
            int firstSpan = span;
            int startNumber = number;
            int end = Lines.end(text, start, to);
            while (span < spans.count() && spans.start(span) < end) {
                int spanEnd = spans.end(span++);
                while (end < spanEnd) {
                    number++;
                    end = Lines.end(text, Lines.next(text, end, to), to);
                }
            }
            boolean hidden = span > firstSpan;
            LineKind kind = hidden ? hiddenKind(lines, firstSpan, span, start, end) : plainKind(text, start, end);
            if (kind == LineKind.BLANK) {
                if (blankFrom < 0) {
                    blankFrom = start;
                    lines.add(start, start, startNumber, kind, false);
                }
            } else {
                blankFrom = -1;
                lines.add(start, end, startNumber, kind, hidden);
            }
            number++;
            start = Lines.next(text, end, to);
        }
    }

    private static LineKind plainKind(String text, int start, int end) {
        if (start < end && !Lines.isSpace(text.charAt(start))) {
            return LineKind.ACTION;
        }
        if (!Lines.isBlank(text, start, end)) {
            return LineKind.ACTION;
        }
        return Lines.isTwoSpaces(text, start, end) ? LineKind.DIALOGUE_BREAK : LineKind.BLANK;
    }

    private static LineKind hiddenKind(ScriptLines lines, int firstSpan, int lastSpan, int start, int end) {
        HiddenSpans spans = lines.spans();
        int at = start;
        for (int span = firstSpan; span < lastSpan; span++) {
            if (!Lines.isBlank(lines.text(), at, spans.start(span))) {
                return LineKind.ACTION;
            }
            at = spans.end(span);
        }
        if (!Lines.isBlank(lines.text(), at, end)) {
            return LineKind.ACTION;
        }
        return spans.isNote(firstSpan) ? LineKind.NOTE : LineKind.BONEYARD;
    }

    private void decide(int line) {
        LineKind kind = lines.kind(line);
        switch (kind) {
            case BLANK -> {
                inDialogue = false;
                afterBlank = true;
            }
            case DIALOGUE_BREAK -> {
                if (!inDialogue) {
                    lines.kind(line, LineKind.BLANK);
                    afterBlank = true;
                }
            }
            case NOTE, BONEYARD -> {
                if (!inDialogue || !isTransparent(line)) {
                    inDialogue = false;
                    afterBlank = true;
                }
            }
            case PARENTHETICAL_REST -> afterBlank = false;
            default -> {
                lines.kind(line, text(line));
                afterBlank = false;
            }
        }
    }

    private LineKind text(int line) {
        if (lines.hasHidden(line)) {
            visible = lines.visible(line);
            first = Lines.first(visible, 0, visible.length());
            last = Lines.last(visible, first, visible.length());
        } else {
            visible = text;
            first = Lines.first(text, lines.start(line), lines.end(line));
            last = Lines.last(text, first, lines.end(line));
        }
        LineKind forced = forced(line, visible.charAt(first));
        if (forced != null) {
            inDialogue = forced == LineKind.CUE || inDialogue && forced == LineKind.LYRICS;
            return forced;
        }
        if (inDialogue) {
            return spoken(line);
        }
        if (!afterBlank) {
            return LineKind.ACTION;
        }
        if (LineRules.headingPrefix(visible, first, last) > 0 && isBlankAfter(line)) {
            return LineKind.HEADING;
        }
        if (LineRules.isTransition(visible, first, last) && isBlankAfter(line)
                && !Lines.isSpace(text.charAt(lines.end(line) - 1))) {
            return LineKind.TRANSITION;
        }
        if (isSpokenAfter(line) && LineRules.isCue(visible, first, last)) {
            inDialogue = true;
            return LineKind.CUE;
        }
        return LineKind.ACTION;
    }

    /** The kind that a forcing mark gives the line, or null. */
    private LineKind forced(int line, char mark) {
        switch (mark) {
            case '!':
                return LineKind.ACTION;
            case '~':
                return LineKind.LYRICS;
            case '>':
                if (Lines.first(visible, first + 1, last) == last) {
                    return null;
                }
                return visible.charAt(last - 1) != '<' ? LineKind.TRANSITION
                        : Lines.first(visible, first + 1, last - 1) < last - 1 ? LineKind.CENTERED : null;
            case '=':
                if (LineRules.isPageBreak(visible, first, last)) {
                    return LineKind.PAGE_BREAK;
                }
                return first + 1 == last || visible.charAt(first + 1) != '=' ? LineKind.SYNOPSIS : null;
            case '#':
                return LineRules.sectionDepth(visible, first, last) > 0 ? LineKind.SECTION : null;
            case '.':
                return afterBlank && first + 1 < last && isBlankAfter(line)
                        && Character.isLetterOrDigit(Character.codePointAt(visible, first + 1)) ? LineKind.HEADING : null;
            case '@':
                return afterBlank && Lines.first(visible, first + 1, last) < last ? LineKind.CUE : null;
            default:
                return null;
        }
    }

    private LineKind spoken(int line) {
        if (visible.charAt(first) != '(') {
            return LineKind.DIALOGUE;
        }
        int closing = LineRules.closing(visible, first, last, 0);
        if (closing > 0) {
            return closing == last ? LineKind.PARENTHETICAL : LineKind.DIALOGUE;
        }
        int depth = -closing;
        for (int next = line + 1; next < lines.count() && next < line + PARENTHETICAL_LINES; next++) {
            if (lines.kind(next) != LineKind.ACTION || lines.hasHidden(next)) {
                break;
            }
            int start = Lines.first(text, lines.start(next), lines.end(next));
            int end = Lines.last(text, start, lines.end(next));
            closing = LineRules.closing(text, start, end, depth);
            if (closing > 0) {
                if (closing < end) {
                    break;
                }
                for (int rest = line + 1; rest <= next; rest++) {
                    lines.kind(rest, LineKind.PARENTHETICAL_REST);
                }
                return LineKind.PARENTHETICAL;
            }
            depth = -closing;
        }
        return LineKind.DIALOGUE;
    }

    /** Whether an empty line, a line of notes or boneyard, or the end follows. */
    private boolean isBlankAfter(int line) {
        return line + 1 == lines.count() || lines.kind(line + 1) != LineKind.ACTION;
    }

    /** Whether something follows that can be spoken; notes and short boneyards between do not matter. */
    private boolean isSpokenAfter(int line) {
        for (int next = line + 1; next < lines.count(); next++) {
            LineKind kind = lines.kind(next);
            if (kind == LineKind.ACTION || kind == LineKind.DIALOGUE_BREAK) {
                return true;
            }
            if (kind == LineKind.BLANK || !isTransparent(next)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a line of notes or boneyard leaves the dialogue it stands in together. */
    private boolean isTransparent(int line) {
        return lines.kind(line) == LineKind.NOTE
                || Lines.end(text, lines.start(line), lines.end(line)) == lines.end(line);
    }
}
