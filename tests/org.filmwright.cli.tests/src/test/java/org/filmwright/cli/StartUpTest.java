// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that people run often start without what they do not need. */
class StartUpTest {
    private static final List<String> HEAVY = List.of("org.eclipse.emf", "org.eclipse.xtext", "org.apache.pdfbox",
            "com.google.inject", "com.google.common", "javax.imageio", "java.awt");

    @TempDir
    Path temp;

    @Test
    void quickCommandsLoadNoHeavyLibrary() throws Exception {
        Path film = Cli.film(temp);
        for (List<String> words : List.of(List.of("--version"), List.of("--help"), List.of("history", film.toString()),
                List.of("list", film.toString(), "cast", "--json"), List.of("stats", film.toString(), "--json"))) {
            List<String> loaded = classesOf(words);
            assertTrue(loaded.stream().anyMatch(line -> line.contains("org.filmwright.cli.Main ")), "the log is read");
            assertEquals(List.of(),
                    loaded.stream().filter(line -> HEAVY.stream().anyMatch(line::contains)).limit(5).toList(),
                    words.toString());
        }
    }

    private List<String> classesOf(List<String> words) throws Exception {
        Path log = temp.resolve("classes.log");
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:file=" + log + ":none", "--enable-native-access=ALL-UNNAMED", "-cp",
                        System.getProperty("java.class.path"), Program.class.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(temp.resolve("out.txt").toFile()).start();
        assertEquals(0, process.waitFor(), Files.readString(temp.resolve("out.txt")));
        return Files.readAllLines(log).stream().map(line -> line.replaceFirst(" source: .*", " ")).toList();
    }
}
