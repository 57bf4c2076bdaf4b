// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;
import org.filmwright.interchange.ExportOptions;
import org.filmwright.interchange.LaidOut;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.ScriptExporter;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.interchange.WholeFile;
import org.filmwright.pipeline.drafts.Printed;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptText;

/**
 * The script of a film on its way out: tells what a format would lose and writes the file. One object is one state of
 * the script. For background threads.
 */
public final class ScriptExport {
    private static final String ENCODING_LACKS = "has characters that its encoding lacks; it is written as UTF-8";

    private final FilmSession session;
    private final Block film;
    private final String text;
    private final ShootingScript shooting;
    private final Screenplay script;

    private ScriptExport(FilmSession session, Block film, String text) {
        this.session = session;
        this.film = film;
        this.text = text;
        this.shooting = ShootingScript.of(session);
        this.script = shooting.screenplay();
    }

    /** The script as it is now; a film without one is refused. */
    public static ScriptExport of(FilmSession session) throws FilmException {
        String text = ScriptText.of(session.snapshot());
        if (text.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The film " + session.name() + " has no script to export.");
        }
        return new ScriptExport(session, session.snapshot().filmBlock(), text);
    }

    /** The format a file's name says; another name is refused. */
    public static ScriptFormat format(Path file) throws FilmException {
        ScriptFormat format = ScriptFormat.of(file);
        if (format == null) {
            throw new FilmException(ErrorCode.REFUSED, file.getFileName()
                    + " is of no kind that a script is exported as; name a .fountain, .fdx, .pdf or .txt file.");
        }
        return format;
    }

    /** How this film's script is exported where nobody says otherwise: its paper, language and Final Draft file. */
    public ExportOptions options() throws CoreException {
        ExportOptions options = ExportOptions.DEFAULT.withProfile(shooting.profile())
                .withPdf(ExportOptions.DEFAULT.pdf().withLanguage(session.format().language()));
        String source = film.asset(ScriptImport.SOURCE);
        Optional<Asset> original = source == null ? Optional.empty() : session.assets().find(source);
        return original.isPresent() ? options.withOriginal(session.assets().path(original.get())) : options;
    }

    /** What a file of this format would not carry; nothing is written. */
    public List<Loss> losses(ScriptFormat format, ExportOptions options) throws FilmException {
        List<Loss> losses = new ArrayList<>(ScriptExporter.losses(script, format, options));
        String encoding = film.text(Features.SCRIPT_ENCODING);
        if (format == ScriptFormat.FOUNTAIN && !encoding.isEmpty() && !encoding.startsWith("UTF")
                && !Charset.forName(encoding).newEncoder().canEncode(text)) {
            losses.add(new Loss("script", 1, ENCODING_LACKS));
        }
        return losses;
    }

    /** Writes the script with the marks of its last revision, if it has one. */
    public List<Loss> write(Path file, ScriptFormat format, ExportOptions options) throws CoreException {
        return write(file, format, options, RevisionOptions.DEFAULT);
    }

    /**
     * Writes the script, as a whole or not at all; Fountain byte for byte as it came in where nothing was changed. A
     * locked script is printed with its numbers, page numbers and the asterisks of its last revision.
     *
     * @return what the file does not carry
     */
    public List<Loss> write(Path file, ScriptFormat format, ExportOptions options, RevisionOptions revision)
            throws CoreException {
        return switch (format) {
            case FOUNTAIN -> {
                WholeFile.write(file, ScriptFile.bytes(text, film.text(Features.SCRIPT_ENCODING),
                        film.flag(Features.SCRIPT_BOM)));
                yield losses(format, options);
            }
            case FDX -> {
                Printed printed = shooting.printed(options.profile(), options.pages(), null, false, false);
                yield ScriptExporter.write(printed.script(), format, options,
                        printed.revision() == null ? null : new LaidOut(printed.pages(), printed.revision()), file);
            }
            case PDF, TEXT -> {
                Printed printed = shooting.printed(options.profile(), options.pages(), revision.since(),
                        revision.only(), revision.paper());
                yield ScriptExporter.write(printed.script(), format, options, new LaidOut(printed.pages(),
                        printed.revision()), file);
            }
        };
    }

    /**
     * What is printed of a revision.
     *
     * @param since name of the issued draft to compare with, or null for the last one
     * @param only  nothing but the revised pages
     * @param paper revised pages are tinted in their colour
     */
    public record RevisionOptions(String since, boolean only, boolean paper) {
        public static final RevisionOptions DEFAULT = new RevisionOptions(null, false, false);
    }
}
