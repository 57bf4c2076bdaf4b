// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.media.MediaException.Reason;

/**
 * One run of a program with arguments, never through a shell. Standard input is closed or fed, both outputs are
 * drained by threads of their own, a time limit and the monitor's cancel kill the process with its children, and
 * {@link #run} never outlives them: it cannot block forever. Use an instance once.
 */
public final class ChildProcess {
    /** Feeds standard input; runs on its own thread and may throw what the write throws. */
    @FunctionalInterface
    public interface Feeder {
        void feed(OutputStream standardInput) throws IOException, CoreException;
    }

    /** Takes standard output; runs on its own thread and reads until the end of the stream. */
    @FunctionalInterface
    public interface Taker {
        void take(InputStream standardOutput) throws IOException, CoreException;
    }

    /** Asked a few times a second while the program runs; a thrown exception ends it. */
    @FunctionalInterface
    public interface Watch {
        void check() throws CoreException;
    }

    /**
     * What a finished program left.
     *
     * @param exitCode 0 for success
     * @param output   standard output, if nothing else took it
     * @param errors   the end of standard error
     */
    public record Result(int exitCode, byte[] output, String errors) {
    }

    private static final int POLL_MILLIS = 40;
    private static final int JOIN_MILLIS = 5_000;

    private final Path program;
    private final List<String> arguments;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;
    private Duration timeLimit = Duration.ofMinutes(10);
    private Duration silenceLimit;
    private long outputLimit = 64L << 20;
    private Feeder feeder;
    private Taker taker;
    private LineListener errorLines = line -> {
    };
    private Watch watch = () -> {
    };

    /** Told of each line on standard error, on the draining thread. */
    @FunctionalInterface
    public interface LineListener {
        void line(String text);
    }

    public ChildProcess(Path program, List<String> arguments) {
        this.program = program;
        this.arguments = List.copyOf(arguments);
    }

    public ChildProcess environment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    public ChildProcess folder(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    /** The longest the program may run; ten minutes by default. */
    public ChildProcess timeLimit(Duration limit) {
        timeLimit = limit;
        return this;
    }

    /** The longest that nothing may be read, written or reported; no limit by default. */
    public ChildProcess silenceLimit(Duration limit) {
        silenceLimit = limit;
        return this;
    }

    /** The most bytes that {@link Result#output} may hold; 64 MiB by default. */
    public ChildProcess outputLimit(long bytes) {
        outputLimit = bytes;
        return this;
    }

    public ChildProcess input(Feeder standardInput) {
        feeder = standardInput;
        return this;
    }

    public ChildProcess output(Taker standardOutput) {
        taker = standardOutput;
        return this;
    }

    public ChildProcess errorLines(LineListener listener) {
        errorLines = listener;
        return this;
    }

    public ChildProcess watch(Watch check) {
        watch = check;
        return this;
    }

    /**
     * Starts the program and waits for its end, whatever its exit code is.
     *
     * @throws OperationCanceledException if the monitor was cancelled or the thread interrupted
     * @throws MediaException             if the program does not start or a limit is reached
     * @throws CoreException              what feeder, taker or watch threw
     */
    public Result run(IProgressMonitor monitor) throws CoreException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        Process process = start();
        Streams streams = new Streams(process);
        try {
            streams.start();
            int exitCode = await(process, streams, monitor);
            streams.join();
            streams.rethrow(exitCode);
            return new Result(exitCode, streams.output.toByteArray(), streams.tail.text());
        } finally {
            kill(process);
            streams.abandon();
        }
    }

    private Process start() throws MediaException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new MediaException(Reason.UNAVAILABLE, "The program " + program + " could not be started.", e);
        }
    }

    private int await(Process process, Streams streams, IProgressMonitor monitor) throws CoreException {
        long deadline = System.nanoTime() + timeLimit.toNanos();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                long now = System.nanoTime();
                if (now - deadline > 0) {
                    throw new MediaException(Reason.LIMIT, name() + " was stopped: it took longer than "
                            + seconds(timeLimit) + ".", streams.tail.text(), null);
                }
                if (silenceLimit != null && now - streams.lastSign.get() > silenceLimit.toNanos()) {
                    throw new MediaException(Reason.LIMIT, name() + " was stopped: it gave no sign for "
                            + seconds(silenceLimit) + ".", streams.tail.text(), null);
                }
                if (streams.failed()) {
                    break;
                }
                watch.check();
            }
            if (process.isAlive()) {
                kill(process);
                process.waitFor(JOIN_MILLIS, TimeUnit.MILLISECONDS);
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    private String name() {
        return program.getFileName().toString();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() < 10_000 ? duration.toMillis() / 1000.0 + " s" : duration.toSeconds() + " s";
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** The three pipes and their threads. */
    private final class Streams {
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        final Tail tail = new Tail();
        final AtomicLong lastSign = new AtomicLong(System.nanoTime());
        private final AtomicReference<Exception> failure = new AtomicReference<>();
        private final Process process;
        private final List<Thread> threads = new ArrayList<>();

        Streams(Process process) {
            this.process = process;
        }

        void start() throws MediaException {
            if (feeder == null) {
                try {
                    process.getOutputStream().close();
                } catch (IOException e) {
                    throw new MediaException(Reason.FAILED, name() + " could not be started.", e);
                }
            } else {
                run("input", this::feed);
            }
            run("output", this::take);
            run("errors", this::errors);
        }

        private interface Work {
            void run() throws IOException, CoreException;
        }

        private void run(String name, Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException | CoreException | RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }, ChildProcess.this.name() + " " + name);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((of, error) -> failure.compareAndSet(null, new MediaException(
                    Reason.FAILED, "The " + name + " of " + ChildProcess.this.name() + " could not be handled.", error)));
            threads.add(thread);
            thread.start();
        }

        private void feed() throws CoreException {
            try (OutputStream out = new SignedOutput(process.getOutputStream())) {
                feeder.feed(out);
            } catch (IOException e) {
                // The program closed its input: its exit code and its words on standard error tell why.
                tail.add("(input closed: " + e.getMessage() + ")");
            }
        }

        private void take() throws IOException, CoreException {
            InputStream in = new SignedInput(process.getInputStream());
            if (taker != null) {
                taker.take(in);
            }
            byte[] buffer = new byte[16384];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (taker != null) {
                    continue;
                }
                if (output.size() + n > outputLimit) {
                    throw new MediaException(Reason.LIMIT,
                            name() + " was stopped: it wrote more than " + outputLimit + " bytes.");
                }
                output.write(buffer, 0, n);
            }
        }

        private void errors() throws IOException {
            try (LineReader lines = new LineReader(new SignedInput(process.getErrorStream()))) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    tail.add(line);
                    errorLines.line(line);
                }
            }
        }

        boolean failed() {
            return failure.get() != null;
        }

        void join() throws CoreException {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
            try {
                for (Thread thread : threads) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    thread.join(Math.max(1, left));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            }
        }

        /** A failed feeder or taker explains more than the exit code that followed from it. */
        void rethrow(int exitCode) throws CoreException {
            Exception e = failure.get();
            if (e instanceof CoreException core) {
                throw core;
            }
            if (e instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            if (e != null && exitCode == 0) {
                throw new MediaException(Reason.FAILED, "The output of " + name() + " could not be read.", e);
            }
        }

        /** Closing the pipes ends threads that still hang on them, as when a grandchild kept one open. */
        void abandon() {
            for (Thread thread : threads) {
                if (thread.isAlive()) {
                    thread.interrupt();
                }
            }
            if (threads.stream().noneMatch(Thread::isAlive)) {
                return;
            }
            for (InputStream pipe : List.of(process.getInputStream(), process.getErrorStream())) {
                Thread closer = new Thread(() -> {
                    try {
                        pipe.close();
                    } catch (IOException e) {
                        tail.add("(pipe: " + e.getMessage() + ")");
                    }
                }, name() + " closer");
                closer.setDaemon(true);
                closer.start();
            }
        }

        private final class SignedInput extends FilterInputStream {
            SignedInput(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                int value = super.read();
                lastSign.set(System.nanoTime());
                return value;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, len);
                lastSign.set(System.nanoTime());
                return n;
            }
        }

        private final class SignedOutput extends FilterOutputStream {
            SignedOutput(OutputStream out) {
                super(out);
            }

            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                out.write(b, off, len);
                lastSign.set(System.nanoTime());
            }
        }
    }
}
