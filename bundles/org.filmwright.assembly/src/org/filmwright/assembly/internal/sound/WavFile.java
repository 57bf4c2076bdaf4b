// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads the samples of a plain PCM WAV file in constant memory, mixed to one or two channels at the file's rate. */
final class WavFile implements AutoCloseable {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int BUFFER_PAIRS = 4096;
    /** A mono sound keeps its loudness when both loudspeakers play it. */
    private static final float CENTRE = 0.70710677f;

    private final FileChannel channel;
    private int format;
    private int channels;
    private int rate;
    private int bits;
    private long dataStart;
    private long dataBytes;
    private ByteBuffer buffer;
    private long left;

    private WavFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file, or returns null if it is no WAV file of a kind that is read here. */
    static WavFile open(Path path) throws IOException {
        WavFile file = new WavFile(FileChannel.open(path, StandardOpenOption.READ));
        boolean ok = false;
        try {
            ok = file.header();
            return ok ? file : null;
        } catch (EOFException e) {
            return null;
        } finally {
            if (!ok) {
                file.close();
            }
        }
    }

    int rate() {
        return rate;
    }

    /** Sample times in the file. */
    long length() {
        return dataBytes / frameBytes();
    }

    private int frameBytes() {
        return channels * bits / 8;
    }

    private boolean header() throws IOException {
        if (!"RIFF".equals(tag(0)) || !"WAVE".equals(tag(8))) {
            return false;
        }
        long at = 12;
        while (at + 8 <= channel.size()) {
            String id = tag(at);
            long size = Integer.toUnsignedLong(bytes(at + 4, 4).getInt());
            if (id.equals("fmt ")) {
                readFormat(bytes(at + 8, (int) Math.min(size, 26)));
            } else if (id.equals("data")) {
                dataStart = at + 8;
                dataBytes = Math.min(size, channel.size() - dataStart);
                return usable();
            }
            at += 8 + size + (size & 1);
        }
        return false;
    }

    private void readFormat(ByteBuffer b) throws EOFException {
        if (b.remaining() < 16) {
            throw new EOFException();
        }
        format = b.getShort(0) & 0xffff;
        channels = b.getShort(2) & 0xffff;
        rate = b.getInt(4);
        bits = b.getShort(14) & 0xffff;
        if (format == EXTENSIBLE && b.remaining() >= 26) {
            format = b.getShort(24) & 0xffff;
        }
    }

    private boolean usable() throws IOException {
        boolean pcm = format == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
        boolean real = format == FLOAT && bits == 32;
        if (!pcm && !real || channels < 1 || channels > 2 || rate < 4000 || rate > 384_000) {
            return false;
        }
        buffer = ByteBuffer.allocate(BUFFER_PAIRS * frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        seek(0);
        return true;
    }

    /** Positions on a sample time; one after the end reads nothing. */
    void seek(long sample) throws IOException {
        long from = Math.min(sample, length());
        channel.position(dataStart + from * frameBytes());
        left = length() - from;
        buffer.limit(0);
    }

    /** Reads interleaved stereo pairs; less than asked only at the end. */
    int read(float[] target, int offset, int pairs) throws IOException {
        int done = 0;
        while (done < pairs && left > 0) {
            if (buffer.remaining() < frameBytes() && !fill()) {
                left = 0;
                break;
            }
            float first = sample();
            int at = offset + 2 * done;
            if (channels == 1) {
                target[at] = first * CENTRE;
                target[at + 1] = target[at];
            } else {
                target[at] = first;
                target[at + 1] = sample();
            }
            done++;
            left--;
        }
        return done;
    }

    private boolean fill() throws IOException {
        buffer.compact();
        while (buffer.position() < frameBytes()) {
            if (channel.read(buffer) < 0) {
                buffer.flip();
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private float sample() {
        return switch (bits) {
            case 8 -> ((buffer.get() & 0xff) - 128) / 128f;
            case 16 -> buffer.getShort() / 32768f;
            case 24 -> ((buffer.get() & 0xff) | (buffer.get() & 0xff) << 8 | buffer.get() << 16) / 8388608f;
            default -> format == FLOAT ? finite(buffer.getFloat()) : buffer.getInt() / 2147483648f;
        };
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? Math.clamp(value, -8f, 8f) : 0;
    }

    private String tag(long at) throws IOException {
        return new String(bytes(at, 4).array(), StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (b.hasRemaining()) {
            if (channel.read(b, at + b.position()) < 0) {
                throw new EOFException();
            }
        }
        return b.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
