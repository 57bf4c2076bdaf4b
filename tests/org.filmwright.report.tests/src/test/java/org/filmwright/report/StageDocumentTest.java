// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.ProseReader;
import org.filmwright.interchange.ProseReader.Chapter;
import org.filmwright.page.Paper;
import org.filmwright.report.Report.Card;
import org.filmwright.report.Report.Cards;
import org.filmwright.report.Report.Column;
import org.filmwright.report.Report.Prose;
import org.filmwright.report.Report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageDocumentTest {
    private static final String TREATMENT = "# Act One\n\nShe **runs** & *hides* <here>.\n\n- a watch\n- a cello";

    @TempDir
    private Path folder;

    @Test
    void aWordDocumentIsReadBackAsItWasWritten() throws IOException, FilmException {
        Path file = folder.resolve("treatment.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentDocx.write(new StageDocument("Treatment", "The Film", false, List.of(new Prose("", TREATMENT))), out);
        }
        List<Chapter> chapters = ProseReader.read(file);
        Chapter act = chapters.get(chapters.size() - 1);
        assertEquals("Act One", act.title());
        assertEquals("She runs & hides <here>.\n\n•  a watch\n\n•  a cello", act.text());
    }

    @Test
    void cardsProseAndTablesArePrintedOnAsManyPagesAsTheyNeed() throws IOException {
        List<Card> cards = IntStream.rangeClosed(1, 30).mapToObj(i -> new Card("Beat " + i, "word ".repeat(200), "p. " + i)).toList();
        Table table = new Table("All", List.of(Column.text("Name", 1)), List.of(List.of("Beat 1"), List.of("=Beat 2")));
        StageDocument document = new StageDocument("Plot", "The Film", false,
                List.of(new Cards("Act", cards), new Prose("Treatment", TREATMENT.repeat(80)), table));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPdf.write(document, Paper.A4, "en", out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(pdf.getNumberOfPages() > 6, "pages: " + pdf.getNumberOfPages());
            assertTrue(text.contains("Beat 30") && text.contains("She runs & hides <here>."), text);
        }
        assertEquals("Name\r\nBeat 1\r\n'=Beat 2\r\n", document.csv());
    }

    @Test
    void whatIsNoTextIsRefusedInASentence() throws IOException {
        Path binary = Files.write(folder.resolve("lie.txt"), new byte[] {'P', 'K', 0, 0, 1});
        Path broken = Files.write(folder.resolve("broken.docx"), "no zip".getBytes(StandardCharsets.UTF_8));
        Path pdf = Files.write(folder.resolve("broken.pdf"), "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8));
        for (Path file : List.of(binary, broken, pdf)) {
            FilmException refused = assertThrows(FilmException.class, () -> ProseReader.read(file));
            assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
        }
    }

    @Test
    void anUnmarkedTextIsCutIntoPiecesAndATextInWindowsLettersIsRead() throws IOException, FilmException {
        Path file = folder.resolve("novel.txt");
        Files.write(file, ("Caf\u00e9 und Stra\u00dfe.\n\n" + "It rained on.\n\n".repeat(12_000))
                .getBytes(java.nio.charset.Charset.forName("windows-1252")));
        List<Chapter> pieces = ProseReader.read(file);
        assertEquals(3, pieces.size());
        assertTrue(pieces.get(0).text().startsWith("Café und Straße."));
    }
}
