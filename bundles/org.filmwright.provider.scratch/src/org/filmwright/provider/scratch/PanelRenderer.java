// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.awt.image.BufferedImage;
import org.filmwright.provider.scratch.internal.drawing.PngEncoder;
import org.filmwright.provider.scratch.internal.scenery.PanelPainter;

/**
 * Draws storyboard panels with Java2D. Labels are never in the pixels. Stateless; equal specifications give equal
 * bytes.
 */
public final class PanelRenderer {

    /** The picture and its composition. */
    public Panel render(PanelSpec spec) {
        PanelLayout layout = PanelLayouts.layout(spec);
        return new Panel(PngEncoder.encode(PanelPainter.paint(spec, layout)), layout);
    }

    /** The picture alone, of type INT_RGB. */
    public BufferedImage draw(PanelSpec spec) {
        return PanelPainter.paint(spec, PanelLayouts.layout(spec));
    }
}
