// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.interchange.WholeFile;
import org.filmwright.page.PageOptions;
import org.filmwright.page.Paper;
import org.filmwright.pipeline.drafts.Printed;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.report.Item;
import org.filmwright.report.Report;
import org.filmwright.report.ReportCsv;
import org.filmwright.report.ReportInput;
import org.filmwright.report.ReportKind;
import org.filmwright.report.ReportPdf;
import org.filmwright.report.Reports;

/** Makes the reports of a film. For background threads. */
public final class FilmReports {
    private FilmReports() {
    }

    /**
     * Makes a report of the film as it is now.
     *
     * @param character for the dialogue of one character only; null for all
     */
    public static Report make(FilmSession session, ReportKind kind, String character) throws CoreException {
        ShootingScript script = ShootingScript.of(session);
        Printed printed = script.printed(script.profile(), PageOptions.DEFAULT, null, false, false);
        if (printed.script().elements().isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The film " + session.name() + " has no script to report on.");
        }
        Reports reports = new Reports(new ReportInput(session.name(), printed.script().elements(), printed.pages(),
                items(session.snapshot(), script.sceneNumbers())));
        if (character != null && !reports.characters().contains(character.strip().toUpperCase(Locale.ROOT))) {
            throw new FilmException(ErrorCode.REFUSED, "Nobody called " + character + " speaks in this script; "
                    + "characters are " + String.join(", ", reports.characters()) + ".");
        }
        return reports.make(kind, character);
    }

    private static List<Item> items(Snapshot snapshot, Map<String, String> numbers) {
        List<Item> items = new ArrayList<>();
        for (String type : List.of(BlockTypes.PROP, BlockTypes.COSTUME)) {
            for (Block block : snapshot.ofType(type)) {
                List<String> links = block.links(Features.SCENES);
                String said = block.content().isBlank() ? block.text(Features.DESCRIPTION) : block.content();
                String name = block.text(Features.NAME);
                items.add(new Item(type, name.isBlank() ? said : name, name.isBlank() ? "" : said, numbers.entrySet()
                        .stream().filter(entry -> links.contains(entry.getKey())).map(Map.Entry::getValue).toList()));
            }
        }
        return items;
    }

    /** Writes a report as a PDF or, where the file's name ends so, as CSV. */
    public static void write(FilmSession session, Report report, Path file, boolean csv) throws FilmException {
        if (csv) {
            WholeFile.write(file, ReportCsv.write(report));
        } else {
            WholeFile.write(file, out -> ReportPdf.write(report, Paper.of(session.format().page()),
                    session.format().language(), out));
        }
    }
}
