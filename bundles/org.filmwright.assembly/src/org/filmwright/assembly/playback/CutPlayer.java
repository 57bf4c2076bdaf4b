// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.assembly.internal.sound.Mixer;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/**
 * Plays a cut: sound goes to a sink, whose clock tells which picture is due. A view asks {@link #due} a few dozen times
 * a second from any one thread and paints what it gets; nothing here waits for the UI, and {@link #due} never blocks.
 * Late pictures are dropped, so picture follows sound.
 */
public final class CutPlayer implements AutoCloseable {
    private static final int BLOCK = 8192;
    private static final long IDLE_NANOS = 5_000_000;

    private final CutPictures pictures;
    private final CutSound sound;
    private final AudioSink sink;
    private final PlaybackClock clock;
    private Run run;
    private long position;
    private boolean playing;
    private Picture waiting;

    /**
     * A picture to show.
     *
     * @param frame its number in the cut
     * @param rgb   its pixels
     */
    public record Picture(long frame, byte[] rgb) {
    }

    public CutPlayer(CutPictures pictures, CutSound sound, AudioSink sink) {
        this.pictures = pictures;
        this.sound = sound;
        this.sink = sink;
        clock = new PlaybackClock(sink, pictures.format());
    }

    /** Frame that is shown or due. */
    public synchronized long position() {
        return playing ? Math.min(clock.frame(), pictures.frames()) : position;
    }

    public synchronized boolean playing() {
        return playing;
    }

    /** False if there is no sound device: the picture then runs by the system clock. */
    public boolean audible() {
        return sink.audible();
    }

    /** Plays from the present position; at the end, from the start. */
    public synchronized void play() throws CoreException {
        if (playing) {
            return;
        }
        if (position >= pictures.frames()) {
            position = 0;
        }
        if (run == null || run.nextFrame != position) {
            restart();
        }
        playing = true;
        sink.start();
    }

    /** Stops on the frame that is due. */
    public synchronized void pause() throws CoreException {
        if (playing) {
            position = Math.min(clock.frame(), pictures.frames());
            sink.stop();
            playing = false;
            stopRun();
        }
    }

    /** Goes to a frame, playing on if it was playing; the picture comes with {@link #due}. */
    public synchronized void seek(long frame) throws CoreException {
        boolean resume = playing;
        sink.stop();
        playing = false;
        position = Math.clamp(frame, 0, Math.max(0, pictures.frames() - 1));
        restart();
        if (resume) {
            playing = true;
            sink.start();
        }
    }

    /**
     * The newest picture that is due and was not returned before, or null.
     *
     * @throws CoreException if decoding or mixing failed; playback has stopped then
     */
    public synchronized Picture due() throws CoreException {
        if (run == null) {
            return null;
        }
        if (run.failure != null) {
            Exception e = run.failure;
            halt();
            if (e instanceof CoreException core) {
                throw core;
            }
            throw (RuntimeException) e;
        }
        long target = playing ? clock.frame() : position;
        Picture newest;
        try {
            newest = newest(target);
        } catch (CoreException e) {
            halt();
            throw e;
        }
        if (playing && target >= pictures.frames()) {
            halt();
            position = pictures.frames();
        }
        return newest;
    }

    private Picture newest(long target) throws CoreException {
        Picture newest = null;
        while (true) {
            if (waiting == null) {
                byte[] rgb = run.frames.poll();
                if (rgb == null) {
                    return newest;
                }
                waiting = new Picture(run.nextFrame++, rgb);
            }
            if (waiting.frame() > target) {
                return newest;
            }
            newest = waiting;
            waiting = null;
        }
    }

    private void halt() {
        sink.stop();
        playing = false;
        stopRun();
    }

    private void restart() throws CoreException {
        stopRun();
        sink.stop();
        sink.flush();
        clock.startAt(position);
        run = new Run(position, pictures.from(position), sound.from(position));
        run.start();
    }

    private void stopRun() {
        if (run != null) {
            run.stop();
            run = null;
        }
        waiting = null;
    }

    @Override
    public synchronized void close() throws CoreException {
        sink.stop();
        playing = false;
        stopRun();
        sink.close();
        pictures.close();
    }

    /** Decoder and sound feeder from one position on. */
    private final class Run {
        private final PictureStream frames;
        private final Mixer mixer;
        private final Thread feeder;
        private volatile boolean stopped;
        private volatile Exception failure;
        private long nextFrame;

        Run(long position, PictureStream frames, Mixer mixer) {
            this.nextFrame = position;
            this.frames = frames;
            this.mixer = mixer;
            feeder = new Thread(this::feed, "playback sound");
            feeder.setDaemon(true);
        }

        void start() {
            feeder.start();
        }

        private void feed() {
            byte[] block = new byte[BLOCK];
            try (mixer) {
                frames.awaitFirst();
                for (int n = mixer.read(block); n > 0 && !stopped; n = mixer.read(block)) {
                    for (int done = 0; done < n && !stopped;) {
                        int taken = sink.write(block, done, n - done);
                        done += taken;
                        if (taken == 0) {
                            LockSupport.parkNanos(IDLE_NANOS);
                        }
                    }
                }
            } catch (OperationCanceledException e) {
                stopped = true;
            } catch (CoreException | RuntimeException e) {
                failure = e;
            } catch (IOException e) {
                failure = new MediaException(Reason.FAILED, "A sound of the film cannot be read.", e);
            }
        }

        void stop() {
            stopped = true;
            frames.close();
            feeder.interrupt();
            if (Thread.currentThread() != feeder) {
                try {
                    feeder.join(1000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
