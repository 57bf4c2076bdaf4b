// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.canvas.AssetImages;
import org.filmwright.ui.theme.Palette;

/** Two pictures beside each other, or laid over each other with a line between them that follows the mouse. */
final class PicturePair extends Canvas {
    private final AssetImages images;
    private String older;
    private String newer;
    private double wipe = -1;

    PicturePair(Composite parent, FilmSession film) {
        super(parent, SWT.DOUBLE_BUFFERED);
        images = new AssetImages(film, this, this::redraw);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseMove, event -> {
            if (wipe >= 0) {
                wipe = Math.clamp((double) event.x / Math.max(1, getClientArea().width), 0, 1);
                redraw();
            }
        });
        addListener(SWT.MouseDown, event -> toggle((double) event.x / Math.max(1, getClientArea().width)));
        setToolTipText("Click to lay the pictures over each other; move to wipe");
    }

    private void toggle(double at) {
        wipe = wipe >= 0 || older == null || newer == null ? -1 : at;
        redraw();
    }

    /** Shows the pictures of two assets; null for none. */
    void show(String oldAsset, String newAsset) {
        older = oldAsset;
        newer = newAsset;
        wipe = -1;
        redraw();
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle area = getClientArea();
        Palette palette = Palette.of(this);
        gc.setBackground(palette.chrome());
        gc.fillRectangle(area);
        int half = area.width / 2;
        if (wipe < 0) {
            draw(gc, older, new Rectangle(8, 8, half - 12, area.height - 16));
            draw(gc, newer, new Rectangle(half + 4, 8, half - 12, area.height - 16));
            return;
        }
        Rectangle box = new Rectangle(8, 8, area.width - 16, area.height - 16);
        int line = (int) (area.width * wipe);
        draw(gc, older, box);
        gc.setClipping(line, 0, area.width - line, area.height);
        draw(gc, newer, box);
        gc.setClipping((Rectangle) null);
        gc.setForeground(palette.accent());
        gc.drawLine(line, 0, line, area.height);
    }

    private void draw(GC gc, String asset, Rectangle box) {
        if (asset == null || box.width < 8 || box.height < 8) {
            return;
        }
        Image image = images.get(asset, box.width, box.height);
        if (image != null) {
            Rectangle size = image.getBounds();
            gc.drawImage(image, box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2);
        } else if (images.isBroken(asset)) {
            gc.setForeground(Palette.of(this).muted());
            gc.drawText("No picture", box.x + 10, box.y + 10, true);
        }
    }
}
