// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import java.util.function.LongSupplier;

import org.filmwright.assembly.VideoFormat;

/** Runs by the system clock where there is no sound device. */
public final class SilentSink implements AudioSink {
    private static final int CAPACITY = VideoFormat.SAMPLE_RATE / 4;
    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanos;
    private long written;
    private long before;
    private long startedAt;
    private boolean running;

    public SilentSink() {
        this(System::nanoTime);
    }

    /** A sink on a clock of nanoseconds. */
    public SilentSink(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized int write(byte[] bytes, int offset, int length) {
        long room = CAPACITY - (written - played());
        int samples = (int) Math.clamp(length / 4, 0, Math.max(0, room));
        written += samples;
        return samples * 4;
    }

    @Override
    public synchronized long played() {
        long now = nanos.getAsLong();
        long due = running ? before + (now - startedAt) * VideoFormat.SAMPLE_RATE / SECOND : before;
        if (due > written) {
            // As a device that ran dry: time stands still until more sound comes.
            due = written;
            before = written;
            startedAt = now;
        }
        return due;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            startedAt = nanos.getAsLong();
            running = true;
        }
    }

    @Override
    public synchronized void stop() {
        before = played();
        running = false;
    }

    @Override
    public synchronized void flush() {
        written = 0;
        before = 0;
        startedAt = nanos.getAsLong();
    }

    @Override
    public boolean audible() {
        return false;
    }

    @Override
    public void close() {
        stop();
    }
}
