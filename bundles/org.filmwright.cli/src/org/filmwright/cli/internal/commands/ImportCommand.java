// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assets.MediaTypes;
import org.filmwright.cli.internal.AssetIngest;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Losses;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.interchange.cut.CutFormat;
import org.filmwright.pipeline.CutExchange;
import org.filmwright.pipeline.ScriptImport;

/** Takes files into a film: a script as its blocks, pictures, sound and film as assets. */
public final class ImportCommand implements Command {
    private static final String ASSET = "asset";
    private static final String UNKNOWN = "application/octet-stream";

    /**
     * A file and how it is to be read.
     *
     * @param script the format of a script, or null
     * @param cut    the format of a cut, or null; an asset is neither
     */
    private record Source(Path file, ScriptFormat script, CutFormat cut) {
        boolean isScript() {
            return script != null;
        }
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "FILM FILE… [--format fountain|fdx|pdf|text|otio|edl|fcpxml|asset]";
    }

    @Override
    public String summary() {
        return "Takes in a script (.fountain .fdx .pdf .txt), a cut (.otio .fcpxml .edl), pictures, sound and film";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        List<Source> sources = new ArrayList<>();
        for (String word : invocation.arguments().all("FILE")) {
            sources.add(source(Invocation.toPath(word), invocation.arguments().option("format", null)));
        }
        if (sources.stream().filter(Source::isScript).count() > 1) {
            throw new FilmException(ErrorCode.USAGE, "A film has one script; import one script file at a time.");
        }
        try (FilmSession session = invocation.write()) {
            for (Source source : sources) {
                if (source.isScript()) {
                    ScriptImport.Imported script = ScriptImport.into(session, source.file, source.script);
                    invocation.out().println(script.sentence());
                    Losses.print(script.losses(), invocation.err());
                } else if (source.cut != null) {
                    CutExchange.Imported cut = CutExchange.into(session, source.file, source.cut);
                    invocation.out().println(cut.sentence());
                    Losses.print(cut.losses(), invocation.err());
                } else {
                    Asset asset = new AssetIngest(session, invocation).add(source.file);
                    invocation.out().println("Added " + source.file + " to the library (" + asset.sha256() + ").");
                }
            }
            return ExitCodes.DONE;
        }
    }

    private static Source source(Path file, String format) throws FilmException {
        if (!Files.exists(file)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no file " + file + ".");
        }
        if (format != null) {
            CutFormat cut = CutFormat.of(format);
            return new Source(file, format.equals(ASSET) || cut != null ? null : ScriptFormat.of(format), cut);
        }
        ScriptFormat script = ScriptFormat.of(file);
        CutFormat cut = CutFormat.of(file);
        String extension = MediaTypes.extension(file.getFileName().toString());
        if (script == null && cut == null && MediaTypes.of(extension).equals(UNKNOWN)) {
            throw new FilmException(ErrorCode.REFUSED, file + " is of a kind that cannot be imported; import a script"
                    + " (.fountain .fdx .pdf .txt), a cut (.otio .fcpxml .edl), or pictures, sound and film (.png .jpg .mp4"
                    + " .mov .wav .mp3 …), or name the kind with --format.");
        }
        return new Source(file, script, cut);
    }
}
