// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String SCRIPT = "INT. ATTIC ROOM - DAY\n\nAnna walks slowly home through the rain.\n\nANNA\nGood night and sleep very well.\n\n"
            + "INT. B - DAY\n\nTwo.\n\nINT. CELLAR STAIRS - DAY\n\n"
            + "Three of them wait in the dark until somebody lights the lamp.\n";

    @TempDir
    private Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() throws IOException {
        film = Cli.film(temp);
        take(SCRIPT);
        Cli.run("label", film, "First draft").ok();
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private void take(String text) throws IOException {
        Cli.run("import", film, script("in.fountain", text)).ok();
    }

    @Test
    void aComparisonIsPrintedWithWhatWasTakenOutAndWhatIsNew() throws IOException {
        take("INT. CELLAR STAIRS - DAY\n\nThree of them wait in the dark until somebody lights the lamp.\n\n"
                + "INT. ATTIC ROOM - DAY\n\nAnna runs home through the rain.\n\nANNA\nGood night and sleep very well.\n");
        Path pdf = temp.resolve("compared.pdf");
        Cli.run("diff", film, "First draft", "main", "--pdf", pdf).ok();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            assertTrue(text.contains("Anna walks slowly runs home through the rain."), text);
            assertTrue(text.contains("INT. B - DAY"), text);
            assertTrue(text.contains("First draft"), text);
            assertTrue(text.contains("Underlined: new"), text);
            assertTrue(text.lines().anyMatch(line -> line.contains("INT. CELLAR STAIRS - DAY") && line.endsWith("M")), text);
            assertTrue(text.lines().anyMatch(line -> line.contains("runs home through the rain.") && line.endsWith("*")), text);
        }
        assertEquals(1, Cli.run("diff", film, "main", "main", "--pdf", pdf).code());
    }

    @Test
    void theFilmIsComparedWithAScriptFileAndNothingOfItIsTakenIn() throws IOException {
        Path other = script("other.fountain", SCRIPT.replace("Two.", "Two and a half.").replace("\n", "\r\n"));
        String out = Cli.run("diff", film, "main", other).ok().out();
        assertEquals(1, out.lines().count(), out);
        assertTrue(out.contains("changed") && out.contains("Two and a half."), out);
        assertTrue(Cli.run("diff", film, "main", script("same.fountain", SCRIPT)).ok().out().isBlank());
        Path back = temp.resolve("out.fountain");
        Cli.run("export", film, back).ok();
        assertEquals(SCRIPT, Files.readString(back));
        assertEquals(1, Cli.run("diff", film, "main", script("empty.fountain", "")).code());
    }

    @Test
    void theFilmIsComparedWithACopyOfItAndAnotherFilmIsRefusedByName() throws IOException {
        Path bundle = temp.resolve("sent.film");
        Cli.run("bundle", film, bundle).ok();
        take(SCRIPT.replace("Three of them wait in the dark until somebody lights the lamp.", "Three and more."));
        String out = Cli.run("diff", film, bundle, "main").ok().out();
        assertEquals(1, out.lines().count(), out);
        assertTrue(out.contains("Three and more."), out);
        Path others = Files.createDirectory(temp.resolve("others"));
        Path stranger = temp.resolve("stranger.film");
        Cli.run("bundle", Cli.film(others), stranger).ok();
        var refused = Cli.run("diff", film, "main", stranger);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("stranger.film is a copy of another film"), refused.err());
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(bundle, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var truncated = Cli.run("diff", film, "main", bundle);
        assertEquals(3, truncated.code());
        assertTrue(truncated.err().contains("sent.film"), truncated.err());
        assertFalse(truncated.err().contains("Exception"), truncated.err());
    }
}
