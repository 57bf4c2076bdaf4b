// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.InputStream;
import java.nio.file.Path;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.interchange.ScriptImporter;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;

/** Reads script files, with failures as films have them. */
public final class Scripts {
    private Scripts() {
    }

    /** Reads a script of any format; of those that are not Fountain, what they say in Fountain. */
    public static ScriptFile read(Path file) throws FilmException {
        ScriptFormat format = file.getFileName() == null ? null : ScriptFormat.of(file);
        if (format != null && format != ScriptFormat.FOUNTAIN) {
            return ScriptImporter.read(file, format).written();
        }
        try {
            return ScriptFile.read(file);
        } catch (ScriptException e) {
            throw failure(e);
        }
    }

    /** @param name what messages call it */
    public static ScriptFile read(InputStream in, String name) throws FilmException {
        try {
            return ScriptFile.read(in, name);
        } catch (ScriptException e) {
            throw failure(e);
        }
    }

    private static FilmException failure(ScriptException e) {
        ErrorCode code = switch (e.reason()) {
            case MISSING, BINARY, TOO_LARGE -> ErrorCode.REFUSED;
            case UNREADABLE -> ErrorCode.IO;
            case DAMAGED -> ErrorCode.DAMAGED;
        };
        return new FilmException(code, e.getMessage(), e);
    }
}
