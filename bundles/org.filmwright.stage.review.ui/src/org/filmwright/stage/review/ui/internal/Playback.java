// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.assembly.playback.CutPlayer;
import org.filmwright.assembly.playback.SpeakerSink;
import org.filmwright.ui.Problems;

/**
 * Plays a reel: at normal speed the sound leads and the picture follows it; faster or backwards it shows stills as fast
 * as they come, without sound. All methods return at once and may be called on any thread; the screen is called on the
 * player's own thread.
 */
public final class Playback implements AutoCloseable {
    private static final long TICK_MILLIS = 5;

    private final Screen screen;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread player = new Thread(work, "Filmwright player");
        player.setDaemon(true);
        return player;
    });
    private volatile Reel reel;
    private volatile CutPlayer player;
    private volatile long position;
    private volatile double rate;
    private volatile long drift;
    private volatile long shown;
    private volatile boolean audible;
    private volatile boolean ready;
    // of the player's thread
    private boolean ticking;
    private boolean awaited;
    private long shuttleFrom;
    private long shuttleStart;

    /** Where pictures go. */
    interface Screen {
        /** A picture to show now. */
        void picture(Reel reel, CutPlayer.Picture picture);

        /** Playing ended by itself at this frame. */
        void ended(long frame);

        /** The cut cannot be played. */
        void failed(String sentence);
    }

    /** A command for the player's thread. */
    private interface Turn {
        void take() throws CoreException;
    }

    Playback(Screen screen) {
        this.screen = screen;
    }

    /** Loads a reel in place of the one before, which is closed, and shows a frame of it. */
    void open(Reel next, long frame) {
        rate = 0;
        turn(() -> {
            closePlayer();
            reel = next;
            player = new CutPlayer(next.pictures(), next.sound(), SpeakerSink.open());
            audible = player.audible();
            still(frame);
        });
    }

    Reel reel() {
        return reel;
    }

    /** Whether a picture of the cut was decoded. */
    public boolean isReady() {
        return ready;
    }

    /** The frame on the screen. */
    public long position() {
        return position;
    }

    /** Times the film's own speed; negative backwards, 0 while it stands. */
    public double rate() {
        return rate;
    }

    /** Frames by which the picture on the screen was off the sound at most, since it began to play. */
    public long drift() {
        return drift;
    }

    /** Pictures shown since it began to play. */
    public long shown() {
        return shown;
    }

    /** Whether there is a sound device. */
    public boolean audible() {
        return audible;
    }

    /** Plays from where it stands. */
    void play(double speed) {
        if (reel == null) {
            return;
        }
        rate = speed;
        drift = 0;
        shown = 0;
        turn(() -> {
            if (rate != speed) {
                return;
            }
            if (speed == 1) {
                player.seek(position >= reel.frames() - 1 ? 0 : position);
                player.play();
            } else {
                player.pause();
                shuttleFrom = position;
                shuttleStart = System.nanoTime();
                awaited = false;
            }
        });
    }

    /** Stands on the frame that is shown. */
    void pause() {
        rate = 0;
        turn(() -> {
            if (player != null) {
                player.pause();
            }
        });
    }

    /** Shows a frame and stands. */
    void seek(long frame) {
        Reel playing = reel;
        if (playing == null) {
            return;
        }
        rate = 0;
        long wanted = Math.clamp(frame, 0, Math.max(0, playing.frames() - 1));
        position = wanted;
        turn(() -> {
            if (position == wanted && rate == 0) { // else another seek came in behind this one
                still(wanted);
            }
        });
    }

    /** Tells that a picture is on the screen now. */
    void painted(long frame) {
        CutPlayer playing = player;
        if (rate == 1 && playing != null) {
            drift = Math.max(drift, Math.abs(playing.position() - frame));
            shown++;
        }
    }

    private void still(long frame) throws CoreException {
        long wanted = Math.clamp(frame, 0, Math.max(0, reel.frames() - 1));
        position = wanted;
        if (player.playing()) {
            player.pause();
        }
        player.seek(wanted);
        awaited = true;
    }

    private void turn(Turn turn) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                guarded(turn);
                keepTicking();
            });
        }
    }

    private void guarded(Turn turn) {
        try {
            turn.take();
        } catch (CoreException e) {
            rate = 0;
            awaited = false;
            screen.failed(Problems.sentence(e));
        }
    }

    private void keepTicking() {
        if (!ticking && !thread.isShutdown() && (rate != 0 || awaited)) {
            ticking = true;
            thread.schedule(() -> {
                ticking = false;
                guarded(this::tick);
                keepTicking();
            }, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() throws CoreException {
        if (player == null) {
            return;
        }
        CutPlayer.Picture picture = player.due();
        if (picture != null) {
            awaited = false;
            position = picture.frame();
            ready = true;
            screen.picture(reel, picture);
        }
        if (rate == 1 && !player.playing()) {
            still(Long.MAX_VALUE); // the last picture may have been dropped as too late
            end();
        } else if (rate != 0 && rate != 1 && !awaited) {
            shuttle();
        }
    }

    private void shuttle() throws CoreException {
        double seconds = (System.nanoTime() - shuttleStart) / 1e9;
        long target = shuttleFrom + (long) (reel.frames(seconds) * rate);
        boolean over = target < 0 || target >= reel.frames();
        if (target != position || over) {
            double speed = rate;
            still(target);
            rate = speed;
        }
        if (over) {
            end();
        }
    }

    private void end() {
        rate = 0;
        position = Math.clamp(position, 0, Math.max(0, reel.frames() - 1));
        screen.ended(position);
    }

    private void closePlayer() throws CoreException {
        CutPlayer old = player;
        player = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        rate = 0;
        thread.execute(() -> guarded(this::closePlayer));
        thread.shutdown();
    }
}
