// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.filmwright.media.MediaException.Reason;
import org.filmwright.media.internal.BundledFfmpeg;
import org.filmwright.media.internal.DevelopmentFfmpeg;

/**
 * Finds the FFmpeg programs. Order: the path that the user gave (preference, else {@code FILMWRIGHT_FFMPEG}), the
 * native folder of the installed FFmpeg bundle, and on a flat class path the folder or artifact of the development
 * build. Programs of ours are copied once into a cache folder, atomically, with the execute bit. Thread-safe.
 */
public final class FfmpegLocator {
    /** Environment variable and the preference's counterpart: the program or the folder that holds it. */
    public static final String VARIABLE = "FILMWRIGHT_FFMPEG";

    private final String explicit;
    private final Path nativeFolder;
    private final Path artifact;
    private final Path cache;
    private FfmpegPrograms found;

    /**
     * @param explicit     program or folder that the user chose, or null
     * @param nativeFolder folder with programs and libraries that ships with us, or null
     * @param artifact     jar with the programs inside, or null
     * @param cache        folder to copy the programs into
     */
    public FfmpegLocator(String explicit, Path nativeFolder, Path artifact, Path cache) {
        this.explicit = explicit == null || explicit.isBlank() ? null : explicit.trim();
        this.nativeFolder = nativeFolder;
        this.artifact = artifact;
        this.cache = cache;
    }

    /**
     * A locator for the running program.
     *
     * @param preference the user's choice, or null for none
     */
    public static FfmpegLocator standard(String preference) {
        String explicit = preference != null && !preference.isBlank() ? preference : System.getenv(VARIABLE);
        Optional<Path> folder = BundledFfmpeg.nativeFolder().or(DevelopmentFfmpeg::nativeFolder);
        Path jar = folder.isPresent() ? null : DevelopmentFfmpeg.artifact().orElse(null);
        return new FfmpegLocator(explicit, folder.orElse(null), jar, defaultCache());
    }

    /** {@code $XDG_CACHE_HOME/filmwright/ffmpeg}, by default {@code ~/.cache/filmwright/ffmpeg}. */
    static Path defaultCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && Path.of(xdg).isAbsolute() ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("filmwright").resolve("ffmpeg");
    }

    /** The programs, found and made ready once. */
    public synchronized FfmpegPrograms locate() throws MediaException {
        if (found == null) {
            found = explicit != null ? chosen() : ours();
        }
        return found;
    }

    private FfmpegPrograms chosen() throws MediaException {
        Path path = Path.of(explicit).toAbsolutePath();
        Path folder = Files.isDirectory(path) ? path : path.getParent();
        Path ffmpeg = Files.isDirectory(path) ? path.resolve("ffmpeg" + FfmpegPrograms.EXE) : path;
        Path ffprobe = folder.resolve("ffprobe" + FfmpegPrograms.EXE);
        if (!Files.isExecutable(ffmpeg) || !Files.isExecutable(ffprobe)) {
            throw new MediaException(Reason.UNAVAILABLE, "There is no ffmpeg and ffprobe at " + path
                    + "; correct the FFmpeg path in the preferences or " + VARIABLE + ".");
        }
        return new FfmpegPrograms(ffmpeg, ffprobe, folder);
    }

    private FfmpegPrograms ours() throws MediaException {
        try {
            if (nativeFolder != null && FfmpegPrograms.in(nativeFolder) != null) {
                return copied(nativeFolder);
            }
            if (artifact != null && Files.isRegularFile(artifact)) {
                return unpacked(artifact);
            }
        } catch (FileSystemException e) {
            throw new MediaException(Reason.FAILED, "The FFmpeg programs could not be copied to " + cache + ": "
                    + reasonOf(e) + ".", e);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The FFmpeg programs could not be copied to " + cache + ".", e);
        }
        throw new MediaException(Reason.UNAVAILABLE, "FFmpeg was not found: this installation holds no programs for "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + "; install FFmpeg and set its path in the preferences or in " + VARIABLE + ".");
    }

    private static String reasonOf(FileSystemException e) {
        return e.getReason() == null ? "access denied" : e.getReason();
    }

    private FfmpegPrograms copied(Path source) throws IOException {
        long bytes = 0;
        long newest = 0;
        List<Path> files;
        try (Stream<Path> list = Files.list(source)) {
            files = list.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            bytes += Files.size(file);
            newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
        }
        String key = files.size() + "-" + Long.toHexString(bytes) + "-" + Long.toHexString(newest / 2000);
        return install(key, folder -> {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        });
    }

    private FfmpegPrograms unpacked(Path jar) throws IOException {
        String name = jar.getFileName().toString().replace(".jar", "");
        return install(name + "-" + Long.toHexString(Files.size(jar)), folder -> {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    String simple = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (!entry.isDirectory() && entry.getName().startsWith("org/bytedeco/ffmpeg/")
                            && !simple.startsWith("libjni") && !simple.contains("..")) {
                        try (InputStream in = file.getInputStream(entry)) {
                            Files.copy(in, folder.resolve(simple));
                        }
                    }
                }
            }
        });
    }

    private interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** Fills a temporary folder and renames it to its key; another process may win the race with the same content. */
    private FfmpegPrograms install(String key, Filler filler) throws IOException {
        Path target = cache.resolve(key);
        FfmpegPrograms ready = FfmpegPrograms.in(target);
        if (ready != null) {
            return ready;
        }
        Files.createDirectories(cache);
        Path temporary = Files.createTempDirectory(cache, "unpack-");
        try {
            filler.fill(temporary);
            for (String program : List.of("ffmpeg", "ffprobe")) {
                Path file = temporary.resolve(program + FfmpegPrograms.EXE);
                if (!file.toFile().setExecutable(true, false)) {
                    throw new IOException("No execute permission for " + file);
                }
            }
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target);
            } catch (FileSystemException e) {
                if (FfmpegPrograms.in(target) == null) {
                    throw e;
                }
            }
        } finally {
            delete(temporary);
        }
        return FfmpegPrograms.in(target);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
