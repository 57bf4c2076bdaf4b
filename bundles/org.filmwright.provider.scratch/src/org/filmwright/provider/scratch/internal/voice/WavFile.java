// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes 16-bit PCM piece by piece, so that a long reading never is in memory as a whole. */
final class WavFile implements Closeable {
    private static final int HEADER = 44;
    private static final int PIECE = 1 << 16;

    private final FileChannel channel;
    private final int rate;
    private final int channels;
    private long frames;

    WavFile(Path target, int rate, int channels) throws IOException {
        this.rate = rate;
        this.channels = channels;
        channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        write(ByteBuffer.allocate(HEADER));
    }

    long frames() {
        return frames;
    }

    void append(float[] samples) throws IOException {
        for (int from = 0; from < samples.length; from += PIECE) {
            int count = Math.min(PIECE, samples.length - from);
            ByteBuffer bytes = ByteBuffer.allocate(count * 2 * channels).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = from; i < from + count; i++) {
                short value = (short) Math.round(Math.max(-1, Math.min(1, samples[i])) * 32_767);
                for (int c = 0; c < channels; c++) {
                    bytes.putShort(value);
                }
            }
            write(bytes.flip());
        }
        frames += samples.length;
    }

    void appendSilence(double seconds) throws IOException {
        long left = Math.round(seconds * rate);
        while (left > 0) {
            int count = (int) Math.min(PIECE, left);
            append(new float[count]);
            left -= count;
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Completes the header. */
    @Override
    public void close() throws IOException {
        try (channel) {
            int block = 2 * channels;
            long data = frames * block;
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(0x46464952).putInt((int) (data + HEADER - 8)).putInt(0x45564157);
            header.putInt(0x20746D66).putInt(16).putShort((short) 1).putShort((short) channels);
            header.putInt(rate).putInt(rate * block).putShort((short) block).putShort((short) 16);
            header.putInt(0x61746164).putInt((int) data).flip();
            channel.position(0);
            write(header);
        }
    }
}
