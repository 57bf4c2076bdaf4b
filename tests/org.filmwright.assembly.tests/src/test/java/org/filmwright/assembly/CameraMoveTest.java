// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import static org.filmwright.assembly.Fixtures.NONE;
import static org.filmwright.assembly.Fixtures.RUNNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraMoveTest {
    @TempDir
    Path folder;

    @Test
    void theMoveGathersSpeedAndSlowsDownWithoutAJump() {
        CameraMove move = CameraMove.between(new Framing(0.4, 0.5, 0.8), new Framing(0.6, 0.5, 0.8));
        double last = 0.4;
        double lastSpeed = 0;
        double fastest = 0;
        for (int f = 1; f < 240; f++) {
            double x = move.at(f, 240).centreX();
            double speed = x - last;
            assertTrue(speed >= -1e-12, "never back");
            assertTrue(Math.abs(speed - lastSpeed) < 0.00006, "speed changes smoothly at " + f);
            fastest = Math.max(fastest, speed);
            last = x;
            lastSpeed = speed;
        }
        assertEquals(0.6, last, 1e-9);
        assertTrue(lastSpeed < fastest / 20, "it comes to rest");
        assertEquals(move.from(), move.at(-5, 240));
        assertEquals(move.to(), move.at(500, 240));
    }

    @Test
    void framingsStayWithinThePicture() {
        Framing framing = new Framing(0, 1.5, 0.5);
        assertEquals(new Framing(0.25, 0.75, 0.5), framing);
    }

    /** A slow pan over a white bar: its centre, measured in every frame, follows the move to a fraction of a pixel. */
    @Test
    void aSlowPanIsSmoothBelowThePixel() throws Exception {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(40, 40, 40));
        g.fillRect(0, 0, 1280, 720);
        g.setColor(Color.WHITE);
        g.fillRect(600, 0, 40, 720);
        g.dispose();
        Path file = folder.resolve("bar.png");
        ImageIO.write(image, "png", file.toFile());
        CameraMove move = CameraMove.between(new Framing(0.48, 0.5, 0.9), new Framing(0.52, 0.5, 0.9));
        VideoFormat format = new VideoFormat(24, 1, 320, 180);
        Path clip = folder.resolve("pan.mp4");
        int frames = 96;
        new Clips(RUNNER).fromStill(new StillSource(file, Fixtures.sha(file), move), frames, format,
                RenderPreset.H264, clip, NONE);
        List<byte[]> pictures = Fixtures.greyFrames(clip, 320, 180);
        assertEquals(frames, pictures.size());
        double worst = 0;
        for (int f = 0; f < frames; f++) {
            Framing framing = move.at(f, frames);
            double expected = (620.0 / 1280 - (framing.centreX() - framing.width() / 2)) / framing.width() * 320;
            worst = Math.max(worst, Math.abs(expected - centre(pictures.get(f))));
        }
        assertTrue(worst < 0.12, "off by " + worst + " pixels");
    }

    private static double centre(byte[] picture) {
        double sum = 0;
        double weighted = 0;
        for (int y = 60; y < 120; y++) {
            for (int x = 0; x < 320; x++) {
                double light = Math.max(0, (picture[y * 320 + x] & 0xff) - 48);
                sum += light;
                weighted += light * (x + 0.5);
            }
        }
        return weighted / sum;
    }

    @Test
    void aZoomShowsWhatItsFramingSays() throws Exception {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 1280, 720);
        g.setColor(Color.BLUE);
        g.fillRect(320, 180, 640, 360);
        g.dispose();
        Path file = folder.resolve("box.png");
        ImageIO.write(image, "png", file.toFile());
        CameraMove move = CameraMove.between(Framing.FULL, new Framing(0.5, 0.5, 0.5));
        Path clip = folder.resolve("zoom.mp4");
        new Clips(RUNNER).fromStill(new StillSource(file, Fixtures.sha(file), move), 40,
                new VideoFormat(25, 1, 320, 180), RenderPreset.H264, clip, NONE);
        List<byte[]> pictures = Fixtures.greyFrames(clip, 320, 180);
        double red = pictures.get(0)[0] & 0xff;
        double blue = pictures.get(0)[90 * 320 + 160] & 0xff;
        assertTrue(red > blue + 20, "red " + red + ", blue " + blue);
        for (byte[] corner : List.of(pictures.get(39))) {
            for (int at : new int[] {3 * 320 + 4, 3 * 320 + 315, 176 * 320 + 4, 176 * 320 + 315}) {
                assertEquals(blue, corner[at] & 0xff, 6, "the box fills the last frame");
            }
        }
    }
}
