// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Origin;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptSync;

/** Brings a script into a film: one edit that merges it with what is there. */
public final class ScriptImport {
    private ScriptImport() {
    }

    /**
     * Imports a Fountain file; encoding, byte order mark and line ends are kept for the export. Durable on return.
     *
     * @return what happened, as one short sentence
     */
    public static String into(FilmSession session, Path file) throws CoreException {
        ScriptFile script;
        try {
            script = ScriptFile.read(file);
        } catch (ScriptException e) {
            throw new FilmException(switch (e.reason()) {
                case MISSING, BINARY, TOO_LARGE -> ErrorCode.REFUSED;
                case UNREADABLE -> ErrorCode.IO;
                case DAMAGED -> ErrorCode.DAMAGED;
            }, e.getMessage(), e);
        }
        if (script.isBlank()) {
            throw new FilmException(ErrorCode.REFUSED, file + " is empty; there is no script in it.");
        }
        EditRequest request = EditRequest.user("Import " + file.getFileName()).from(Origin.IMPORT)
                .in(Stages.SCREENPLAY);
        EditResult result = session.edit(request, edit -> {
            ScriptSync.apply(edit, script.text());
            String film = edit.snapshot().film();
            edit.set(film, Features.SCRIPT_ENCODING, script.encoding());
            edit.set(film, Features.SCRIPT_BOM, script.bom() ? Boolean.TRUE : null);
            edit.set(film, Features.SCRIPT_LINE_END, script.lineEnd());
        });
        session.flush();
        FilmScript read = FilmScript.of(result.snapshot());
        long scenes = read.scenes().stream().filter(scene -> scene.heading() != null).count();
        return file.getFileName() + (result.id() == null ? " is in the film already: " : ": ") + scenes + " scenes, "
                + read.elements().size() + " elements";
    }
}
