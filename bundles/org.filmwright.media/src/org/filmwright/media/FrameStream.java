// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.media.MediaException.Reason;

/**
 * Raw frames of a running FFmpeg call, pulled one by one; only a few are decoded ahead. Closing it ends the process.
 * One thread may call {@link #next} while another closes it.
 */
public final class FrameStream implements AutoCloseable {
    private static final byte[] END = {};
    private static final int POLL_MILLIS = 50;
    private static final long FIRST_NANOS = 3_000_000;

    private final BlockingQueue<byte[]> queue;
    private final NullProgressMonitor stop = new NullProgressMonitor();
    private final Thread thread;
    private volatile Exception failure;
    private boolean drained;
    private volatile boolean ended;

    /**
     * Starts a call.
     *
     * @param call       inputs, filters and codec options; the output is added here as raw pictures on a pipe
     * @param frameBytes size of a frame
     * @param ahead      frames to decode ahead, at least 1
     */
    public FrameStream(FfmpegRunner runner, FfmpegCall call, int frameBytes, int ahead) {
        queue = new ArrayBlockingQueue<>(ahead);
        call.options("-c:v", "rawvideo").pipeOutput("rawvideo", in -> read(in, frameBytes));
        thread = new Thread(() -> {
            try {
                runner.run(call, stop);
            } catch (CoreException | RuntimeException e) {
                failure = e;
            }
        }, "frames");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(InputStream in, int frameBytes) throws IOException {
        try {
            byte[] frame = in.readNBytes(frameBytes);
            while (frame.length == frameBytes) {
                queue.put(frame);
                frame = in.readNBytes(frameBytes);
            }
            queue.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    /**
     * The next frame, or null at the end.
     *
     * @throws OperationCanceledException if the monitor is cancelled or this is closed
     * @throws CoreException              if decoding failed
     */
    public byte[] next(IProgressMonitor monitor) throws CoreException {
        try {
            while (!ended) {
                byte[] frame = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (frame == null) {
                    await(monitor);
                } else if (frame != END) {
                    return frame;
                } else {
                    ended = true;
                    thread.join();
                    rethrow();
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    /**
     * The next frame if it is decoded already, or null.
     *
     * @throws CoreException if decoding failed
     */
    public byte[] poll() throws CoreException {
        byte[] frame = drained ? null : queue.poll();
        if (frame == END) {
            drained = true;
            frame = null;
        }
        // The end counts only when the process is over: it may still report a failure.
        if (frame == null && !ended && !stop.isCanceled() && !thread.isAlive() && queue.isEmpty()) {
            ended = true;
            rethrow();
        }
        return frame;
    }

    /** True when {@link #next} or {@link #poll} has come to the end. */
    public boolean ended() {
        return ended;
    }

    /** Waits until a frame is decoded or the stream has ended; takes none. */
    public void awaitFirst(IProgressMonitor monitor) throws CoreException {
        while (queue.isEmpty() && thread.isAlive()) {
            if (monitor.isCanceled() || stop.isCanceled()) {
                throw new OperationCanceledException();
            }
            LockSupport.parkNanos(FIRST_NANOS);
        }
    }

    private void await(IProgressMonitor monitor) throws CoreException {
        if (monitor.isCanceled() || stop.isCanceled()) {
            throw new OperationCanceledException();
        }
        if (!thread.isAlive() && queue.isEmpty()) {
            rethrow();
            ended = true;
        }
    }

    private void rethrow() throws CoreException {
        if (failure instanceof CoreException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure != null) {
            throw new MediaException(Reason.FAILED, "Decoding failed.", failure);
        }
    }

    @Override
    public void close() {
        stop.setCanceled(true);
        thread.interrupt();
    }
}
