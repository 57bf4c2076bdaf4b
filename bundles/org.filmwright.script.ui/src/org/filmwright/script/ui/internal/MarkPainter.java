// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.filmwright.ui.theme.Palette;

/**
 * Draws over the text what was found in it: problems, misspelt words, occurrences of a name, hits of a search, elements
 * of the breakdown. Marks move with the text until they are set again. Lines in sight only; lives on the UI thread.
 */
final class MarkPainter implements IDocumentListener {
    private static final int SOFT = 70;

    private final StyledText text;
    private final Map<Layer, List<Mark>> layers = new EnumMap<>(Layer.class);

    /** What a mark means; later ones are drawn over earlier ones. */
    enum Layer {
        OCCURRENCE, HIT, ELEMENT, HINT, SPELLING, WARNING
    }

    /** A stretch of the text; {@code color} of an element, else null. */
    record Mark(int offset, int length, Color color) {
        int end() {
            return offset + length;
        }
    }

    MarkPainter(StyledText text, IDocument document) {
        this.text = text;
        text.addListener(SWT.Paint, this::paint);
        document.addDocumentListener(this);
    }

    /** Shows these marks of a layer, in order, and no others. */
    void show(Layer layer, List<Mark> marks) {
        if (!marks.equals(layers.getOrDefault(layer, List.of()))) {
            layers.put(layer, marks);
            text.redraw();
        }
    }

    /** Marks of a layer as they stand now. */
    List<Mark> marks(Layer layer) {
        return layers.getOrDefault(layer, List.of());
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // nothing to prepare
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        int from = event.getOffset();
        int to = from + event.getLength();
        int added = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
        layers.replaceAll((layer, marks) -> {
            List<Mark> moved = new ArrayList<>(marks.size());
            for (Mark mark : marks) {
                if (mark.end() < from) {
                    moved.add(mark);
                } else if (mark.offset() >= to) {
                    moved.add(new Mark(mark.offset() + added, mark.length(), mark.color()));
                }
            }
            return moved;
        });
    }

    private void paint(Event event) {
        int count = text.getCharCount();
        if (count == 0 || layers.isEmpty()) {
            return;
        }
        Rectangle area = text.getClientArea();
        int top = Math.max(0, text.getTopIndex() - 1);
        int bottom = Math.min(text.getLineCount() - 1, top + area.height / Math.max(1, text.getLineHeight()) + 2);
        int from = text.getOffsetAtLine(top);
        int to = bottom + 1 < text.getLineCount() ? text.getOffsetAtLine(bottom + 1) : count;
        for (Layer layer : Layer.values()) {
            for (Mark mark : marks(layer)) {
                if (mark.offset() >= to) {
                    break;
                }
                if (mark.end() > from && mark.end() <= count && mark.length() > 0) {
                    draw(event.gc, layer, mark);
                }
            }
        }
    }

    private void draw(GC gc, Layer layer, Mark mark) {
        Palette palette = Palette.of(text);
        int at = mark.offset();
        while (at < mark.end()) {
            int line = text.getLineAtOffset(at);
            int lineEnd = Math.min(mark.end(), line + 1 < text.getLineCount() ? text.getOffsetAtLine(line + 1)
                    : mark.end());
            int end = at;
            int y = text.getLocationAtOffset(at).y;
            while (end + 1 < lineEnd && text.getLocationAtOffset(end + 1).y == y) {
                end++;
            }
            Rectangle box = text.getTextBounds(at, Math.max(at, end));
            switch (layer) {
                case OCCURRENCE -> soft(gc, box, palette.accent());
                case HIT -> soft(gc, box, palette.warn());
                case ELEMENT -> soft(gc, box, mark.color());
                case HINT -> squiggle(gc, box, palette.muted());
                case SPELLING -> squiggle(gc, box, palette.love());
                default -> squiggle(gc, box, palette.bad());
            }
            at = end + 1;
        }
    }

    private static void soft(GC gc, Rectangle box, Color color) {
        int alpha = gc.getAlpha();
        gc.setAlpha(SOFT);
        gc.setBackground(color);
        gc.fillRoundRectangle(box.x - 1, box.y, box.width + 2, box.height, 4, 4);
        gc.setAlpha(alpha);
    }

    private static void squiggle(GC gc, Rectangle box, Color color) {
        gc.setForeground(color);
        gc.setLineStyle(SWT.LINE_SOLID);
        int y = box.y + box.height - 2;
        int points = Math.max(2, box.width / 2 + 1);
        int[] line = new int[points * 2];
        for (int i = 0; i < points; i++) {
            line[2 * i] = box.x + 2 * i;
            line[2 * i + 1] = y + (i % 2 == 0 ? 1 : -1);
        }
        gc.drawPolyline(line);
    }
}
