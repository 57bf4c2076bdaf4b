// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Many panels on one page, to be looked at together. */
public final class ContactSheet {
    private static final int GAP = 8;

    private ContactSheet() {
    }

    /** The panels in rows of this many columns; all of one size. */
    public static BufferedImage of(List<PanelSpec> panels, int columns) {
        PanelSpec.Frame frame = panels.get(0).frame();
        int rows = (panels.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * (frame.width() + GAP) + GAP,
                rows * (frame.height() + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        try {
            g.setColor(new Color(0x808080));
            g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            PanelRenderer renderer = new PanelRenderer();
            for (int i = 0; i < panels.size(); i++) {
                g.drawImage(renderer.draw(panels.get(i)), GAP + i % columns * (frame.width() + GAP),
                        GAP + i / columns * (frame.height() + GAP), null);
            }
        } finally {
            g.dispose();
        }
        return sheet;
    }
}
