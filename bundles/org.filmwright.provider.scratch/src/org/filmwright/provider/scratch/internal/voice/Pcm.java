// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Mono sound, -1 to 1. */
record Pcm(float[] samples, int rate) {
    private static final int FIRST_CHUNK = 12;
    private static final float FULL_SCALE = 32_768f;

    /** Reads 16-bit mono; a stream's header may claim more data than follows. */
    static Pcm ofWav(byte[] wav) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.length < 44 || in.getInt(0) != 0x46464952) {
            throw new IOException("espeak-ng gave no sound.");
        }
        int rate = 0;
        int at = FIRST_CHUNK;
        while (at + 8 <= wav.length) {
            int id = in.getInt(at);
            int size = in.getInt(at + 4);
            if (id == 0x20746D66 && at + 24 <= wav.length) {
                rate = in.getInt(at + 12);
                if (in.getShort(at + 10) != 1 || in.getShort(at + 22) != 16) {
                    throw new IOException("espeak-ng gave sound that is not 16-bit mono.");
                }
            } else if (id == 0x61746164) {
                int bytes = size < 0 ? wav.length - at - 8 : Math.min(size, wav.length - at - 8);
                return new Pcm(samples(in, at + 8, bytes / 2), rate);
            }
            if (size < 0) {
                break;
            }
            at += 8 + size + (size & 1);
        }
        throw new IOException("espeak-ng gave a sound file without sound.");
    }

    private static float[] samples(ByteBuffer in, int from, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = in.getShort(from + 2 * i) / FULL_SCALE;
        }
        return samples;
    }

    double seconds() {
        return samples.length / (double) rate;
    }
}
