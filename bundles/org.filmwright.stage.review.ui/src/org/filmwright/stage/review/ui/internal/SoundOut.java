// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.ui.Problems;

/** The sound of a movie from one frame on. Its line's position is the clock of the picture. */
final class SoundOut implements AutoCloseable {
    private static final int RATE = 48_000;
    private static final int CHUNK = 4 * 1024;
    private static final int BUFFER = 4 * RATE / 5;

    private final SourceDataLine line;
    private final IProgressMonitor stop = new NullProgressMonitor();
    private volatile boolean ended;

    private SoundOut(SourceDataLine line) {
        this.line = line;
    }

    /** Starts playing; empty where the movie has no sound or the machine no sound output. */
    static Optional<SoundOut> start(FfmpegRunner runner, Movie movie, long frame) {
        if (!movie.hasSound()) {
            return Optional.empty();
        }
        AudioFormat format = new AudioFormat(RATE, 16, 2, true, false);
        SourceDataLine line;
        try {
            line = AudioSystem.getSourceDataLine(format);
            line.open(format, BUFFER);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            return Optional.empty(); // no sound card: the picture plays by the machine's clock
        }
        SoundOut out = new SoundOut(line);
        Thread thread = new Thread(() -> out.run(runner, movie, frame), "Filmwright sound");
        thread.setDaemon(true);
        thread.start();
        return Optional.of(out);
    }

    private void run(FfmpegRunner runner, Movie movie, long frame) {
        try {
            FfmpegCall call = new FfmpegCall();
            call.input(movie.file(), "-ss", String.valueOf(movie.seconds(frame)));
            call.options("-vn", "-sn", "-ac", "2", "-ar", String.valueOf(RATE), "-c:a", "pcm_s16le").pipeOutput("s16le",
                    this::copy);
            line.start();
            runner.run(call, stop);
        } catch (CoreException e) {
            if (!stop.isCanceled()) {
                Problems.log(e.getStatus());
            }
        } catch (OperationCanceledException e) {
            ended = true;
        } finally {
            ended = true;
        }
    }

    private void copy(InputStream pcm) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int read = pcm.readNBytes(chunk, 0, CHUNK);
        while (read > 0 && !stop.isCanceled()) {
            line.write(chunk, 0, read - read % 4);
            read = pcm.readNBytes(chunk, 0, CHUNK);
        }
    }

    /** Seconds that were heard. */
    double heard() {
        return (double) line.getLongFramePosition() / RATE;
    }

    /** Whether no more sound comes. */
    boolean ended() {
        return ended && line.available() >= line.getBufferSize();
    }

    @Override
    public void close() {
        stop.setCanceled(true);
        line.stop();
        line.flush();
        line.close();
    }
}
