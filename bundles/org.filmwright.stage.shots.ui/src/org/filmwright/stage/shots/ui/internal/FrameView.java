// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shots.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.session.FilmSession;
import org.filmwright.stage.shots.ui.internal.ShotCards.Card;
import org.filmwright.ui.canvas.AssetImages;

/** One frame as large as there is room. Arrows go to the next and previous shot; Escape, Space and Enter go back. */
final class FrameView extends Canvas {
    private static final int CAPTION = 40;

    private final AssetImages images;
    private Card card;

    /** What the keys ask for. */
    interface Navigation {
        void step(int by);

        void back();
    }

    FrameView(Composite parent, FilmSession film, Navigation navigation) {
        super(parent, SWT.DOUBLE_BUFFERED);
        images = new AssetImages(film, this, this::redraw);
        setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseDoubleClick, event -> navigation.back());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.KeyDown, event -> {
            switch (event.keyCode) {
                case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> navigation.step(1);
                case SWT.ARROW_LEFT, SWT.ARROW_UP -> navigation.step(-1);
                case SWT.ESC, ' ', SWT.CR, SWT.KEYPAD_CR -> navigation.back();
                default -> {
                    return;
                }
            }
        });
    }

    void show(Card next) {
        card = next;
        redraw();
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle area = getClientArea();
        if (card == null) {
            return;
        }
        int height = area.height - CAPTION;
        Image image = card.picture() == null ? null : images.get(card.picture(), bucket(area.width), bucket(height));
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        if (image == null) {
            String why = card.picture() == null ? "No frame yet" : images.isBroken(card.picture()) ? "Frame missing" : "…";
            Point extent = gc.textExtent(why);
            gc.drawText(why, (area.width - extent.x) / 2, (height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        } else {
            Rectangle from = image.getBounds();
            double scale = Math.min((double) area.width / from.width, (double) height / from.height);
            int w = (int) Math.round(from.width * scale);
            int h = (int) Math.round(from.height * scale);
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, from.width, from.height, (area.width - w) / 2, (height - h) / 2, w, h);
        }
        gc.drawText(card.label() + "   " + card.size() + "   " + card.length() + "      " + card.text().replace('\n', ' '),
                16, height + 10, SWT.DRAW_TRANSPARENT);
    }

    /** Sizes in steps, so that a window being resized does not read the picture again and again. */
    private static int bucket(int pixels) {
        return Math.max(256, (pixels + 255) / 256 * 256);
    }
}
