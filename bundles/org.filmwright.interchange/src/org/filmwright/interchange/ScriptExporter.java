// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.fdx.FdxDocument;
import org.filmwright.interchange.fdx.FdxRevisions;
import org.filmwright.interchange.fdx.FdxWriter;
import org.filmwright.page.PageOptions;
import org.filmwright.page.Paginator;
import org.filmwright.page.pdf.PdfReport;
import org.filmwright.page.pdf.PdfScript;
import org.filmwright.page.pdf.ScreenplayPdf;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;

/** Writes screenplays in every format. Stateless; for background threads. */
public final class ScriptExporter {

    private static final String NOT_PRINTED = "are not printed";

    private ScriptExporter() {
    }

    /** What a format would not carry of a script, to be shown before it is exported. */
    public static List<Loss> losses(Screenplay script, ScriptFormat format, ExportOptions options)
            throws FilmException {
        LossReport report = new LossReport();
        switch (format) {
            case FOUNTAIN -> {
                // Fountain carries everything that is in a script
            }
            case FDX -> fdx(script, options, report);
            case PDF -> hidden(script, options.pages(), report);
            case TEXT -> {
                hidden(script, options.pages(), report);
                count(script, report, "paragraphs with emphasis", "lose it",
                        element -> !Emphasis.strip(element.text()).equals(element.text()));
            }
        }
        return report.losses();
    }

    private static void hidden(Screenplay script, PageOptions pages, LossReport report) {
        count(script, report, "boneyards", NOT_PRINTED, element -> element.type() == ElementType.BONEYARD);
        if (!pages.notes()) {
            count(script, report, "notes", NOT_PRINTED, element -> element.type() == ElementType.NOTE);
        }
        if (!pages.synopses()) {
            count(script, report, "synopses", NOT_PRINTED, element -> element.type() == ElementType.SYNOPSIS);
        }
        if (!pages.sections()) {
            count(script, report, "sections", NOT_PRINTED, element -> element.type() == ElementType.SECTION);
        }
    }

    private static void count(Screenplay script, LossReport report, String what, String fate,
            java.util.function.Predicate<ScriptElement> test) {
        report.add(what, (int) script.elements().stream().filter(test).count(), fate);
    }

    /**
     * Writes a script to a file, which is replaced only once all is written.
     *
     * @return what the format did not carry
     */
    public static List<Loss> write(Screenplay script, ScriptFormat format, ExportOptions options, Path target)
            throws FilmException {
        return write(script, format, options, null, target);
    }

    /**
     * Writes a script whose pages are laid out already, as those of a locked one are.
     *
     * @param laidOut its pages; null to lay them out by the options
     * @return what the format did not carry
     */
    public static List<Loss> write(Screenplay script, ScriptFormat format, ExportOptions options, LaidOut laidOut,
            Path target) throws FilmException {
        LossReport report = new LossReport();
        losses(script, format, options).forEach(loss -> report.add(loss.what(), loss.count(), loss.fate()));
        FdxDocument fdx = format == ScriptFormat.FDX ? fdx(script, options, new LossReport()) : null;
        if (fdx != null && laidOut != null && laidOut.revision() != null) {
            FdxRevisions.write(fdx, script.elements(), laidOut.revision().marks(), laidOut.revision().set());
        }
        LaidOut pages = laidOut != null || format != ScriptFormat.PDF && format != ScriptFormat.TEXT ? laidOut
                : new LaidOut(Paginator.paginate(script.elements(), options.profile(), options.pages()), null);
        WholeFile.write(target, out -> write(script, format, options, pages, fdx, out, report));
        return report.losses();
    }

    private static void write(Screenplay script, ScriptFormat format, ExportOptions options, LaidOut laidOut,
            FdxDocument fdx, OutputStream out, LossReport report) throws IOException {
        switch (format) {
            case FOUNTAIN -> out.write(fountain(script).getBytes(StandardCharsets.UTF_8));
            case FDX -> fdx.write(out);
            case PDF -> {
                PdfReport pdf = ScreenplayPdf.write(new PdfScript(script.titlePage(), script.elements(),
                        laidOut.pages(), laidOut.revision()), options.pdf(), out);
                int missing = (int) pdf.missing().codePoints().count();
                report.add("characters (" + pdf.missing() + ")", missing, "have no font and are printed as boxes");
            }
            case TEXT -> PlainPages.write(options.pdf().titlePage() ? script.titlePage() : List.of(),
                    laidOut.pages(), out);
        }
    }

    private static FdxDocument fdx(Screenplay script, ExportOptions options, LossReport report) throws FilmException {
        FdxWriter writer = new FdxWriter(report, options.profile());
        if (options.original() == null || !Files.isRegularFile(options.original())) {
            return writer.write(script);
        }
        try (InputStream in = Files.newInputStream(options.original())) {
            return writer.write(script, FdxDocument.read(in, options.original().getFileName().toString()));
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "Could not read " + options.original() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    /** The script's text, character for character as it was parsed. */
    public static String fountain(Screenplay script) {
        StringBuilder text = new StringBuilder();
        for (ScriptElement element : script.elements()) {
            if (!element.isEmbedded()) {
                text.append(element.source());
            }
        }
        return text.toString();
    }
}
