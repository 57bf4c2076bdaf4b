// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import static org.filmwright.assembly.Fixtures.NONE;
import static org.filmwright.assembly.Fixtures.RUNNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.media.ChildProcess;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system that is full; skipped where a small one cannot be mounted. */
class FullDiskTest {
    private static final Path MOUNT = Path.of("/bin/mount");

    @TempDir
    Path folder;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Files.isExecutable(MOUNT));
        mounted = new ChildProcess(MOUNT, List.of("-t", "tmpfs", "-o", "size=96k", "tmpfs", disk.toString()))
                .run(NONE).exitCode() == 0;
        assumeTrue(mounted, "a small disk can be mounted");
    }

    @AfterEach
    void unmount() throws CoreException {
        if (mounted) {
            new ChildProcess(Path.of("/bin/umount"), List.of("-l", disk.toString())).run(NONE);
        }
    }

    private List<VideoItem> noisy() throws IOException {
        return new Fixtures(folder).stills(40, 60);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void aFullDiskUnderTheFilmIsOneSentenceAndLeavesTheOldFilm() throws Exception {
        Path film = disk.resolve("film.mp4");
        Files.writeString(film, "old");
        Renderer renderer = new Renderer(RUNNER, folder.resolve("cache"));
        CutSpec cut = CutSpec.of(new VideoFormat(24, 1, 640, 360), noisy());
        MediaException e = assertThrows(MediaException.class,
                () -> renderer.render(cut, RenderPreset.H264, film, NONE));
        assertEquals("The disk with " + disk + " is full; free some space and try again.", e.getMessage());
        assertEquals(Reason.DISK_FULL, e.reason());
        assertEquals(List.of("film.mp4"), files(disk));
        assertEquals("old", Files.readString(film));
    }

    @Test
    void aFullDiskUnderTheCacheKeepsWhatWasDone() throws Exception {
        Path cache = Files.createDirectory(disk.resolve("cache"));
        Renderer renderer = new Renderer(RUNNER, cache);
        CutSpec cut = CutSpec.of(new VideoFormat(24, 1, 640, 360), noisy());
        Path film = folder.resolve("film.mp4");
        MediaException e = assertThrows(MediaException.class,
                () -> renderer.render(cut, RenderPreset.H264, film, NONE));
        assertEquals(Reason.DISK_FULL, e.reason(), e.getMessage());
        assertEquals(0, files(cache).stream().filter(name -> name.endsWith(".part")).count());
        assertEquals(false, Files.exists(film));
    }
}
