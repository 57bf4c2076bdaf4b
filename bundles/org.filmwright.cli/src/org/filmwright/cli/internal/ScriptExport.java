// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.nio.charset.Charset;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptText;

/** Writes the script of a film as a Fountain file, in the encoding it came in with. */
public final class ScriptExport {
    private ScriptExport() {
    }

    /** @param widened whether the text needed UTF-8 although the script came in with another encoding */
    public record Written(long bytes, boolean widened) {
    }

    public static Written write(FilmSession session, Path file) throws CoreException {
        String text = ScriptText.of(session.snapshot());
        if (text.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The film " + session.name() + " has no script to export.");
        }
        Block film = session.snapshot().filmBlock();
        String encoding = film.text(Features.SCRIPT_ENCODING);
        byte[] bytes = ScriptFile.bytes(text, encoding, film.flag(Features.SCRIPT_BOM));
        WholeFile.write(file, bytes);
        boolean unicode = encoding.isEmpty() || encoding.startsWith("UTF");
        return new Written(bytes.length, !unicode && !Charset.forName(encoding).newEncoder().canEncode(text));
    }
}
