// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes true-colour PNG fast: each row with the cheaper of two filters, and a light compression. */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int LEVEL = 4;
    private static final int SUB = 1;
    private static final int UP = 2;

    private PngEncoder() {
    }

    /** The bytes of an image of type INT_RGB. */
    public static byte[] encode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ByteArrayOutputStream out = new ByteArrayOutputStream(width * height / 3 + 1024);
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", header.array(), 13);
        byte[] raw = filtered(pixels, width, height);
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(raw);
            deflater.finish();
            byte[] packed = new byte[raw.length + raw.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
            chunk(out, "IDAT", packed, length);
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] filtered(int[] pixels, int width, int height) {
        int stride = width * 3;
        byte[] raw = new byte[(stride + 1) * height];
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        byte[] sub = new byte[stride];
        byte[] up = new byte[stride];
        for (int y = 0; y < height; y++) {
            for (int x = 0, at = 0, from = y * width; x < width; x++, at += 3) {
                int pixel = pixels[from + x];
                row[at] = (byte) (pixel >> 16);
                row[at + 1] = (byte) (pixel >> 8);
                row[at + 2] = (byte) pixel;
            }
            int subCost = 0;
            int upCost = 0;
            for (int at = 0; at < stride; at++) {
                sub[at] = (byte) (row[at] - (at < 3 ? 0 : row[at - 3]));
                up[at] = (byte) (row[at] - above[at]);
                subCost += Math.abs(sub[at]);
                upCost += Math.abs(up[at]);
            }
            int to = y * (stride + 1);
            boolean useSub = subCost < upCost;
            raw[to] = (byte) (useSub ? SUB : UP);
            System.arraycopy(useSub ? sub : up, 0, raw, to + 1, stride);
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return raw;
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
