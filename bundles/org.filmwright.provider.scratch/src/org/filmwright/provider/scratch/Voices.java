// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.provider.scratch.internal.voice.Espeak;
import org.filmwright.provider.scratch.internal.voice.LineReading;

/**
 * Speaks lines with espeak-ng, an external program; without it, or for a text it cannot speak, writes silence of the
 * right length and says so. Calls block and may run in parallel.
 */
public final class Voices {
    /** The longest text of one line. */
    public static final int MAX_CHARACTERS = 400_000;

    private final Espeak espeak;

    private Voices(Espeak espeak) {
        this.espeak = espeak;
    }

    /** With the espeak-ng that is found on the path of this process, if any. */
    public static Voices find() {
        return new Voices(Espeak.onPath(System.getenv("PATH")));
    }

    /** With the program at this path. */
    public static Voices at(Path program) {
        return new Voices(Espeak.at(program));
    }

    /** Timed silence only. */
    public static Voices silent() {
        return new Voices(null);
    }

    /** Name and version of the program; empty where there is none. */
    public Optional<String> version() {
        return espeak == null ? Optional.empty() : Optional.of(espeak.version());
    }

    /** Language tags that can be spoken. */
    public List<String> languages() {
        return espeak == null ? List.of() : espeak.languages();
    }

    /**
     * Speaks a line into a new WAV file. A cancelled reading ends the program, deletes the file and throws
     * {@link org.eclipse.core.runtime.OperationCanceledException}.
     */
    public SpokenLine speak(VoiceSpec spec, Path target, IProgressMonitor monitor) throws FilmException {
        if (spec.text().length() > MAX_CHARACTERS) {
            throw new FilmException(ErrorCode.REFUSED, "A line of dialogue may have at most " + MAX_CHARACTERS
                    + " characters to be spoken; this one has " + spec.text().length() + ".");
        }
        return new LineReading(espeak, spec, monitor).into(target);
    }
}
