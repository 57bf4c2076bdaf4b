// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a finished process left.
 *
 * @param code its exit code
 * @param out  its standard output
 * @param err  its standard error
 */
record Run(int code, String out, String err) {
    private static final int PATIENCE_SECONDS = 180;

    /** Runs a program in a folder, with more environment variables than our own. */
    static Run of(Path folder, Map<String, String> environment, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program);
        Collections.addAll(command, arguments);
        Path out = Files.createTempFile("filmwright", ".out");
        Path err = Files.createTempFile("filmwright", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " did not end.");
            }
            return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    /** Runs the product's start script. */
    static Run filmwright(String... arguments) throws IOException, InterruptedException {
        return of(Clone.product(), Map.of(), Clone.product().resolve("filmwright").toString(), arguments);
    }
}
