// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.filmwright.ui.UiThread;

/** How the text looks: typeface, page-wide margins, the theme's colours, lines as on a page. Lives on the UI thread. */
final class ScreenplayLook {
    private static final int LEFT = 56;
    private static final int RIGHT = 64;
    private static final int TOP = 24;

    private final StyledText text;
    private final ScreenplayStyles styles;
    private final ScriptMargin margin;
    private final Runnable recoloured;
    private boolean typewriter;

    /**
     * @param recoloured runs when the theme changed
     */
    ScreenplayLook(StyledText text, Runnable recoloured) {
        this.text = text;
        this.recoloured = recoloured;
        ScreenplayFonts.apply(text);
        text.setWordWrap(true);
        styles = new ScreenplayStyles(text);
        margin = new ScriptMargin(text);
        text.setLineSpacing(2);
        text.addListener(SWT.Resize, event -> margins());
        text.addListener(SWT.Settings, event -> colours());
        text.getShell().addListener(SWT.Settings, event -> {
            if (!text.isDisposed()) {
                colours();
            }
        });
        colours();
    }

    ScreenplayStyles styles() {
        return styles;
    }

    ScriptMargin margin() {
        return margin;
    }

    /** Room above and below the text, so that every line can stand in the middle. */
    void typewriter(boolean on) {
        if (on != typewriter) {
            typewriter = on;
            margins();
        }
    }

    private void margins() {
        int column = (ScreenplayStyles.COLUMNS + 1) * styles.charWidth();
        int free = Math.max(0, text.getClientArea().width - column);
        int left = Math.max(LEFT, free / 2);
        int room = typewriter ? Math.max(TOP, text.getClientArea().height / 2) : TOP;
        text.setMargins(left, room, Math.max(RIGHT, free - left), room);
    }

    private void colours() {
        ScreenplayColours colours = ScreenplayColours.of(text);
        text.setBackground(colours.paper());
        text.setForeground(colours.text());
        text.redraw();
        recoloured.run();
    }

    /** Takes what the lines are, and lays out again what became another kind of line, as far as it is in sight. */
    void lines(LineKinds next) {
        LineKinds last = styles.kinds();
        styles.kinds(next);
        if (text.getLineCount() == 0 || text.isDisposed()) {
            return;
        }
        int from = text.getTopIndex();
        int to = bottom(from);
        boolean differs = last.count() != next.count();
        for (int line = from; !differs && line <= to; line++) {
            differs = last.kind(line) != next.kind(line);
        }
        if (differs) {
            UiThread.async(text, this::restyle);
        }
    }

    private int bottom(int from) {
        int sight = text.getClientArea().height / Math.max(1, text.getLineHeight()) + 2;
        return Math.min(text.getLineCount() - 1, from + sight);
    }

    /** Styles the lines in sight again. */
    void restyle() {
        int from = Math.max(0, text.getTopIndex() - 1);
        int end = bottom(from);
        int first = text.getOffsetAtLine(from);
        text.redrawRange(first, text.getOffsetAtLine(end) + text.getLine(end).length() - first, true);
    }
}
