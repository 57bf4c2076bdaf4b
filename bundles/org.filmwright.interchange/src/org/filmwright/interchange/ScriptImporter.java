// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.fdx.FdxDocument;
import org.filmwright.interchange.fdx.FdxReader;
import org.filmwright.interchange.fdx.FdxScript;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;

/** Reads screenplays of every format. Stateless; for background threads. */
public final class ScriptImporter {

    private static final long LARGEST_PDF = 512L << 20;

    private ScriptImporter() {
    }

    /** Reads a file of the format its name says. */
    public static ImportedScript read(Path file) throws FilmException {
        ScriptFormat format = ScriptFormat.of(file);
        if (format == null) {
            throw new FilmException(ErrorCode.REFUSED, file.getFileName()
                    + " is no screenplay format Filmwright reads; it reads .fountain, .fdx, .pdf and .txt.");
        }
        return read(file, format);
    }

    /** Reads a file as a format, whatever its name. */
    public static ImportedScript read(Path file, ScriptFormat format) throws FilmException {
        if (Files.isDirectory(file)) {
            throw new FilmException(ErrorCode.REFUSED, file + " is a folder, not a script.");
        }
        return switch (format) {
            case FOUNTAIN -> ImportedScript.asIs(format, text(file));
            case FDX -> fdx(file);
            case PDF -> pdf(file);
            case TEXT -> plain(file);
        };
    }

    private static ScriptFile text(Path file) throws FilmException {
        try {
            return ScriptFile.read(file);
        } catch (ScriptException e) {
            boolean damaged = e.reason() == ScriptException.Reason.DAMAGED;
            boolean io = e.reason() == ScriptException.Reason.UNREADABLE;
            throw new FilmException(damaged ? ErrorCode.DAMAGED : io ? ErrorCode.IO : ErrorCode.REFUSED, e.getMessage(),
                    e);
        }
    }

    private static ImportedScript fdx(Path file) throws FilmException {
        try (InputStream in = Files.newInputStream(file)) {
            FdxScript script = FdxReader.read(FdxDocument.read(in, file.getFileName().toString()));
            return ImportedScript.converted(ScriptFormat.FDX, script.fountain(), script.losses());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static FilmException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new FilmException(ErrorCode.REFUSED, "There is no file " + file + ".", e);
        }
        String why = e instanceof AccessDeniedException ? "you may not read it" : e.getMessage();
        return new FilmException(ErrorCode.IO, "Could not read " + file + ": " + why + ".", e);
    }

    private static ImportedScript pdf(Path file) throws FilmException {
        try {
            if (Files.size(file) > LARGEST_PDF) {
                throw new FilmException(ErrorCode.REFUSED, file.getFileName() + " is larger than " + (LARGEST_PDF >> 20)
                        + " MB, which no screenplay is.");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        LossReport losses = new LossReport();
        losses.add("PDF", "holds lines and no screenplay elements; check the guessed ones");
        String text = laidOut(PdfScriptReader.lines(file), losses, file);
        return ImportedScript.converted(ScriptFormat.PDF, text, losses.losses());
    }

    private static ImportedScript plain(Path file) throws FilmException {
        ScriptFile text = text(file);
        if (!TextScriptReader.isLaidOut(text.text())) {
            return ImportedScript.asIs(ScriptFormat.TEXT, text);
        }
        LossReport losses = new LossReport();
        return ImportedScript.converted(ScriptFormat.TEXT, laidOut(TextScriptReader.lines(text.text()), losses, file),
                losses.losses());
    }

    private static String laidOut(List<IndentedLine> read, LossReport losses, Path file) throws FilmException {
        List<IndentedLine> lines = new ArrayList<>(read);
        FountainWriter out = new FountainWriter(losses);
        out.titlePage(LayoutTitlePage.take(lines, new EmphasisWriter(losses)));
        if (!LayoutReader.read(lines, losses, out)) {
            throw new FilmException(ErrorCode.REFUSED, file.getFileName()
                    + " does not look like a screenplay: no scene heading and no dialogue was found in it.");
        }
        return out.text();
    }
}
