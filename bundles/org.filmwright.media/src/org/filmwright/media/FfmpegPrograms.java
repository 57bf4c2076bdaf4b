// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The two programs and the folder that holds the libraries they load, or null if they need none of ours.
 *
 * @param ffmpeg    the encoder
 * @param ffprobe   the analyser
 * @param libraries folder for the dynamic linker: the programs' own run path does not reach the libraries' libraries
 */
public record FfmpegPrograms(Path ffmpeg, Path ffprobe, Path libraries) {

    /** Names of the two programs on this system. */
    static final String EXE = System.getProperty("os.name", "").startsWith("Windows") ? ".exe" : "";

    /** The programs in a folder that also holds their libraries, if both are there. */
    static FfmpegPrograms in(Path folder) {
        Path ffmpeg = folder.resolve("ffmpeg" + EXE);
        Path ffprobe = folder.resolve("ffprobe" + EXE);
        return Files.isRegularFile(ffmpeg) && Files.isRegularFile(ffprobe)
                ? new FfmpegPrograms(ffmpeg, ffprobe, folder) : null;
    }

    /** Environment variables that a process of these programs needs besides the inherited ones. */
    Map<String, String> environment() {
        if (libraries == null || !EXE.isEmpty()) {
            return Map.of();
        }
        String name = System.getProperty("os.name", "").startsWith("Mac") ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
        String inherited = System.getenv(name);
        return Map.of(name, inherited == null || inherited.isEmpty() ? libraries.toString()
                : libraries + System.getProperty("path.separator") + inherited);
    }
}
