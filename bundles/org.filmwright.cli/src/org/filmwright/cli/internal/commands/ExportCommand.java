// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assets.MediaTypes;
import org.filmwright.cli.internal.Arguments;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.cli.internal.Losses;
import org.filmwright.interchange.ExportOptions;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.interchange.cut.CutFiles;
import org.filmwright.interchange.cut.CutFormat;
import org.filmwright.interchange.cut.CutList;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.page.SceneNumbering;
import org.filmwright.page.pdf.PdfOptions;
import org.filmwright.pipeline.CutExchange;
import org.filmwright.pipeline.FilmReports;
import org.filmwright.pipeline.ScriptExport;
import org.filmwright.pipeline.ScriptExport.RevisionOptions;
import org.filmwright.report.ReportKind;

/** Writes a film's script to a file; what the format does not carry is told first. */
public final class ExportCommand implements Command {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "FILM FILE [--format fountain|fdx|pdf|text|otio|edl|fcpxml|srt|vtt] [--losses] [--json]"
                + " [--profile spec|final-draft|final-draft-8|fade-in] [--paper letter|a4]"
                + " [--scene-numbers none|written|counted] [--notes] [--sections] [--synopses] [--scene-continueds]"
                + " [--no-continueds] [--no-title-page] [--header TEXT] [--footer TEXT] [--watermark TEXT]"
                + " [--revised] [--since DRAFT] [--page-color]";
    }

    @Override
    public String summary() {
        return "Writes the script (.fountain .fdx .pdf .txt), its scenes (.csv), the cut (.otio .fcpxml .edl) or"
                + " subtitles (.srt .vtt); --losses tells what would be lost";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Path file = invocation.path("FILE");
        String named = invocation.arguments().option("format", null);
        String kind = named == null ? MediaTypes.extension(file.toString()) : named;
        if (kind.equals("csv")) {
            return scenes(invocation, file);
        }
        if (CutFormat.of(kind) != null || kind.equals("srt") || kind.equals("vtt")) {
            return cut(invocation, file, kind);
        }
        ScriptFormat format = named == null ? ScriptExport.format(file) : ScriptFormat.of(named);
        RevisionOptions revision = revision(invocation.arguments(), format);
        try (FilmSession session = invocation.read()) {
            ScriptExport export = ScriptExport.of(session);
            ExportOptions options = options(export.options(), invocation.arguments());
            List<Loss> losses = new ArrayList<>(export.losses(format, options));
            if (invocation.arguments().has("losses")) {
                report(invocation, format.id(), format.label(), "script", losses);
                return ExitCodes.DONE;
            }
            Losses.print(losses, invocation.err());
            List<Loss> found = new ArrayList<>(export.write(file, format, options, revision));
            found.removeAll(losses);
            Losses.print(found, invocation.err());
            losses.addAll(found);
            written(invocation, session.name(), file, format, losses);
            return ExitCodes.DONE;
        }
    }

    private static int scenes(Invocation invocation, Path file) throws CoreException {
        try (FilmSession session = invocation.read()) {
            FilmReports.write(session, FilmReports.make(session, ReportKind.SCENES, null), file, true);
            invocation.out().println("Wrote the scenes of " + session.name() + " to " + file + ".");
        }
        return ExitCodes.DONE;
    }

    private static int cut(Invocation invocation, Path file, String kind) throws CoreException {
        CutFormat format = CutFormat.of(kind);
        try (FilmSession session = invocation.read()) {
            if (format == null) {
                CutExchange.writeSubtitles(session, file, kind.equals("vtt"));
                invocation.out().println("Wrote the subtitles of " + session.name() + " to " + file + ".");
                return ExitCodes.DONE;
            }
            CutList cut = CutExchange.cut(session);
            List<Loss> losses = CutFiles.losses(cut, format);
            if (invocation.arguments().has("losses")) {
                report(invocation, format.id(), format.label(), "cut", losses);
                return ExitCodes.DONE;
            }
            Losses.print(losses, invocation.err());
            CutFiles.write(cut, format, file);
            invocation.out().println("Wrote the cut of " + session.name() + " to " + file + " (" + cut.pictures().size()
                    + " clips).");
        }
        return ExitCodes.DONE;
    }

    private static void report(Invocation invocation, String format, String label, String what, List<Loss> losses)
            throws CoreException {
        if (invocation.json()) {
            Json.document(invocation.out(), json -> {
                json.name("as").value(format);
                Losses.write(losses, json);
            });
        } else if (losses.isEmpty()) {
            invocation.out().println(label + " carries all of this " + what + ".");
        } else {
            Losses.print(losses, invocation.out());
        }
    }

    private static void written(Invocation invocation, String film, Path file, ScriptFormat format,
            List<Loss> losses) throws CoreException {
        long bytes = size(file);
        if (invocation.json()) {
            Json.document(invocation.out(), json -> {
                json.name("file").value(file.toString());
                json.name("as").value(format.id());
                json.name("bytes").value(bytes);
                Losses.write(losses, json);
            });
        } else {
            invocation.out().println("Wrote the script of " + film + " to " + file + " (" + bytes + " bytes).");
        }
    }

    private static RevisionOptions revision(Arguments given, ScriptFormat format) throws FilmException {
        boolean asked = given.has("revised") || given.has("since") || given.has("page-color");
        if (asked && format != ScriptFormat.PDF) {
            throw new FilmException(ErrorCode.USAGE, "Revised pages are printed to PDF only.");
        }
        return new RevisionOptions(given.option("since", null), given.has("revised"), given.has("page-color"));
    }

    private static long size(Path file) throws FilmException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " was written and cannot be read back: " + e.getMessage()
                    + ".", e);
        }
    }

    private static ExportOptions options(ExportOptions film, Arguments given) {
        Paper paper = given.has("paper") ? Paper.of(given.option("paper", null)) : film.profile().paper();
        PageOptions pages = PageOptions.DEFAULT.withNotes(given.has("notes")).withSections(given.has("sections"))
                .withSynopses(given.has("synopses")).withSceneContinueds(given.has("scene-continueds"))
                .withContinueds(!given.has("no-continueds"));
        PdfOptions pdf = film.pdf().withTitlePage(!given.has("no-title-page"))
                .withHeader(given.option("header", "")).withFooter(given.option("footer", ""))
                .withWatermark(given.option("watermark", ""));
        if (given.has("scene-numbers")) {
            pdf = pdf.withSceneNumbers(SceneNumbering.of(given.option("scene-numbers", null)));
        }
        return film.withProfile(PageProfile.of(given.option("profile", film.profile().id()), paper)).withPages(pages)
                .withPdf(pdf);
    }
}
