// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.util.Arrays;

/** Arithmetic on raw {@code yuv420p} pictures of video range: luma plane, then both chroma planes at half size. */
public final class Frame {
    private static final int BLACK = 16;
    private static final int GREY = 128;

    private Frame() {
    }

    /** Bytes of a picture. */
    public static int bytes(int width, int height) {
        return width * height * 3 / 2;
    }

    public static byte[] black(int width, int height) {
        byte[] frame = new byte[bytes(width, height)];
        Arrays.fill(frame, 0, width * height, (byte) BLACK);
        Arrays.fill(frame, width * height, frame.length, (byte) GREY);
        return frame;
    }

    /** A mix: all {@code a} at 0, all {@code b} at 1. */
    public static byte[] mix(byte[] a, byte[] b, double share) {
        int weight = (int) Math.round(share * 256);
        byte[] mixed = new byte[a.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) ((a[i] & 0xff) * (256 - weight) + (b[i] & 0xff) * weight + 128 >> 8);
        }
        return mixed;
    }
}
