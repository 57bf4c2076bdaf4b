// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptExporterTest {

    private static final String SCRIPT = "# Act\n\nINT. A - DAY\n\n= They meet.\n\nShe *runs*. [[Why?]]\n\n/* old "
            + "*/\n\n"
            + "ANNA\nYes; no.\n\nEXT. B\n\nEnd.\n";

    @TempDir
    private Path folder;

    private static Screenplay script() {
        return FountainParser.parse(SCRIPT);
    }

    @Test
    void lossesAreNamedBeforeTheExport() throws FilmException {
        List<String> pdf = ScriptExporter.losses(script(), ScriptFormat.PDF, ExportOptions.DEFAULT).stream()
                .map(Loss::sentence).toList();
        assertEquals(List.of("1 boneyards are not printed.", "1 notes are not printed.", "1 synopses are not printed.",
                "1 sections are not printed."), pdf);
        assertEquals(List.of(), ScriptExporter.losses(script(), ScriptFormat.FOUNTAIN, ExportOptions.DEFAULT));
        assertEquals(List.of("boneyards"), ScriptExporter.losses(script(), ScriptFormat.FDX, ExportOptions.DEFAULT)
                .stream()
                .map(Loss::what).toList());
    }

    @Test
    void fountainIsWrittenAsItCame() throws FilmException, IOException {
        Path file = folder.resolve("script.fountain");
        ScriptExporter.write(script(), ScriptFormat.FOUNTAIN, ExportOptions.DEFAULT, file);
        assertEquals(SCRIPT, Files.readString(file));
    }

    @Test
    void everyFormatLeavesOneFileAndNoPart() throws FilmException, IOException {
        for (ScriptFormat format : ScriptFormat.values()) {
            ScriptExporter.write(script(), format, ExportOptions.DEFAULT, folder.resolve("script." + format.id()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("script.fdx", "script.fountain", "script.pdf", "script.text"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aTargetThatCannotBeWrittenIsOneSentence() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("script.pdf/inside"));
        FilmException failed = assertThrows(FilmException.class, () -> ScriptExporter.write(script(), ScriptFormat.PDF,
                ExportOptions.DEFAULT, blocked.getParent()));
        assertEquals(ErrorCode.REFUSED, failed.code());
        assertTrue(failed.getMessage().endsWith("script.pdf is a folder; name a file."), failed.getMessage());
        failed = assertThrows(FilmException.class, () -> ScriptExporter.write(script(), ScriptFormat.PDF,
                ExportOptions.DEFAULT, folder.resolve("none/script.pdf")));
        assertEquals(ErrorCode.IO, failed.code());
        assertTrue(failed.getMessage().contains("there is no folder"), failed.getMessage());
    }

    private static FilmException refusal(Path file) {
        return assertThrows(FilmException.class, () -> ScriptImporter.read(file));
    }

    @Test
    void badPdfsAreRefusedInOneSentence() throws IOException {
        Path scanned = folder.resolve("scanned.pdf");
        Path secret = folder.resolve("secret.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scanned.toFile());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(secret.toFile());
        }
        assertTrue(refusal(scanned).getMessage().contains("pictures of pages and no text"));
        assertTrue(refusal(secret).getMessage().contains("protected by a password"));
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 and nothing more");
        assertEquals("broken.pdf is not a readable PDF.", refusal(broken).getMessage());
        Path letter = folder.resolve("letter.pdf");
        assertDoesNotLookLikeAScript(letter);
    }

    private void assertDoesNotLookLikeAScript(Path letter) {
        Screenplay prose = FountainParser.parse("Dear Sir, this is a letter.\n\nIt has no scenes at all.\n");
        try {
            ScriptExporter.write(prose, ScriptFormat.PDF, ExportOptions.DEFAULT, letter);
        } catch (FilmException e) {
            throw new AssertionError(e);
        }
        assertTrue(refusal(letter).getMessage().contains("does not look like a screenplay"));
    }

    @Test
    void missingAndUnknownFilesAreRefusedInOneSentence() throws IOException {
        assertTrue(refusal(folder.resolve("none.fdx")).getMessage().startsWith("There is no file "));
        assertTrue(refusal(folder.resolve("script.docx")).getMessage().contains("no screenplay format"));
        assertTrue(refusal(Files.createDirectory(folder.resolve("a.pdf"))).getMessage().contains("is a folder"));
    }

    @Test
    void tableOfScenesOpensInASpreadsheet() {
        Screenplay script = script();
        String csv = Csv.write(SceneTable.HEADER, SceneTable.rows(script.elements(),
                Paginator.paginate(script.elements(), PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT)));
        assertEquals("Scene,Heading,Page,Eighths,Length,Seconds,Characters,Synopsis\r\n"
                + "1,INT. A - DAY,1,1,1/8,8,ANNA,They meet.\r\n2,EXT. B,1,1,1/8,4,,\r\n", csv);
        assertEquals("A\r\n\"x, \"\"y\"\"\"\r\n'=1+1\r\n-5\r\n",
                Csv.write(List.of("A"), List.of(List.of("x, \"y\""), List.of("=1+1"), List.of("-5"))));
    }

    @Test
    void subtitlesAreWrittenInBothFormats() {
        List<SubtitleFile.Line> lines = List.of(new SubtitleFile.Line(1500, 3_723_004, "ANNA", "Yes & <no>."),
                new SubtitleFile.Line(4000, 5000, "", "   "), new SubtitleFile.Line(4000, 6000, "",
                        "This line is longer than a subtitle may be and is cut in two."));
        assertEquals("1\n00:00:01,500 --> 01:02:03,004\nYes & <no>.\n\n2\n00:00:04,000 --> 00:00:06,000\n"
                + "This line is longer than a subtitle\nmay be and is cut in two.\n\n", SubtitleFile.srt(lines));
        String vtt = SubtitleFile.vtt(lines);
        assertTrue(vtt.startsWith("WEBVTT\n\n00:00:01.500 --> 01:02:03.004\n<v ANNA>Yes &amp; &lt;no&gt;.\n\n"), vtt);
        assertFalse(vtt.contains("   "));
    }
}
