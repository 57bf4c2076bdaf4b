// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.filmwright.media.MediaException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegLocatorTest {
    @TempDir
    Path folder;
    private Path shipped;
    private Path cache;

    @BeforeEach
    void shipPrograms() throws Exception {
        shipped = Files.createDirectories(folder.resolve("native"));
        cache = folder.resolve("cache");
        for (String name : List.of("ffmpeg", "ffprobe", "libavutil.so.60")) {
            Files.writeString(shipped.resolve(name), name);
        }
    }

    @Test
    void copiesShippedProgramsOnceAndMakesThemExecutable() throws Exception {
        FfmpegPrograms first = new FfmpegLocator(null, shipped, null, cache).locate();
        assertTrue(Files.isExecutable(first.ffmpeg()) && Files.isExecutable(first.ffprobe()));
        assertTrue(Files.exists(first.libraries().resolve("libavutil.so.60")));
        assertTrue(first.ffmpeg().startsWith(cache));
        Object stamp = Files.getLastModifiedTime(first.ffmpeg());
        FfmpegPrograms second = new FfmpegLocator(null, shipped, null, cache).locate();
        assertEquals(first, second);
        assertEquals(stamp, Files.getLastModifiedTime(second.ffmpeg()));
    }

    @Test
    void anotherVersionGetsAFolderOfItsOwn() throws Exception {
        FfmpegPrograms first = new FfmpegLocator(null, shipped, null, cache).locate();
        Files.writeString(shipped.resolve("ffmpeg"), "a newer program");
        FfmpegPrograms second = new FfmpegLocator(null, shipped, null, cache).locate();
        assertEquals("a newer program", Files.readString(second.ffmpeg()));
        assertEquals("ffmpeg", Files.readString(first.ffmpeg()));
    }

    @Test
    void manyAtOnceEndUpWithOneCopyAndNoRest() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<FfmpegPrograms>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> new FfmpegLocator(null, shipped, null, cache).locate());
            }
            FfmpegPrograms expected = null;
            for (Future<FfmpegPrograms> result : pool.invokeAll(tasks)) {
                expected = expected == null ? result.get() : expected;
                assertEquals(expected, result.get());
            }
        }
        try (Stream<Path> rest = Files.list(cache)) {
            assertEquals(1, rest.count());
        }
    }

    @Test
    void unpacksTheProgramsOfAnArtifact() throws Exception {
        Path jar = folder.resolve("ffmpeg-1-linux-x86_64.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("ffmpeg", "ffprobe", "libjniavutil.so", "libva.so.2")) {
                out.putNextEntry(new JarEntry("org/bytedeco/ffmpeg/linux-x86_64/" + name));
                out.write(name.getBytes());
            }
        }
        FfmpegPrograms found = new FfmpegLocator(null, null, jar, cache).locate();
        try (Stream<Path> files = Files.list(found.libraries())) {
            assertEquals(List.of("ffmpeg", "ffprobe", "libva.so.2"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void theUsersChoiceWinsAndIsUsedInPlace() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (String name : List.of("ffmpeg", "ffprobe")) {
            Files.writeString(own.resolve(name), "own");
            assertTrue(own.resolve(name).toFile().setExecutable(true));
        }
        assertEquals(own.resolve("ffmpeg"), new FfmpegLocator(own.toString(), shipped, null, cache).locate().ffmpeg());
        assertEquals(own.resolve("ffprobe"),
                new FfmpegLocator(own.resolve("ffmpeg").toString(), shipped, null, cache).locate().ffprobe());
    }

    @Test
    void saysInOneSentenceWhatIsMissing() {
        MediaException wrong = assertThrows(MediaException.class,
                () -> new FfmpegLocator(folder.resolve("no").toString(), shipped, null, cache).locate());
        assertEquals(Reason.UNAVAILABLE, wrong.reason());
        assertTrue(wrong.getMessage().startsWith("There is no ffmpeg and ffprobe at "), wrong.getMessage());
        MediaException none = assertThrows(MediaException.class,
                () -> new FfmpegLocator(null, null, null, cache).locate());
        assertTrue(none.getMessage().startsWith("FFmpeg was not found"), none.getMessage());
        assertEquals(1, none.getMessage().lines().count());
    }
}
