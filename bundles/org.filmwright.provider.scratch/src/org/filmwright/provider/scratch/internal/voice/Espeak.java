// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The espeak-ng program: text goes in by standard input only, sound comes out by standard output. */
public final class Espeak {
    private static final int MAX_OUTPUT = 256 << 20;
    private static final long POLL_MILLIS = 100;
    private static final long BASE_SECONDS = 20;
    private static final int CHARACTERS_PER_SECOND = 200;

    private final Path program;
    private final String version;
    private final List<String> languages;

    private Espeak(Path program, String version, List<String> languages) {
        this.program = program;
        this.version = version;
        this.languages = languages;
    }

    /** The program on this search path, or null. */
    public static Espeak onPath(String searchPath) {
        if (searchPath == null) {
            return null;
        }
        for (String folder : searchPath.split(File.pathSeparator)) {
            if (folder.isEmpty()) {
                continue;
            }
            for (String name : new String[] {"espeak-ng", "espeak-ng.exe"}) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    Espeak found = at(candidate);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** The program at this path, or null if it does not answer as espeak-ng does. */
    public static Espeak at(Path program) {
        try {
            String version = new String(run(program, List.of("--version"), "", () -> false), StandardCharsets.UTF_8);
            String voices = new String(run(program, List.of("--voices"), "", () -> false), StandardCharsets.UTF_8);
            List<String> languages = new ArrayList<>();
            voices.lines().skip(1).map(line -> line.strip().split("\\s+")).filter(cells -> cells.length > 2)
                    .map(cells -> cells[1].toLowerCase(Locale.ROOT)).distinct().forEach(languages::add);
            if (languages.isEmpty()) {
                return null;
            }
            String shown = version.strip().replaceAll("(?s)^.*?([0-9]+\\.[0-9][0-9.]*).*$", "$1");
            return new Espeak(program, "espeak-ng " + shown, List.copyOf(languages));
        } catch (IOException e) {
            return null;
        }
    }

    public String version() {
        return version;
    }

    public List<String> languages() {
        return languages;
    }

    /** The sound of a text as mono PCM, with the rate that the program chose. */
    Pcm speak(String text, String voice, int pitch, int speed, BooleanSupplier cancelled) throws IOException {
        List<String> options = List.of("-v", voice, "-p", Integer.toString(pitch), "-s", Integer.toString(speed),
                "-b", "1", "--stdin", "--stdout");
        return Pcm.ofWav(run(program, options, text, cancelled));
    }

    private static byte[] run(Path program, List<String> options, String text, BooleanSupplier cancelled)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            CompletableFuture<byte[]> output = started(() -> read(process.getInputStream()));
            CompletableFuture<byte[]> input = started(() -> write(process.getOutputStream(), text));
            long seconds = BASE_SECONDS + text.length() / CHARACTERS_PER_SECOND;
            await(process, cancelled, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
            input.join();
            byte[] bytes = output.join();
            if (process.exitValue() != 0) {
                throw new IOException(program.getFileName() + " ended with code " + process.exitValue() + ".");
            }
            return bytes;
        } catch (CompletionException e) {
            throw new IOException(program.getFileName() + " could not be spoken to: " + e.getCause().getMessage(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void await(Process process, BooleanSupplier cancelled, long deadline) throws IOException {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("Speaking was cancelled.");
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("espeak-ng did not finish in time.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Speaking was interrupted.");
        }
    }

    /** A step that may fail with an I/O error. */
    private interface Step {
        byte[] run() throws IOException;
    }

    private static CompletableFuture<byte[]> started(Step step) {
        CompletableFuture<byte[]> result = new CompletableFuture<>();
        Thread.ofVirtual().name("espeak-ng").start(() -> {
            try {
                result.complete(step.run());
            } catch (IOException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > MAX_OUTPUT) {
                throw new IOException("it wrote more than " + (MAX_OUTPUT >> 20) + " MB");
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] write(OutputStream out, String text) throws IOException {
        try (out) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new byte[0];
    }
}
