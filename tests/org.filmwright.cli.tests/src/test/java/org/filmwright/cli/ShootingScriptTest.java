// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Locked scenes and pages, issued drafts and revised pages. */
class ShootingScriptTest {
    @TempDir
    Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() {
        film = Cli.film(temp);
    }

    private void script(String text) throws IOException {
        Cli.run("import", film, Files.writeString(temp.resolve("in.fountain"), text)).ok();
    }

    private String fountain() throws IOException {
        Path out = temp.resolve("out.fountain");
        Cli.run("export", film, out).ok();
        return Files.readString(out);
    }

    private void change(String from, String to) throws IOException {
        String text = fountain();
        assertTrue(text.contains(from), from);
        script(text.replace(from, to));
    }

    private static List<String> strings(JsonArray array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.getAsString()));
        return strings;
    }

    private JsonObject revision() {
        JsonElement revision = Cli.run("revision", film, "--json").ok().json().get("revision");
        return revision.isJsonNull() ? null : revision.getAsJsonObject();
    }

    /** Pages of the plain text by the number they carry. */
    private List<String> pages() throws IOException {
        Path out = temp.resolve("out.txt");
        Cli.run("export", film, out).ok();
        return List.of(Files.readString(out).split("\f"));
    }

    private List<String> headings() throws IOException {
        Path out = temp.resolve("out.fdx");
        assertEquals(0, Cli.run("export", film, out).code());
        List<String> headings = new ArrayList<>();
        for (JsonElement element : Cli.run("parse", "--json", out).ok().json().getAsJsonArray("elements")) {
            JsonObject object = element.getAsJsonObject();
            if (object.get("type").getAsString().equals("scene_heading")) {
                headings.add(object.get("sceneNumber").getAsString() + " " + object.get("text").getAsString());
            }
        }
        return headings;
    }

    private static String pdfText(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static final String FOUR = "INT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.\n\nINT. C - DAY\n\nThree.\n\n"
            + "INT. D - DAY\n\nFour.\n";

    private static String feature() {
        StringBuilder text = new StringBuilder();
        for (int scene = 1; scene <= 257; scene++) {
            text.append("INT. ROOM ").append(scene).append(" - DAY\n\n");
            for (int line = 1; line <= 8; line++) {
                text.append("Line ").append(line).append(" of scene ").append(scene).append(" is told.\n\n");
            }
            text.append("ANNA\nWe are in room ").append(scene).append(" and we stay in it until it is over.\n\n");
            text.append("She looks up from scene ").append(scene).append(".\n\nShe leaves scene ").append(scene)
                    .append(".\n\n");
        }
        return text.toString();
    }

    /** Where in the text a printed page begins. */
    private static int start(String page, String text) {
        List<String> lines = page.lines().skip(2).map(String::strip).filter(line -> !line.isEmpty()).toList();
        return text.indexOf(lines.get(0).startsWith("ANNA") ? "ANNA\n" + lines.get(1) : lines.get(0));
    }

    @Test
    void tenLinesOnPage12MakeTheBluePages12And12A() throws IOException {
        script(feature());
        JsonObject white = Cli.run("lock", film, "--json").ok().json();
        assertEquals("White", white.get("name").getAsString());
        assertEquals(257, white.get("scenes").getAsInt());
        int count = white.get("pages").getAsInt();
        assertTrue(count >= 119 && count <= 121, "pages " + count);
        assertEquals(null, revision());
        List<String> issued = pages();
        String onPage12 = issued.get(11).lines().filter(line -> line.contains("Line 2 of")).findFirst().orElseThrow()
                .strip();
        change(onPage12 + "\n\n", onPage12 + "\n\n" + "Another line.\n\n".repeat(5));
        JsonObject blue = revision();
        assertEquals("Blue", blue.get("color").getAsString());
        assertEquals(List.of("12", "12A"), strings(blue.getAsJsonArray("pages")));
        assertFalse(blue.get("issued").getAsBoolean());
        List<String> now = pages();
        assertEquals(count + 1, now.size());
        assertTrue(now.get(12).strip().startsWith("12A."), now.get(12));
        for (int i = 0; i < count; i++) {
            if (i != 11) {
                assertEquals(issued.get(i), now.get(i < 11 ? i : i + 1), "page " + (i + 1));
            }
        }
        Path pdf = temp.resolve("blue.pdf");
        Cli.run("export", film, pdf, "--revised").ok();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(2, document.getNumberOfPages());
            assertEquals(List.of("12", "12A"), List.of(document.getDocumentCatalog().getPageLabels()
                    .getLabelsByPageIndices()));
        }
        String printed = pdfText(pdf);
        assertTrue(printed.contains("Blue Rev. ") && printed.contains("12A."), printed);
        assertEquals(5, printed.lines().filter(line -> line.matches("Another line\\.\\s+\\*")).count(), printed);
        assertEquals(5, printed.chars().filter(c -> c == '*').count());
        Cli.run("revision", film, "--issue").ok();
        assertEquals(List.of("12", "12A"), strings(revision().getAsJsonArray("pages")));
        assertTrue(revision().get("issued").getAsBoolean());
        assertEquals(now, pages());
        Cli.run("check", film).ok();
    }

    @Test
    void lockedScenesKeepTheirNumbersAndLeaveOmitted() throws IOException {
        script(FOUR);
        Cli.run("lock", film, "--scenes").ok();
        assertTrue(fountain().startsWith("INT. A - DAY #1#\n\nOne.\n\nINT. B - DAY #2#\n"), fountain());
        change("INT. C - DAY #3#\n\nThree.\n\n", "");
        change("Two.\n\n", "Two.\n\nINT. NEW - NIGHT\n\nNew.\n\n");
        assertEquals(List.of("1 INT. A - DAY", "2 INT. B - DAY", "3 OMITTED", "3A INT. NEW - NIGHT", "4 INT. D - DAY"),
                headings());
        assertFalse(fountain().contains("OMITTED"), "the text is the writer's until the revision is issued");
        Cli.run("revision", film, "--issue").ok();
        assertTrue(fountain().contains(".OMITTED #3#\n\nINT. NEW - NIGHT #3A#"), fountain());
        change("INT. NEW - NIGHT #3A#\n\nNew.\n\n", "");
        change("Two.\n\n", "Two.\n\nINT. NEWER - NIGHT\n\nNewer.\n\n");
        assertEquals(List.of("1 INT. A - DAY", "2 INT. B - DAY", "2A INT. NEWER - NIGHT", "3 OMITTED", "3A OMITTED",
                "4 INT. D - DAY"), headings());
        Cli.run("undo", film).ok();
        Cli.run("undo", film).ok();
        Cli.run("undo", film).ok();
        assertFalse(fountain().contains("OMITTED"));
        assertEquals(1, Cli.run("revision", film, "--json").ok().json().getAsJsonArray("drafts").size());
        Cli.run("check", film).ok();
    }

    @Test
    void anOmittedSceneKeepsItsNumberAndLosesItsText() throws IOException {
        script(FOUR);
        assertEquals(1, Cli.run("omit", film, "2").code());
        Cli.run("lock", film).ok();
        Cli.run("omit", film, "2").ok();
        assertTrue(fountain().contains("One.\n\n.OMITTED #2#\n\nINT. C - DAY #3#"), fountain());
        assertEquals(1, Cli.run("omit", film, "2").code());
        assertEquals(1, Cli.run("omit", film, "77").code());
        Cli.run("undo", film).ok();
        assertTrue(fountain().contains("INT. B - DAY #2#\n\nTwo."), fountain());
    }

    @Test
    void aPageWithNothingLeftIsFoldedAndPinkFollowsBlue() throws IOException {
        script(feature());
        Cli.run("lock", film, "--pages").ok();
        assertFalse(fountain().contains("#"), "scenes are not locked");
        List<String> issued = pages();
        String text = fountain();
        int from = start(issued.get(13), text);
        int to = start(issued.get(14), text);
        assertTrue(from > 0 && to > from + 500, from + " " + to);
        script(text.substring(0, from) + text.substring(to));
        assertTrue(pages().stream().anyMatch(page -> page.strip().startsWith("13-14.")),
                () -> Cli.run("revision", film).out());
        Cli.run("revision", film, "--issue").ok();
        change("Line 1 of scene 200 is told.", "Line 1 of scene 200 is sung.");
        Cli.run("revision", film, "--issue", "--name", "Sung").ok();
        JsonArray drafts = Cli.run("revision", film, "--json").ok().json().getAsJsonArray("drafts");
        List<String> colors = new ArrayList<>();
        drafts.forEach(draft -> colors.add(draft.getAsJsonObject().get("color").getAsString()));
        assertEquals(List.of("White", "Blue", "Pink"), colors);
        assertEquals(1, revision().getAsJsonArray("pages").size());
        Path pdf = temp.resolve("all.pdf");
        Cli.run("export", film, pdf, "--since", "White", "--page-color").ok();
        assertTrue(pdfText(pdf).contains("13-14."));
        assertEquals(List.of("White", "Blue", "Sung"), Cli.run("revision", film, "--json").ok().json()
                .getAsJsonArray("drafts").asList().stream().map(draft -> draft.getAsJsonObject().get("name")
                        .getAsString()).toList());
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        assertTrue(Cli.run("lock", film).sentence().contains("no script"));
        script(FOUR);
        assertTrue(Cli.run("revision", film, "--issue").sentence().contains("not locked"));
        Path pdf = temp.resolve("out.pdf");
        assertTrue(Cli.run("export", film, pdf, "--revised").sentence().contains("No draft"));
        assertEquals(2, Cli.run("export", film, temp.resolve("out.txt"), "--revised").code());
        Cli.run("lock", film).ok();
        assertTrue(Cli.run("lock", film).sentence().contains("locked already"));
        assertTrue(Cli.run("revision", film, "--issue").sentence().contains("Nothing was changed since White"));
        assertTrue(Cli.run("export", film, pdf, "--revised").sentence().contains("Nothing was revised"));
        assertTrue(Cli.run("export", film, pdf, "--since", "Mauve").sentence().contains("White"));
        Result off = Cli.run("lock", film, "--off").ok();
        assertTrue(off.out().contains("not locked any more"));
        assertTrue(fountain().contains("#1#"));
        assertEquals(1, Cli.run("lock", film, "--off").code());
    }
}
