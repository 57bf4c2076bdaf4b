// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A virtual display of its own with a window manager; closing it ends both. */
final class Screen implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("Xvfb", "openbox", "xdotool");

    private final Process server;
    private final Process windowManager;
    private final String display;

    private Screen(Process server, String display) throws IOException {
        this.server = server;
        this.display = display;
        windowManager = start(Map.of("DISPLAY", display), "openbox");
    }

    /** The programs a screen needs that are not installed. */
    static List<String> missingPrograms() {
        List<Path> path = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).toList();
        return PROGRAMS.stream()
                .filter(program -> path.stream().noneMatch(folder -> folder.resolve(program).toFile().canExecute()))
                .toList();
    }

    static Screen open() throws IOException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(Redirect.DISCARD).start();
        String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start.");
        }
        return new Screen(server, ":" + number.trim());
    }

    String display() {
        return display;
    }

    /** Ids of the visible windows whose title matches. */
    List<String> windows(String title) throws IOException, InterruptedException {
        Run run = Run.of(Path.of("/"), Map.of("DISPLAY", display), "xdotool", "search", "--onlyvisible", "--name", title);
        return run.out().lines().toList();
    }

    /** Waits until a visible window's title matches, for as long as the process lives; null where there is none. */
    String awaitWindow(String title, Process process, int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            List<String> windows = windows(title);
            if (!windows.isEmpty()) {
                return windows.get(0);
            }
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                return null;
            }
        }
        return null;
    }

    /** Asks the window manager to close a window, as a click on its cross does. */
    void close(String window) throws IOException, InterruptedException {
        Run.of(Path.of("/"), Map.of("DISPLAY", display), "xdotool", "windowactivate", "--sync", window, "key",
                "--clearmodifiers", "alt+F4");
    }

    @Override
    public void close() {
        Stream.of(windowManager, server).forEach(Process::destroy);
    }

    private static Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
