// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media.internal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The FFmpeg programs of a development build, for tests and tools on a flat class path: a folder named by the system
 * property {@code filmwright.ffmpeg.folder}, the folder that the build unpacked, or the artifact in the local Maven
 * repository.
 */
public final class DevelopmentFfmpeg {
    private static final String FOLDER = "filmwright.ffmpeg.folder";

    private DevelopmentFfmpeg() {
    }

    public static Optional<Path> nativeFolder() {
        String property = System.getProperty(FOLDER);
        if (property != null) {
            return Optional.of(Path.of(property));
        }
        return platform().flatMap(DevelopmentFfmpeg::builtFolder);
    }

    public static Optional<Path> artifact() {
        Optional<String> platform = platform();
        String local = System.getProperty("maven.repo.local");
        Path repository = local == null ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(local);
        Path folder = repository.resolve("org/bytedeco/ffmpeg");
        if (platform.isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String ending = "-" + platform.get() + ".jar";
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            return walk.filter(path -> path.getFileName().toString().endsWith(ending)).max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@code linux-x86_64} and the like, as the artifacts are named; empty where none is published. */
    private static Optional<String> platform() {
        String os = System.getProperty("os.name", "");
        String arch = System.getProperty("os.arch", "");
        String system = os.startsWith("Linux") ? "linux" : os.startsWith("Mac") ? "macosx"
                : os.startsWith("Windows") ? "windows" : null;
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> null;
        };
        return system == null || machine == null ? Optional.empty() : Optional.of(system + "-" + machine);
    }

    private static Optional<Path> builtFolder(String platform) {
        String bundle = "bundles/org.filmwright.ffmpeg." + platform.replace('-', '.') + "/native";
        CodeSource source = DevelopmentFfmpeg.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            for (Path at = Path.of(source.getLocation().toURI()); at != null; at = at.getParent()) {
                Path folder = at.resolve(bundle);
                if (Files.isRegularFile(folder.resolve("ffmpeg"))
                        || Files.isRegularFile(folder.resolve("ffmpeg.exe"))) {
                    return Optional.of(folder);
                }
            }
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
