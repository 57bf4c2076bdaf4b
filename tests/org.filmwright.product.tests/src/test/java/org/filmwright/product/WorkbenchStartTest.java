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
import java.util.Arrays;
import java.util.List;
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

    private static Process start(Screen screen, Path home, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Clone.product().resolve("filmwright").toString())
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
