// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.media.MediaException.Reason;

/**
 * Runs FFmpeg calls with fixed safety options, progress, cancel and limits, and turns failures into sentences. Files
 * of a failed or cancelled call are removed. Thread-safe; never call it on the UI thread.
 */
public final class FfmpegRunner {
    private static final int WATCH_EVERY = 10;

    private final FfmpegLocator locator;

    public FfmpegRunner(FfmpegLocator locator) {
        this.locator = locator;
    }

    /** A runner on the programs of {@link FfmpegLocator#standard}. */
    public static FfmpegRunner standard() {
        return new FfmpegRunner(FfmpegLocator.standard(null));
    }

    public FfmpegPrograms programs() throws MediaException {
        return locator.locate();
    }

    /** Runs a call to its end; what FFmpeg logged as a warning or error is returned. */
    public String run(FfmpegCall call, IProgressMonitor monitor) throws CoreException {
        return run(call, "warning", monitor);
    }

    /** Runs a call whose log is wanted, as that of an analysing filter. */
    public String runVerbose(FfmpegCall call, IProgressMonitor monitor) throws CoreException {
        StringBuilder log = new StringBuilder();
        run(call, "info", line -> {
            if (log.length() < 16 << 20) {
                log.append(line).append('\n');
            }
        }, monitor);
        return log.toString();
    }

    private String run(FfmpegCall call, String level, IProgressMonitor monitor) throws CoreException {
        return run(call, level, line -> {
        }, monitor);
    }

    private String run(FfmpegCall call, String level, ChildProcess.LineListener listener, IProgressMonitor monitor)
            throws CoreException {
        FfmpegPrograms programs = programs();
        Progress progress = new Progress(SubMonitor.convert(monitor, 1000), call.frames());
        ChildProcess child = new ChildProcess(programs.ffmpeg(), call.arguments(level))
                .environment(programs.environment()).timeLimit(call.timeLimit()).silenceLimit(call.silenceLimit())
                .errorLines(listener).watch(watch(call, progress));
        child.output(call.taker() != null ? call.taker() : progress::read);
        if (call.feeder() != null) {
            child.input(call.feeder());
        }
        boolean done = false;
        try {
            ChildProcess.Result result = child.run(monitor);
            if (result.exitCode() != 0) {
                throw failure(call, result);
            }
            done = true;
            return result.errors();
        } finally {
            if (!done) {
                deleteQuietly(call.written());
            }
        }
    }

    private static ChildProcess.Watch watch(FfmpegCall call, Progress progress) {
        int[] turn = {0};
        return () -> {
            progress.report();
            if (++turn[0] % WATCH_EVERY != 0) {
                return;
            }
            long bytes = 0;
            for (Path file : call.written()) {
                bytes += file.toFile().length();
            }
            if (bytes > call.sizeLimit()) {
                throw new MediaException(Reason.LIMIT, "FFmpeg was stopped: it wrote more than " + call.sizeLimit()
                        + " bytes to " + call.written().get(0) + ".");
            }
        };
    }

    private static MediaException failure(FfmpegCall call, ChildProcess.Result result) {
        String errors = result.errors();
        String folder = call.written().isEmpty() ? "" : " with " + call.written().get(0).toAbsolutePath().getParent();
        if (errors.contains("No space left on device") || errors.contains("Disk quota exceeded")) {
            return new MediaException(Reason.DISK_FULL, "The disk" + folder
                    + " is full; free some space and try again.", errors, null);
        }
        if (errors.contains("Unknown encoder")) {
            return new MediaException(Reason.UNAVAILABLE,
                    "The FFmpeg in use lacks an encoder that is needed: " + lastLine(errors) + ".", errors, null);
        }
        if (errors.contains("Invalid data found") || errors.contains("moov atom not found")) {
            return new MediaException(Reason.DAMAGED, "A media file is damaged: " + lastLine(errors) + ".", errors,
                    null);
        }
        return new MediaException(Reason.FAILED, "FFmpeg failed with exit code " + result.exitCode() + ": "
                + lastLine(errors) + ".", errors, null);
    }

    /** The line that says most: the first one that is an error of its own, else the last. */
    static String lastLine(String errors) {
        List<String> lines = errors.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
        String best = lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1);
        for (String line : lines) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.contains("error opening input") || lower.contains("invalid data") || lower.contains("unknown")) {
                best = line;
                break;
            }
        }
        best = best.replaceFirst("^\\[[^\\]]*\\] ", "");
        return best.endsWith(".") ? best.substring(0, best.length() - 1) : best;
    }

    private static void deleteQuietly(List<Path> files) throws MediaException {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new MediaException(Reason.FAILED, "The unfinished file " + file + " could not be removed.", e);
            }
        }
    }

    /** Reads {@code -progress} lines on the draining thread and reports them on the calling one. */
    private static final class Progress {
        private final SubMonitor monitor;
        private final long total;
        private volatile long frame;
        private long reported;

        Progress(SubMonitor monitor, long total) {
            this.monitor = monitor;
            this.total = total;
        }

        void read(InputStream in) throws IOException {
            LineReader lines = new LineReader(in);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith("frame=")) {
                    frame = number(line.substring(6).trim(), frame);
                }
            }
        }

        private static long number(String text, long otherwise) {
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
        }

        void report() {
            if (total > 0) {
                long done = Math.min(1000, frame * 1000 / total);
                if (done > reported) {
                    monitor.worked((int) (done - reported));
                    reported = done;
                }
            }
        }
    }
}
