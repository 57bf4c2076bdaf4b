// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The screen of the player: the picture on black, as large as there is room. */
final class PictureCanvas extends Canvas {
    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private Image image;
    private String message = "";

    PictureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, this::paint);
        addDisposeListener(event -> clear());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = message.isEmpty() ? "Picture of the cut" : message;
            }
        });
    }

    void show(int width, int height, byte[] pixels) {
        clear();
        image = new Image(getDisplay(), new ImageData(width, height, 24, RGB, 1, pixels));
        message = "";
        redraw();
        update();
    }

    /** Shows a sentence in place of a picture. */
    void tell(String text) {
        clear();
        message = text;
        redraw();
    }

    private void clear() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle area = getClientArea();
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRectangle(area);
        if (image == null) {
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_GRAY));
            Point size = gc.textExtent(message);
            gc.drawText(message, (area.width - size.x) / 2, (area.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
            return;
        }
        Rectangle from = image.getBounds();
        double scale = Math.min((double) area.width / from.width, (double) area.height / from.height);
        int width = (int) Math.round(from.width * scale);
        int height = (int) Math.round(from.height * scale);
        gc.drawImage(image, 0, 0, from.width, from.height, (area.width - width) / 2, (area.height - height) / 2, width, height);
    }
}
