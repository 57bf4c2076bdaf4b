// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Origin;
import org.filmwright.api.stage.Stages;
import org.filmwright.interchange.ImportedScript;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.interchange.ScriptImporter;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptSync;

/** Brings a script of any format into a film: one edit that merges it with what is there. */
public final class ScriptImport {
    /** Role in which a film links the Final Draft file its script came from. */
    static final String SOURCE = "script_source";

    private ScriptImport() {
    }

    /**
     * What came in.
     *
     * @param sentence what happened, as one short sentence
     * @param losses   what the film's script does not carry of the file
     */
    public record Imported(String sentence, ScriptFormat format, List<Loss> losses) {
        public Imported {
            losses = List.copyOf(losses);
        }
    }

    /** Imports a script file of the format its name says. */
    public static Imported into(FilmSession session, Path file) throws CoreException {
        return into(session, file, null);
    }

    /**
     * Imports a script file. Of Fountain and plain text, encoding, byte order mark and line ends are kept for the
     * export; a Final Draft file is kept as an asset, so that an export to Final Draft gives back what the script does
     * not carry. Durable on return.
     *
     * @param format how to read it, or null for what its name says
     */
    public static Imported into(FilmSession session, Path file, ScriptFormat format) throws CoreException {
        ImportedScript script = format == null ? ScriptImporter.read(file) : ScriptImporter.read(file, format);
        if (script.fountain().isBlank()) {
            throw new FilmException(ErrorCode.REFUSED, file + " is empty; there is no script in it.");
        }
        String source = script.format() == ScriptFormat.FDX
                ? session.assets().ingest(file, Map.of(), new NullProgressMonitor()).sha256() : null;
        EditRequest request = EditRequest.user("Import " + file.getFileName()).from(Origin.IMPORT)
                .in(Stages.SCREENPLAY);
        ScriptFile written = script.written();
        EditResult result = session.edit(request, edit -> {
            ScriptSync.apply(edit, script.fountain());
            String film = edit.snapshot().film();
            edit.set(film, Features.SCRIPT_ENCODING, written.encoding());
            edit.set(film, Features.SCRIPT_BOM, written.bom() ? Boolean.TRUE : null);
            edit.set(film, Features.SCRIPT_LINE_END, written.lineEnd());
            if (source != null) {
                edit.link(film, Block.ASSET_PREFIX + SOURCE, List.of(source));
            }
        });
        session.flush();
        FilmScript read = FilmScript.of(result.snapshot());
        long scenes = read.scenes().stream().filter(scene -> scene.heading() != null).count();
        String sentence = file.getFileName() + (result.id() == null ? " is in the film already: " : ": ") + scenes
                + " scenes, " + read.elements().size() + " elements";
        return new Imported(sentence, script.format(), script.losses());
    }
}
