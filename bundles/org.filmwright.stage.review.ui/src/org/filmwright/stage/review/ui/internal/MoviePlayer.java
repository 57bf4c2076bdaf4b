// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.FrameStream;
import org.filmwright.media.MediaException;
import org.filmwright.ui.Problems;

/**
 * Plays a movie with its sound: the sound card is the clock, the picture follows it and drops frames rather than fall
 * behind. Without a sound card the machine's clock leads. All methods return at once and may be called on any thread;
 * the screen is called on a thread of the player.
 */
final class MoviePlayer implements AutoCloseable {
    private static final int AHEAD = 8;
    private static final long WAIT = 2_000_000L;

    private final FfmpegRunner runner;
    private final Screen screen;
    private volatile Movie movie;
    private volatile long position;
    private volatile double rate;
    private volatile double drift;
    private volatile long shown;
    private volatile IProgressMonitor current = new NullProgressMonitor();

    /** Where pictures go. */
    interface Screen {
        /** A picture: rows of red, green, blue. */
        void picture(Movie movie, long frame, byte[] pixels);

        /** Playing ended by itself at this frame. */
        void ended(long frame);

        /** The movie cannot be played. */
        void failed(String sentence);
    }

    MoviePlayer(FfmpegRunner runner, Screen screen) {
        this.runner = runner;
        this.screen = screen;
    }

    /** Loads a movie and shows a frame of it. */
    void open(Movie next, long frame) {
        movie = next;
        seek(frame);
    }

    Movie movie() {
        return movie;
    }

    /** The frame on the screen. */
    long position() {
        return position;
    }

    /** Frames a second over the movie's own; negative backwards, 0 while it stands. */
    double rate() {
        return rate;
    }

    /** Frames by which the picture was off the clock at most since it began to play. */
    double drift() {
        return drift;
    }

    /** Pictures shown since it began to play. */
    long shown() {
        return shown;
    }

    /** Plays from where it stands. */
    void play(double speed) {
        Movie playing = movie;
        if (playing == null) {
            return;
        }
        long from = position >= playing.frames() - 1 && speed > 0 ? 0 : position;
        rate = speed;
        drift = 0;
        shown = 0;
        begin(speed > 0 ? "Filmwright picture" : "Filmwright picture, backwards",
                monitor -> run(playing, from, speed, monitor));
    }

    void pause() {
        rate = 0;
        begin("Filmwright picture", monitor -> { });
    }

    /** Shows a frame and stands. */
    void seek(long frame) {
        Movie playing = movie;
        if (playing == null) {
            return;
        }
        rate = 0;
        position = Math.max(0, Math.min(frame, playing.frames() - 1));
        long wanted = position;
        begin("Filmwright frame", monitor -> still(playing, wanted, monitor));
    }

    /** One turn of the player; it ends when the next one begins. */
    private interface Turn {
        void take(IProgressMonitor monitor) throws CoreException;
    }

    private synchronized void begin(String name, Turn turn) {
        current.setCanceled(true);
        IProgressMonitor monitor = new NullProgressMonitor();
        current = monitor;
        Thread thread = new Thread(() -> {
            try {
                turn.take(monitor);
            } catch (OperationCanceledException e) {
                monitor.setCanceled(true);
            } catch (CoreException e) {
                if (!monitor.isCanceled()) {
                    rate = 0;
                    screen.failed(Problems.sentence(e));
                }
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void still(Movie playing, long frame, IProgressMonitor monitor) throws CoreException {
        try (FrameStream stream = stream(playing, frame, 1)) {
            byte[] pixels = stream.next(monitor);
            if (pixels != null && !monitor.isCanceled()) {
                screen.picture(playing, frame, pixels);
            }
        }
    }

    private void run(Movie playing, long from, double speed, IProgressMonitor monitor) throws CoreException {
        if (speed > 0) {
            forwards(playing, from, speed, monitor);
        } else {
            backwards(playing, from, -speed, monitor);
        }
        if (!monitor.isCanceled()) {
            rate = 0;
            screen.ended(position);
        }
    }

    private void forwards(Movie playing, long from, double speed, IProgressMonitor monitor) throws CoreException {
        Optional<SoundOut> sound = speed == 1 ? SoundOut.start(runner, playing, from) : Optional.empty();
        try (FrameStream stream = stream(playing, from, AHEAD)) {
            byte[] pixels = stream.next(monitor);
            long start = System.nanoTime();
            long frame = from;
            while (pixels != null && frame < playing.frames()) {
                double due = waitFor(playing, frame, from, speed, start, sound, monitor);
                if (due - frame < 1.5 || shown == 0) {
                    position = frame;
                    screen.picture(playing, frame, pixels);
                    shown++;
                    drift = Math.max(drift, Math.abs(due - frame));
                }
                pixels = stream.next(monitor);
                frame++;
            }
        } finally {
            sound.ifPresent(SoundOut::close);
        }
    }

    /** Waits until a frame is due; the frame that is due then. */
    private static double waitFor(Movie playing, long frame, long from, double speed, long start,
            Optional<SoundOut> sound, IProgressMonitor monitor) {
        while (true) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            boolean heard = sound.isPresent() && !sound.get().ended();
            double seconds = heard ? sound.get().heard() : (System.nanoTime() - start) / 1e9 * speed;
            double due = from + playing.frame(seconds);
            if (due >= frame) {
                return due;
            }
            LockSupport.parkNanos(WAIT);
        }
    }

    private void backwards(Movie playing, long from, double speed, IProgressMonitor monitor) throws CoreException {
        long start = System.nanoTime();
        while (position > 0) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            double seconds = (System.nanoTime() - start) / 1e9 * speed;
            position = Math.max(0, from - (long) playing.frame(seconds));
            still(playing, position, monitor);
            shown++;
        }
    }

    private FrameStream stream(Movie playing, long frame, int ahead) throws MediaException {
        FfmpegCall call = new FfmpegCall();
        call.input(playing.file(), "-ss", String.valueOf(Math.max(0, playing.seconds(frame - 0.5))));
        call.options("-an", "-sn", "-vf", "scale=" + playing.width() + ":" + playing.height() + ":flags=bilinear",
                "-pix_fmt", "rgb24");
        if (ahead == 1) {
            call.options("-frames:v", "1");
        }
        return new FrameStream(runner, call, playing.frameBytes(), ahead);
    }

    @Override
    public void close() {
        current.setCanceled(true);
    }
}
