// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.report.Report.Chart;
import org.filmwright.report.Report.Line;
import org.filmwright.report.Report.Script;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Table;
import org.filmwright.report.Report.Voice;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class ReportsTest {
    /** Counted by hand: four scenes, three speakers, 5 speeches, 12 words. */
    private static final String SCRIPT = """
            INT. STATION - HALL - NIGHT

            = They meet.

            JANE waits. Old Tom watches her.

            JANE
            (softly)
            You are late.

            OLD TOM
            The train was *late*.

            EXT. PLATFORM - NIGHT

            Rain. Jane's hat blows off.

            INT. STATION - HALL - DAY

            OLD TOM (V.O.)
            Years passed.

            JANE
            Yes.

            INT. TRAIN - DAY

            THE GUARD
            Tickets, please!
            """;

    private static Reports reports() {
        List<ScriptElement> elements = FountainParser.elements(SCRIPT);
        Pages pages = Paginator.paginate(elements, PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT);
        return new Reports(new ReportInput("Late", elements, pages, List.of(
                new Item("Prop", "Ticket", "punched", List.of("1", "4")),
                new Item("Costume", "Hat", "", List.of("2")))));
    }

    private static Table table(ReportKind kind) {
        return (Table) reports().make(kind).sections().stream().filter(Table.class::isInstance).findFirst()
                .orElseThrow();
    }

    private static List<String> column(Table table, String name) {
        int at = table.columns().stream().map(Report.Column::name).toList().indexOf(name);
        return table.rows().stream().map(row -> row.get(at)).toList();
    }

    @Test
    void scenesNameLengthAndWhoIsInThem() {
        Table scenes = table(ReportKind.SCENES);
        assertEquals(List.of("1", "2", "3", "4"), column(scenes, "Scene"));
        assertEquals(List.of("JANE, OLD TOM", "JANE", "OLD TOM, JANE", "THE GUARD"), column(scenes, "Characters"));
        assertEquals(List.of("They meet.", "", "", ""), column(scenes, "Synopsis"));
        assertEquals(List.of("1", "1", "1", "1"), column(scenes, "Page"));
        assertEquals("2/8", column(scenes, "Length").get(0));
    }

    @Test
    void charactersAreCountedAsByHand() {
        Table table = table(ReportKind.CHARACTERS);
        Map<String, List<String>> rows = table.rows().stream().collect(Collectors.toMap(row -> row.get(0),
                row -> row.subList(1, 7)));
        assertEquals(List.of("3", "2", "2", "4", "1", "3"), rows.get("JANE"));
        assertEquals(List.of("2", "2", "2", "6", "1", "3"), rows.get("OLD TOM"));
        assertEquals(List.of("1", "1", "1", "2", "4", "4"), rows.get("THE GUARD"));
    }

    @Test
    void theMatrixTellsSpeakingFromBeingSeen() {
        Table matrix = table(ReportKind.MATRIX);
        assertEquals(List.of("JANE", "3", "●", "○", "●", ""), matrix.rows().get(0));
        assertEquals(List.of("Character", "Scenes", "1", "2", "3", "4"),
                matrix.columns().stream().map(Report.Column::name).toList());
    }

    @Test
    void setsAreGroupedByLocation() {
        Table sets = table(ReportKind.LOCATIONS);
        assertTrue(sets.rows().stream().anyMatch(row -> row.get(0).equals("STATION") && row.get(1).equals("HALL")
                && row.get(3).equals("NIGHT, DAY") && row.get(6).equals("1, 3")), sets.rows().toString());
        assertEquals(3, sets.rows().size());
    }

    @Test
    void propsAndCostumesTellTheirScenes() {
        assertEquals(List.of("Costume,Hat,,1,2", "Prop,Ticket,punched,2,\"1, 4\""),
                ReportCsv.write(reports().make(ReportKind.PROPS)).lines().skip(1).toList());
    }

    @Test
    void sidesHoldWhatOneSaysWithTheCueBefore() {
        Script sides = (Script) reports().make(ReportKind.DIALOGUE, "Old Tom").sections().get(0);
        assertEquals(List.of(new Line(Voice.SCENE, "1  INT. STATION - HALL - NIGHT"),
                new Line(Voice.CUE, "JANE: You are late."), new Line(Voice.OWN_NAME, "OLD TOM"),
                new Line(Voice.OWN, "The train was late."), new Line(Voice.SCENE, "3  INT. STATION - HALL - DAY"),
                new Line(Voice.OWN_NAME, "OLD TOM"), new Line(Voice.OWN, "Years passed.")), sides.lines());
        assertEquals("OLD TOM,1,1,The train was late.", ReportCsv.write(reports().make(ReportKind.DIALOGUE, "old tom"))
                .lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void statisticsAddUp() {
        Table totals = table(ReportKind.STATISTICS);
        Map<String, String> values = totals.rows().stream().collect(Collectors.toMap(row -> row.get(0),
                row -> row.get(1)));
        assertEquals("4", values.get("Scenes"));
        assertEquals("3", values.get("Speaking characters"));
        assertEquals("5", values.get("Speeches"));
        assertEquals("12", values.get("Words of dialogue"));
        assertEquals("3", values.get("Scenes INT."));
        assertEquals("2", values.get("Scenes at NIGHT"));
        List<Chart> charts = new ArrayList<>();
        for (Section section : reports().make(ReportKind.STATISTICS).sections()) {
            if (section instanceof Chart chart) {
                charts.add(chart);
            }
        }
        Chart settings = charts.stream().filter(chart -> chart.title().startsWith("Interior"))
                .findFirst().orElseThrow();
        assertEquals(4, settings.values().stream().mapToDouble(Report.Value::number).sum());
        Chart screen = charts.stream().filter(chart -> chart.title().startsWith("Screen")).findFirst().orElseThrow();
        assertEquals("JANE", screen.values().get(0).label());
    }

    @Test
    void everyReportPrintsItsWords() throws IOException {
        for (ReportKind kind : ReportKind.values()) {
            for (Paper paper : Paper.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ReportPdf.write(reports().make(kind), paper, "en", out);
                try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                    String text = new PDFTextStripper().getText(document);
                    assertTrue(text.contains(kind.title()) && text.contains("Late"), text);
                    assertEquals(kind.landscape(), document.getPage(0).getMediaBox().getWidth()
                            > document.getPage(0).getMediaBox().getHeight());
                }
            }
        }
    }

    @Test
    void hundredScenesAndAnEmptyScriptPrint() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("INT. ROOM ").append(i).append(" - DAY\n\nANNA\nWords and words ").append(i).append(".\n\n");
        }
        for (String script : List.of(text.toString(), "")) {
            List<ScriptElement> elements = FountainParser.elements(script);
            Reports reports = new Reports(new ReportInput("Film", elements, Paginator.paginate(elements,
                    PageProfile.spec(Paper.A4), PageOptions.DEFAULT), List.of()));
            for (ReportKind kind : ReportKind.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ReportPdf.write(reports.make(kind), Paper.A4, "en", out);
                try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                    boolean wide = kind == ReportKind.MATRIX && !script.isEmpty();
                    assertTrue(document.getNumberOfPages() >= (wide ? 3 : 1), kind + " " + document.getNumberOfPages());
                }
            }
        }
    }
}
