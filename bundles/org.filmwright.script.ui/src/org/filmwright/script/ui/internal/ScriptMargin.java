// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.filmwright.page.Eighths;
import org.filmwright.page.Page;
import org.filmwright.page.SceneLength;
import org.filmwright.script.ide.ScriptNotes;
import org.filmwright.script.ui.internal.ElementTags.Tagged;
import org.filmwright.ui.theme.Palette;

/**
 * Draws beside the text what is not in it: the scenes' numbers on the left, their lengths on the right, and where pages
 * begin. Only lines in sight cost anything.
 */
final class ScriptMargin {
    private static final int NEAR = 16;
    private static final int BAR = 5;
    private static final int BAR_WIDTH = 5;
    private static final String NOTE = "✎";

    private final StyledText text;
    private List<Mark> scenes = List.of();
    private List<Mark> pages = List.of();
    private List<Tagged> tags = List.of();
    private List<Mark> notes = List.of();
    private boolean hidden;

    /** A mark at an offset of the text: a scene's number and length, or a page's number and nothing. */
    private record Mark(int offset, String label, String length) {
    }

    ScriptMargin(StyledText text) {
        this.text = text;
        text.addListener(SWT.Paint, this::paint);
    }

    /** Shows the scenes and pages of a script. */
    void show(ScriptLayout layout) {
        List<Mark> nextScenes = new ArrayList<>();
        for (SceneLength scene : layout.scenes()) {
            String number = layout.numbers()[scene.element()];
            if (number != null) {
                int offset = layout.elements().get(scene.element()).offset();
                nextScenes.add(new Mark(offset, number, Eighths.print(scene.eighths())));
            }
        }
        List<Mark> nextPages = new ArrayList<>();
        for (Page page : layout.pages().pages()) {
            int offset = page.number() == 1 ? -1 : layout.offsetOf(page);
            if (offset >= 0) {
                nextPages.add(new Mark(offset, page.label(), ""));
            }
        }
        scenes = nextScenes;
        pages = nextPages;
        text.redraw();
    }

    /** Shows the tags of elements. */
    void tags(List<Tagged> tagged) {
        tags = tagged;
        text.redraw();
    }

    /** Shows a badge where notes begin. */
    void notes(List<ScriptNotes.Note> found) {
        notes = found.stream().map(note -> new Mark(note.offset(), NOTE, "")).toList();
        text.redraw();
    }

    private void paintTags(GC gc, int from, int to, Palette palette) {
        int limit = Math.min(to, text.getCharCount());
        for (Tagged tag : tags) {
            if (tag.offset() > limit) {
                break;
            }
            int end = Math.min(tag.offset() + tag.length(), text.getCharCount());
            if (end < from) {
                continue;
            }
            int top = text.getLocationAtOffset(tag.offset()).y;
            int bottom = text.getLocationAtOffset(end).y + text.getLineHeight();
            gc.setBackground(palette.verdict(tag.verdict()));
            gc.fillRoundRectangle(BAR, top, BAR_WIDTH, bottom - top, BAR_WIDTH, BAR_WIDTH);
        }
        gc.setForeground(ScreenplayColours.of(text).note());
        for (Mark note : between(notes, from, to)) {
            gc.drawText(note.label(), BAR + BAR_WIDTH + 4, text.getLocationAtOffset(note.offset()).y,
                    SWT.DRAW_TRANSPARENT);
        }
    }

    /** Hides or shows everything. */
    void hide(boolean all) {
        hidden = all;
        text.redraw();
    }

    private void paint(Event event) {
        if (hidden || text.getCharCount() == 0) {
            return;
        }
        GC gc = event.gc;
        Palette palette = Palette.of(text);
        Rectangle area = text.getClientArea();
        int from = text.getOffsetAtLine(Math.max(0, text.getTopIndex() - 1));
        int to = text.getOffsetAtLine(Math.min(text.getLineCount() - 1, text.getTopIndex() + area.height
                / Math.max(1, text.getLineHeight()) + 1)) + 1;
        paintTags(gc, from, to, palette);
        gc.setForeground(palette.muted());
        for (Mark scene : between(scenes, from, to)) {
            int y = text.getLocationAtOffset(scene.offset()).y;
            Point size = gc.textExtent(scene.label());
            gc.drawText(scene.label(), text.getLeftMargin() - size.x - NEAR, y, SWT.DRAW_TRANSPARENT);
            gc.drawText(scene.length(), area.width - text.getRightMargin() + NEAR, y, SWT.DRAW_TRANSPARENT);
        }
        gc.setLineStyle(SWT.LINE_DOT);
        for (Mark page : between(pages, from, to)) {
            int y = text.getLocationAtOffset(page.offset()).y;
            gc.setForeground(palette.line());
            gc.drawLine(text.getLeftMargin(), y - 1, area.width - text.getRightMargin() + NEAR, y - 1);
            gc.setForeground(palette.muted());
            Point size = gc.textExtent(page.label() + ".");
            gc.drawText(page.label() + ".", area.width - size.x - 4, y - size.y - 2, SWT.DRAW_TRANSPARENT);
        }
    }

    private List<Mark> between(List<Mark> marks, int from, int to) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (marks.get(middle).offset() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        int limit = Math.min(to, text.getCharCount());
        while (end < marks.size() && marks.get(end).offset() <= limit) {
            end++;
        }
        return marks.subList(low, end);
    }
}
