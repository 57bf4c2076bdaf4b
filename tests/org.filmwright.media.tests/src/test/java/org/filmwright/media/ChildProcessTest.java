// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.media.MediaException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(SHELL));
    }

    private static ChildProcess shell(String script) {
        return new ChildProcess(SHELL, List.of("-c", script));
    }

    @Test
    void returnsExitCodeOutputAndTheEndOfTheErrors() throws CoreException {
        ChildProcess.Result result = shell("echo out; echo warning >&2; exit 3").run(new NullProgressMonitor());
        assertEquals(3, result.exitCode());
        assertEquals("out\n", new String(result.output(), StandardCharsets.UTF_8));
        assertEquals("warning", result.errors());
    }

    @Test
    void feedsStandardInputAndDrainsAFloodOfBothOutputs() throws CoreException {
        byte[] data = new byte[3_000_000];
        java.util.Arrays.fill(data, (byte) 'x');
        ChildProcess.Result result = assertTimeoutPreemptively(SOON,
                () -> shell("head -c 2000000 /dev/zero | tr '\\0' 'e' >&2; cat").input(out -> out.write(data))
                        .run(new NullProgressMonitor()));
        assertArrayEquals(data, result.output());
        assertTrue(result.errors().length() < 10_000, "a flood on standard error is kept only in part");
    }

    @Test
    void closesStandardInputWhenNothingIsFed() {
        assertTimeoutPreemptively(SOON,
                () -> assertEquals(0, shell("cat").run(new NullProgressMonitor()).exitCode()));
    }

    @Test
    void passesArgumentsAsTheyAre() throws CoreException {
        ChildProcess.Result result = new ChildProcess(SHELL, List.of("-c", "printf %s \"$1\"", "sh", "a b;$(id)'\"*"))
                .run(new NullProgressMonitor());
        assertEquals("a b;$(id)'\"*", new String(result.output(), StandardCharsets.UTF_8));
    }

    @Test
    void stopsAProgramWithItsChildrenAtTheTimeLimit() throws Exception {
        Path pid = folder.resolve("pid");
        MediaException e = assertTimeoutPreemptively(SOON, () -> assertThrows(MediaException.class,
                () -> shell("sleep 600 & echo $! > " + pid + "; wait").timeLimit(Duration.ofMillis(600))
                        .run(new NullProgressMonitor())));
        assertEquals(Reason.LIMIT, e.reason());
        assertTrue(e.getMessage().contains("longer than 0.6 s"), e.getMessage());
        assertGone(Long.parseLong(Files.readString(pid).trim()));
    }

    @Test
    void stopsAProgramThatGivesNoSign() {
        MediaException e = assertTimeoutPreemptively(SOON, () -> assertThrows(MediaException.class,
                () -> shell("sleep 600").silenceLimit(Duration.ofMillis(300)).run(new NullProgressMonitor())));
        assertEquals(Reason.LIMIT, e.reason());
    }

    @Test
    void cancelKillsTheProcessTree() throws Exception {
        Path pid = folder.resolve("pid");
        NullProgressMonitor monitor = new NullProgressMonitor();
        ChildProcess child = shell("sleep 600 & echo $! > " + pid + "; wait").watch(() -> {
            if (Files.exists(pid) && pid.toFile().length() > 0) {
                monitor.setCanceled(true);
            }
        });
        assertTimeoutPreemptively(SOON,
                () -> assertThrows(OperationCanceledException.class, () -> child.run(monitor)));
        assertGone(Long.parseLong(Files.readString(pid).trim()));
    }

    @Test
    void doesNotWaitForAGrandchildThatKeepsThePipesOpen() throws Exception {
        Path pid = folder.resolve("pid");
        try {
            assertTimeoutPreemptively(SOON, () -> assertEquals(0,
                    shell("setsid sleep 600 & echo $! > " + pid + "; exit 0").run(new NullProgressMonitor())
                            .exitCode()));
        } finally {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).trim())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void limitsTheOutputItKeeps() {
        MediaException e = assertTimeoutPreemptively(SOON, () -> assertThrows(MediaException.class,
                () -> shell("cat /dev/zero").outputLimit(1000).run(new NullProgressMonitor())));
        assertEquals(Reason.LIMIT, e.reason());
    }

    @Test
    void aFailingTakerEndsTheProgramAndIsReported() {
        MediaException e = assertTimeoutPreemptively(SOON,
                () -> assertThrows(MediaException.class, () -> shell("cat /dev/zero").output(in -> {
                    throw new MediaException(Reason.REFUSED, "enough");
                }).run(new NullProgressMonitor())));
        assertEquals("enough", e.getMessage());
    }

    @Test
    void sayClearlyThatAProgramDoesNotStart() {
        MediaException e = assertThrows(MediaException.class,
                () -> new ChildProcess(Path.of("/nowhere/prog"), List.of()).run(new NullProgressMonitor()));
        assertEquals(Reason.UNAVAILABLE, e.reason());
        assertEquals("The program /nowhere/prog could not be started.", e.getMessage());
    }

    private static void assertGone(long pid) throws InterruptedException {
        for (int i = 0; i < 100 && running(pid); i++) {
            Thread.sleep(50);
        }
        assertFalse(running(pid), "child " + pid + " still runs");
    }

    /** A killed child whose parent is gone stays a zombie until someone reaps it. */
    private static boolean running(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
