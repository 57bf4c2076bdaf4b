// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.ChildProcess;

/** The espeak-ng program: text goes in by standard input only, sound comes out by standard output. */
public final class Espeak {
    private static final int MAX_OUTPUT = 256 << 20;
    private static final long BASE_SECONDS = 20;
    private static final int CHARACTERS_PER_SECOND = 200;

    private final Path program;
    private final String version;
    private final List<String> languages;

    private Espeak(Path program, String version, List<String> languages) {
        this.program = program;
        this.version = version;
        this.languages = languages;
    }

    /** The program on this search path, or null. */
    public static Espeak onPath(String searchPath) {
        if (searchPath == null) {
            return null;
        }
        for (String folder : searchPath.split(File.pathSeparator)) {
            if (folder.isEmpty()) {
                continue;
            }
            for (String name : new String[] {"espeak-ng", "espeak-ng.exe"}) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    Espeak found = at(candidate);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** The program at this path, or null if it does not answer as espeak-ng does. */
    public static Espeak at(Path program) {
        try {
            String version = new String(run(program, List.of("--version"), "", new NullProgressMonitor()),
                    StandardCharsets.UTF_8);
            String voices = new String(run(program, List.of("--voices"), "", new NullProgressMonitor()),
                    StandardCharsets.UTF_8);
            List<String> languages = new ArrayList<>();
            voices.lines().skip(1).map(line -> line.strip().split("\\s+")).filter(cells -> cells.length > 2)
                    .map(cells -> cells[1].toLowerCase(Locale.ROOT)).distinct().forEach(languages::add);
            if (languages.isEmpty()) {
                return null;
            }
            String shown = version.strip().replaceAll("(?s)^.*?([0-9]+\\.[0-9][0-9.]*).*$", "$1");
            return new Espeak(program, "espeak-ng " + shown, List.copyOf(languages));
        } catch (IOException e) {
            return null;
        }
    }

    public String version() {
        return version;
    }

    public List<String> languages() {
        return languages;
    }

    /** The sound of a text as mono PCM, with the rate that the program chose. */
    Pcm speak(String text, String voice, int pitch, int speed, IProgressMonitor monitor) throws IOException {
        List<String> options = List.of("-v", voice, "-p", Integer.toString(pitch), "-s", Integer.toString(speed),
                "-b", "1", "--stdin", "--stdout");
        return Pcm.ofWav(run(program, options, text, monitor));
    }

    private static byte[] run(Path program, List<String> options, String text, IProgressMonitor monitor)
            throws IOException {
        Duration limit = Duration.ofSeconds(BASE_SECONDS + text.length() / CHARACTERS_PER_SECOND);
        try {
            ChildProcess.Result result = new ChildProcess(program, options).timeLimit(limit).outputLimit(MAX_OUTPUT)
                    .input(in -> in.write(text.getBytes(StandardCharsets.UTF_8))).run(monitor);
            if (result.exitCode() != 0) {
                throw new IOException(program.getFileName() + " ended with code " + result.exitCode() + '.');
            }
            return result.output();
        } catch (CoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
