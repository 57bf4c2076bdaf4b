// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DescribeTest {
    private static BufferedImage painted(Color left, Color right) {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(left);
        g.fillRect(0, 0, 180, 200);
        g.setColor(right);
        g.fillRect(180, 0, 120, 200);
        g.dispose();
        return image;
    }

    @Test
    void brightnessContrastAndPaletteAreMeasured() {
        Describe.Picture half = Describe.picture(painted(Color.BLACK, Color.WHITE));
        assertEquals(0.4, half.brightness(), 0.02);
        assertEquals(0.49, half.contrast(), 0.02);
        assertEquals(2, half.palette().size());
        assertTrue(half.palette().get(0) < 0x404040, "the larger area comes first");
        assertTrue(half.text().contains("high contrast"), half.text());
    }

    @Test
    void warmAndColdLightAreToldApart() {
        assertTrue(Describe.picture(painted(Color.ORANGE, Color.RED)).text().contains("warm"));
        assertTrue(Describe.picture(painted(Color.BLUE, Color.CYAN)).text().contains("cold"));
        assertTrue(Describe.picture(painted(Color.GRAY, Color.GRAY)).text().contains("colourless"));
    }

    @Test
    void loudnessAndSilenceAreMeasured() {
        float[] tone = new float[48_000];
        for (int i = 0; i < 24_000; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * 440 * i / 48_000);
        }
        Describe.Audio audio = Describe.audio(tone, 1, 48_000);
        assertEquals(1, audio.seconds(), 1e-9);
        assertEquals(-6.02, audio.loudness(), 0.05);
        assertEquals(0, audio.peak(), 0.01);
        assertEquals(0.5, audio.silent(), 0.03);
        assertTrue(Describe.audio(new float[9_600], 2, 48_000).text().contains("silent"));
        assertEquals(0, Describe.audio(new float[0], 1, 48_000).seconds());
    }
}
