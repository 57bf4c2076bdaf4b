// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** A small or read-only disk for the length of a test. Only root can have one; elsewhere the test is skipped. */
final class Mount implements AutoCloseable {
    private final Path at;

    private Mount(Path at) {
        this.at = at;
    }

    /** A disk in memory of so many KiB. */
    static Mount small(Path at, int kibibytes) throws IOException {
        Files.createDirectories(at);
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", at.toString()),
                "A tmpfs cannot be mounted here");
        return new Mount(at);
    }

    /** The folder as it is, read-only. */
    static Mount readOnly(Path folder) throws IOException {
        Assumptions.assumeTrue(run("mount", "--bind", folder.toString(), folder.toString()),
                "A folder cannot be mounted here");
        Mount mount = new Mount(folder);
        if (!run("mount", "-o", "remount,ro,bind", folder.toString())) {
            mount.close();
            Assumptions.abort("A folder cannot be mounted read-only here");
        }
        return mount;
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", at.toString());
    }
}
