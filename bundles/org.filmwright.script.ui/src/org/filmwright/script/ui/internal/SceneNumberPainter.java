// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.filmwright.ui.theme.Palette;

/** Draws the scenes' numbers in the left margin, beside their headings, for lines in sight. */
final class SceneNumberPainter {
    private final StyledText text;
    private List<ScriptOutline.Entry> scenes = List.of();

    SceneNumberPainter(StyledText text) {
        this.text = text;
        text.addListener(SWT.Paint, this::paint);
    }

    void scenes(List<ScriptOutline.Entry> entries) {
        scenes = entries.stream().filter(ScriptOutline.Entry::isScene).toList();
    }

    private void paint(Event event) {
        if (text.getLeftMargin() < 40) {
            return;
        }
        GC gc = event.gc;
        gc.setForeground(Palette.of(text).muted());
        Rectangle area = text.getClientArea();
        int length = text.getCharCount();
        for (ScriptOutline.Entry scene : scenes) {
            if (scene.offset() > length) {
                break;
            }
            int line = text.getLineAtOffset(scene.offset());
            int y = text.getLinePixel(line);
            if (y > area.height) {
                break;
            }
            if (y > -40) {
                Point size = gc.textExtent(scene.number());
                gc.drawText(scene.number(), text.getLeftMargin() - size.x - 16, y, SWT.DRAW_TRANSPARENT);
            }
        }
    }
}
