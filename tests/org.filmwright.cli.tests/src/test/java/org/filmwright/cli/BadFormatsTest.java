// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Final Draft files and PDFs that are none, or mean harm: one sentence, exit code 1, and the film as it was. */
class BadFormatsTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCRIPT = "<FinalDraft DocumentType=\"Script\" Version=\"5\"><Content>"
            + "<Paragraph Type=\"Action\"><Text>Smile é.</Text></Paragraph></Content></FinalDraft>";

    @TempDir
    Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() {
        film = Cli.film(temp);
    }

    private void assertRefused(Path file, String words) {
        Result result = Cli.run("import", film, file);
        String sentence = result.sentence();
        assertEquals(1, result.code(), sentence);
        assertTrue(sentence.contains(words), sentence);
        assertTrue(sentence.contains(file.getFileName().toString()), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
        assertEquals(0, Cli.run("stats", film, "--json").ok().json().get("assets").getAsInt());
        Result parse = Cli.run("parse", "--json", file);
        assertEquals(1, parse.code());
        parse.sentence();
    }

    private Path fdx(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void entitiesAreNeverExpandedOrFetched() throws IOException {
        StringBuilder bomb = new StringBuilder(HEAD + "<!DOCTYPE lolz [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]>").append(SCRIPT.replace("Smile", "&a11;"));
        assertRefused(fdx("bomb.fdx", bomb.toString()), "declares XML entities");
        Path secret = Files.writeString(temp.resolve("secret.txt"), "the secret");
        Path outside = fdx("outside.fdx", HEAD + "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + SCRIPT.replace("Smile", "&x;"));
        assertRefused(outside, "declares XML entities");
    }

    @Test
    void wrongEncodingAndTruncatedFilesAreNamedWithTheirLine() throws IOException {
        Path latin = Files.write(temp.resolve("latin.fdx"), (HEAD + SCRIPT).getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(latin, "not the UTF-8 text");
        String whole = HEAD + SCRIPT;
        assertRefused(fdx("half.fdx", whole.substring(0, whole.length() / 2)), "line 2");
        assertRefused(fdx("empty.fdx", ""), "is empty");
        assertRefused(fdx("deep.fdx", HEAD + "<FinalDraft>" + "<a>".repeat(5000)), "nested");
    }

    @Test
    void otherDocumentsAreNoScripts() throws IOException {
        assertRefused(fdx("page.fdx", "<html><body>No.</body></html>"), "not a Final Draft script");
        assertRefused(fdx("schedule.fdx", "<FinalDraft DocumentType=\"Schedule\"><Days/></FinalDraft>"), "Schedule");
        assertRefused(fdx("text.fdx", "INT. KITCHEN - DAY\n\nA kettle.\n"), "not a readable Final Draft file");
        assertRefused(Files.write(temp.resolve("zip.fdx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0}), "zip.fdx");
    }

    @Test
    void pdfsThatAreNoScriptsAreRefused() throws IOException {
        Path scanned = temp.resolve("scanned.pdf");
        Path secret = temp.resolve("secret.pdf");
        Path letter = temp.resolve("letter.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scanned.toFile());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(secret.toFile());
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Dear Sir, this is a letter and nothing else.");
                content.endText();
            }
            document.save(letter.toFile());
        }
        assertRefused(scanned, "pictures of pages and no text");
        assertRefused(secret, "protected by a password");
        assertRefused(letter, "does not look like a screenplay");
        assertRefused(fdx("broken.pdf", "%PDF-1.4 and nothing more"), "not a readable PDF");
        assertRefused(fdx("empty.pdf", ""), "empty.pdf");
    }
}
