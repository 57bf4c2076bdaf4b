// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.filmwright.assembly.VideoFormat;

/** The machine's sound device. */
public final class SpeakerSink implements AudioSink {
    private static final AudioFormat FORMAT = new AudioFormat(VideoFormat.SAMPLE_RATE, 16, 2, true, false);
    private static final int BUFFER_BYTES = VideoFormat.SAMPLE_RATE;

    private final SourceDataLine line;
    private volatile long base;

    private SpeakerSink(SourceDataLine line) {
        this.line = line;
    }

    /** The sound device, or a silent sink where there is none or it is taken. */
    public static AudioSink open() {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, FORMAT);
        try {
            if (!AudioSystem.isLineSupported(wanted)) {
                return new SilentSink();
            }
            SourceDataLine line = (SourceDataLine) AudioSystem.getLine(wanted);
            line.open(FORMAT, BUFFER_BYTES);
            return new SpeakerSink(line);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            return new SilentSink();
        }
    }

    @Override
    public int write(byte[] bytes, int offset, int length) {
        int room = Math.min(length, line.available()) & ~3;
        return room > 0 ? line.write(bytes, offset, room) : 0;
    }

    @Override
    public long played() {
        return Math.max(0, line.getLongFramePosition() - base);
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void stop() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
        base = line.getLongFramePosition();
    }

    @Override
    public boolean audible() {
        return true;
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }
}
