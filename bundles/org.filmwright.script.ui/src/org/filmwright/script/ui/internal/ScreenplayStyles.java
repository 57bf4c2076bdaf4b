// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineBackgroundListener;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.filmwright.script.LineKind;

/** Lays lines out as on a screenplay's page and colours them. The widget asks for lines in sight only. */
final class ScreenplayStyles implements LineStyleListener, LineBackgroundListener {
    /** Characters on a line of action. */
    static final int COLUMNS = 61;
    private static final int DIALOGUE = 10;
    private static final int PARENTHETICAL = 16;
    private static final int CUE = 22;

    private final StyledText text;
    private LineKinds kinds = LineKinds.NONE;
    private int charWidth;
    private int focusFrom = -1;
    private int focusTo = -1;

    ScreenplayStyles(StyledText text) {
        this.text = text;
        text.addLineStyleListener(this);
        text.addLineBackgroundListener(this);
        fontChanged();
    }

    void fontChanged() {
        GC gc = new GC(text);
        gc.setFont(text.getFont());
        charWidth = Math.max(1, gc.textExtent("MMMMMMMMMM").x / 10);
        gc.dispose();
    }

    int charWidth() {
        return charWidth;
    }

    void kinds(LineKinds next) {
        kinds = next;
    }

    /** Dims all lines but these; -1 none. Says whether that is new. */
    boolean focus(int from, int to) {
        boolean changed = from != focusFrom || to != focusTo;
        focusFrom = from;
        focusTo = to;
        return changed;
    }

    LineKinds kinds() {
        return kinds;
    }

    @Override
    public void lineGetBackground(LineBackgroundEvent event) {
        // the widget's own
    }

    @Override
    public void lineGetStyle(LineStyleEvent event) {
        int line = text.getLineAtOffset(event.lineOffset);
        LineKind kind = kinds.kind(line);
        event.alignment = switch (kind) {
            case TRANSITION -> SWT.RIGHT;
            case CENTERED -> SWT.CENTER;
            default -> SWT.LEFT;
        };
        int indent = indent(kind) * charWidth;
        event.indent = indent;
        event.wrapIndent = indent;
        ScreenplayColours colours = ScreenplayColours.of(text);
        int length = event.lineText.length();
        if (length == 0) {
            event.styles = new StyleRange[0];
            return;
        }
        int style = kind == LineKind.HEADING || kind == LineKind.SECTION ? SWT.BOLD
                : kind == LineKind.LYRICS || kind == LineKind.SYNOPSIS ? SWT.ITALIC : SWT.NORMAL;
        boolean dimmed = focusFrom >= 0 && (line < focusFrom || line > focusTo);
        Color color = dimmed ? colours.hidden() : colour(kind, colours);
        List<StyleRange> styles = new ArrayList<>();
        styles.add(new StyleRange(event.lineOffset, length, color, null, style));
        if (kind != LineKind.BONEYARD && kind != LineKind.NOTE) {
            for (EmphasisRanges.Range range : EmphasisRanges.of(event.lineText)) {
                lay(styles, event.lineOffset, range, color, style);
            }
            if (!dimmed) {
                notes(styles, event, colours);
            }
        }
        event.styles = styles.toArray(StyleRange[]::new);
    }

    private static void lay(List<StyleRange> styles, int offset, EmphasisRanges.Range range, Color color, int base) {
        StyleRange whole = styles.remove(styles.size() - 1);
        int start = offset + range.start();
        int end = start + range.length();
        if (start > whole.start) {
            styles.add(new StyleRange(whole.start, start - whole.start, color, null, base));
        }
        StyleRange emphasised = new StyleRange(start, range.length(), color, null,
                base | (range.bold() ? SWT.BOLD : 0) | (range.italic() ? SWT.ITALIC : 0));
        emphasised.underline = range.underline();
        styles.add(emphasised);
        if (end < whole.start + whole.length) {
            styles.add(new StyleRange(end, whole.start + whole.length - end, color, null, base));
        } else {
            styles.add(new StyleRange(end, 0, color, null, base));
        }
    }

    /** Colours notes inside a line. */
    private static void notes(List<StyleRange> styles, LineStyleEvent event, ScreenplayColours colours) {
        int start = event.lineText.indexOf("[[");
        while (start >= 0) {
            int close = event.lineText.indexOf("]]", start);
            int end = close < 0 ? event.lineText.length() : close + 2;
            note(styles, event.lineOffset + start, event.lineOffset + end, colours.note());
            start = event.lineText.indexOf("[[", end);
        }
    }

    private static void note(List<StyleRange> styles, int from, int to, Color color) {
        List<StyleRange> next = new ArrayList<>();
        for (StyleRange range : styles) {
            int end = range.start + range.length;
            if (end <= from || range.start >= to) {
                next.add(range);
                continue;
            }
            if (range.start < from) {
                next.add(part(range, range.start, from));
            }
            StyleRange note = part(range, Math.max(range.start, from), Math.min(end, to));
            note.foreground = color;
            next.add(note);
            if (end > to) {
                next.add(part(range, to, end));
            }
        }
        styles.clear();
        styles.addAll(next);
    }

    private static StyleRange part(StyleRange range, int start, int end) {
        StyleRange part = (StyleRange) range.clone();
        part.start = start;
        part.length = end - start;
        return part;
    }

    private static int indent(LineKind kind) {
        return switch (kind) {
            case CUE -> CUE;
            case PARENTHETICAL, PARENTHETICAL_REST -> PARENTHETICAL;
            case DIALOGUE, DIALOGUE_BREAK, LYRICS -> DIALOGUE;
            default -> 0;
        };
    }

    private static Color colour(LineKind kind, ScreenplayColours colours) {
        return switch (kind) {
            case HEADING -> colours.heading();
            case CUE -> colours.cue();
            case PARENTHETICAL, PARENTHETICAL_REST, TITLE_KEY, SYNOPSIS, PAGE_BREAK -> colours.quiet();
            case SECTION, TRANSITION -> colours.mark();
            case NOTE -> colours.note();
            case BONEYARD -> colours.hidden();
            default -> colours.text();
        };
    }
}
