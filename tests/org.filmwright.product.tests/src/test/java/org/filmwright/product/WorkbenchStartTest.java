// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchStartTest {
    private static final int START_SECONDS = 120;
    private static final int END_SECONDS = 60;

    /** Eclipse announces the end of its start to a display that a window closed early has taken away. */
    private static final Pattern OF_THE_PLATFORM = Pattern.compile("appStartupComplete");

    @Test
    void windowOpensAndClosesAndNothingIsLoggedAsError(@TempDir Path home) throws Exception {
        List<String> missing = Screen.missingPrograms();
        assumeTrue(missing.isEmpty(), () -> "The workbench is not started: " + missing + " is not installed.");
        Path output = home.resolve("output.txt");
        try (Screen screen = Screen.open()) {
            Process workbench = start(screen, home, output);
            try {
                String window = screen.awaitWindow("Filmwright", workbench, START_SECONDS);
                assertNotNull(window, () -> "No window titled Filmwright: " + read(output) + log(home));
                screen.close(window);
                assertTrue(workbench.waitFor(END_SECONDS, TimeUnit.SECONDS), "The workbench did not end.");
                assertEquals(0, workbench.exitValue(), () -> read(output) + log(home));
                assertEquals("", errors(home));
            } finally {
                workbench.descendants().forEach(ProcessHandle::destroyForcibly);
                workbench.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void secondStartHandsItsFilmToTheFirst(@TempDir Path home) throws Exception {
        List<String> missing = Screen.missingPrograms();
        assumeTrue(missing.isEmpty(), () -> "The workbench is not started: " + missing + " is not installed.");
        Path film = home.resolve("night-bus");
        Run.of(home, Map.of("HOME", home.toString()), Clone.product().resolve("filmwright").toString(), "new",
                film.toString(), "--name", "Night Bus");
        try (Screen screen = Screen.open()) {
            Process first = start(screen, home, home.resolve("first.txt"));
            try {
                assertNotNull(screen.awaitWindow("Filmwright", first, START_SECONDS), () -> log(home));
                Process second = start(screen, home, home.resolve("second.txt"), "open", film.toString());
                assertTrue(second.waitFor(START_SECONDS, TimeUnit.SECONDS), "the second start ends");
                assertEquals(0, second.exitValue(), () -> read(home.resolve("second.txt")));
                assertNotNull(screen.awaitWindow("Night Bus", first, START_SECONDS), () -> log(home));
                assertTrue(first.isAlive());
            } finally {
                first.descendants().forEach(ProcessHandle::destroyForcibly);
                first.destroyForcibly().waitFor();
            }
        }
    }

    private static Process start(Screen screen, Path home, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Clone.product().resolve("filmwright").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home);
        builder.environment().put("NO_AT_BRIDGE", "1");
        return builder.start();
    }

    /** What the workbench logged as an error (severity 4). */
    private static String errors(Path home) {
        return Arrays.stream(log(home).split("(?m)(?=^!ENTRY )"))
                .filter(entry -> entry.matches("(?s)!ENTRY \\S+ 4 .*") && !OF_THE_PLATFORM.matcher(entry).find())
                .collect(Collectors.joining());
    }

    private static String log(Path home) {
        return read(home.resolve(".filmwright/workbench/.metadata/.log"));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
