// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/**
 * Reads pictures, whatever their names say they are, and makes them small. No display needed; safe on every thread.
 *
 * @since 0.1
 */
public final class Pictures {
    private static final long LARGEST = 1L << 30;
    private static final long COMFORTABLE = 24L << 20;
    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private Pictures() {
    }

    /** The picture, made to fit into a box; never larger than it is. */
    static ImageData read(Path file, int width, int height) throws FilmException {
        BufferedImage picture = decode(file);
        double scale = Math.min(1, Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
        return data(shrink(picture, Math.max(1, (int) Math.round(picture.getWidth() * scale)),
                Math.max(1, (int) Math.round(picture.getHeight() * scale))));
    }

    /** Makes sure that a file is a picture that can be shown. */
    public static void check(Path file) throws FilmException {
        decode(file);
    }

    /** Every n-th pixel of a very large picture, so that it never needs more memory than a comfortable one. */
    private static BufferedImage decode(Path file) throws FilmException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = input == null ? Collections.emptyIterator() : ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new FilmException(ErrorCode.DAMAGED, "The file " + file.getFileName() + " is no picture.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > LARGEST) {
                    throw new FilmException(ErrorCode.REFUSED, "The picture " + file.getFileName() + " has "
                            + (pixels >> 20) + " million pixels; " + (LARGEST >> 20) + " million is the most.");
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / COMFORTABLE));
                every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FilmException(ErrorCode.DAMAGED, "The picture " + file.getFileName() + " cannot be read.", e);
        }
    }

    /** Halves as often as it can before the last step, so that thin lines stay. */
    private static BufferedImage shrink(BufferedImage picture, int width, int height) {
        BufferedImage image = picture;
        do {
            int w = Math.max(width, image.getWidth() / 2);
            int h = Math.max(height, image.getHeight() / 2);
            BufferedImage next = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, w, h, null);
            graphics.dispose();
            image = next;
        } while (image.getWidth() > width || image.getHeight() > height);
        return image;
    }

    private static ImageData data(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ImageData data = new ImageData(width, height, 24, RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            data.setPixels(0, y, width, row, 0);
        }
        return data;
    }
}
