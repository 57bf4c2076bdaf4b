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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Scripts in and out in every format. */
class ScriptFormatsTest {
    private static final String SCRIPT = """
            Title: Night Train
            Author: A. Writer

            INT. SLEEPER - NIGHT #4#

            Rain on the window. [[Which window?]]

            JANE
            (low)
            Nobody sleeps.

            TOM ^
            I do.

            CUT TO:

            EXT. PLATFORM - DAWN #5#

            She walks. /* or runs */
            """;
    private static final String FDX = """
            <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
            <FinalDraft DocumentType="Script" Template="No" Version="5">
              <Content>
                <Paragraph Type="Scene Heading" Number="1"><SceneProperties Length="1/8" Page="1" Title="The start" \
            Color="#FFFF00000000"/><Text>INT. KITCHEN - DAY</Text></Paragraph>
                <Paragraph Type="Action"><Text RevisionID="2">A kettle.</Text></Paragraph>
                <Paragraph Type="Action"><Text>It boils.</Text></Paragraph>
              </Content>
              <Odd Kept="Yes"><Inner>whatever</Inner></Odd>
            </FinalDraft>
            """;

    @TempDir
    Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() {
        film = Cli.film(temp);
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    /** Types and texts, as two files must share to be the same script. */
    private static List<String> elements(Path file) {
        List<String> elements = new ArrayList<>();
        for (JsonElement element : Cli.run("parse", "--json", file).ok().json().getAsJsonArray("elements")) {
            JsonObject object = element.getAsJsonObject();
            elements.add(object.get("type").getAsString() + " " + object.get("text").getAsString());
        }
        return elements;
    }

    @Test
    void finalDraftComesBackWithWhatTheScriptDoesNotCarry() throws IOException {
        Result read = Cli.run("import", film, script("in.fdx", FDX));
        assertEquals(0, read.code());
        assertTrue(read.out().startsWith("in.fdx: 1 scenes, 3 elements"), read.out());
        assertTrue(read.err().contains("1 scene colours stay in the Final Draft file only."), read.err());
        Path out = temp.resolve("out.fdx");
        Cli.run("export", film, out).ok();
        String same = Files.readString(out);
        assertTrue(same.contains("<Odd Kept=\"Yes\"><Inner>whatever</Inner></Odd>"), same);
        assertTrue(same.contains("Title=\"The start\"") && same.contains("RevisionID=\"2\""), same);
        Path fountain = temp.resolve("out.fountain");
        Cli.run("export", film, fountain).ok();
        Cli.run("import", film, script("later.fountain", Files.readString(fountain).replace("boils", "sings"))).ok();
        Cli.run("export", film, out).ok();
        String changed = Files.readString(out);
        assertTrue(changed.contains("It sings.") && !changed.contains("It boils."), changed);
        assertTrue(changed.contains("<Odd Kept=\"Yes\">") && changed.contains("RevisionID=\"2\""), changed);
        Cli.run("check", film).ok();
    }

    @Test
    void everySharedFinalDraftScriptGoesThroughAFilmUnchanged() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.folder().resolve("fdx"))) {
            int number = 0;
            for (Path file : files.filter(found -> found.toString().endsWith(".fdx")).sorted().toList()) {
                Path own = Cli.film(Files.createDirectory(temp.resolve("film" + number++)));
                assertEquals(0, Cli.run("import", own, file).code(), file.toString());
                Path out = temp.resolve("again.fdx");
                assertEquals(0, Cli.run("export", own, out).code(), file.toString());
                assertEquals(elements(file), elements(out), file.toString());
            }
            assertTrue(number > 5);
        }
    }

    @Test
    void pdfAndTextComeBackAsTheSameElements() throws IOException {
        Cli.run("import", film, script("in.fountain", SCRIPT)).ok();
        for (String name : List.of("out.pdf", "out.txt")) {
            Path out = temp.resolve(name);
            Result written = Cli.run("export", film, out, "--scene-numbers", "written");
            assertEquals(0, written.code());
            assertTrue(written.err().contains("1 notes are not printed."), written.err());
            Path again = Cli.film(Files.createDirectory(temp.resolve(name + ".films")));
            assertEquals(0, Cli.run("import", again, out).code());
            Path fountain = temp.resolve(name + ".fountain");
            Cli.run("export", again, fountain).ok();
            List<String> elements = elements(fountain);
            assertTrue(elements.contains("scene_heading INT. SLEEPER - NIGHT"), elements.toString());
            assertTrue(elements.contains("scene_heading EXT. PLATFORM - DAWN"), elements.toString());
            assertTrue(elements.contains("transition CUT TO:"), elements.toString());
        }
    }

    @Test
    void lossesAreToldAndNothingIsWritten() throws IOException {
        Cli.run("import", film, script("in.fountain", SCRIPT)).ok();
        Path out = temp.resolve("out.pdf");
        assertEquals("1 boneyards are not printed.\n1 notes are not printed.\n",
                Cli.run("export", film, out, "--losses").ok().out().replace("\r", ""));
        JsonObject report = Cli.run("export", film, out, "--losses", "--json", "--notes").ok().json();
        assertEquals("pdf", report.get("as").getAsString());
        assertEquals(1, report.getAsJsonArray("losses").size());
        assertTrue(Cli.run("export", film, temp.resolve("out.fountain"), "--losses").ok().out()
                .startsWith("Fountain carries all"));
        assertFalse(Files.exists(out));
        assertFalse(Files.exists(temp.resolve("out.fountain")));
    }

    @Test
    void optionsReachThePages() throws IOException {
        Cli.run("import", film, script("in.fountain", SCRIPT)).ok();
        Path out = temp.resolve("out.txt");
        Cli.run("export", film, out, "--notes", "--profile", "final-draft", "--paper", "a4");
        String noted = Files.readString(out);
        assertTrue(noted.contains("Which window?"), noted);
        assertTrue(noted.contains(" ".repeat(15) + "INT. SLEEPER - NIGHT\n"), noted);
        Cli.run("export", film, out, "--profile", "fade-in", "--no-title-page");
        String plain = Files.readString(out);
        assertTrue(plain.startsWith(" ".repeat(13) + "INT. SLEEPER - NIGHT\n"), plain);
        assertEquals(2, Cli.run("export", film, out, "--profile", "word").code());
    }

    @Test
    void aNewFinalDraftFileAsksForThePagesOfTheProfile() throws IOException {
        Cli.run("import", film, script("in.fountain", SCRIPT)).ok();
        Path out = temp.resolve("out.fdx");
        Cli.run("export", film, out, "--paper", "a4", "--profile", "final-draft");
        String xml = Files.readString(out);
        assertTrue(xml.contains("<PageSize Height=\"11.69\" Width=\"8.27\"/>"), xml);
        assertTrue(xml.contains("LeftIndent=\"2.50\" RightIndent=\"6.00\" SpaceBefore=\"0\""), xml);
        assertTrue(xml.contains("RightIndent=\"7.50\" SpaceBefore=\"24\""), xml);
        Cli.run("export", film, out);
        assertTrue(Files.readString(out).contains("Height=\"11.00\" Width=\"8.50\""));
        assertTrue(Files.readString(out).contains("RightIndent=\"7.60\" SpaceBefore=\"12\""), "spec: one blank line");
    }

    @Test
    void formatOverridesTheName() throws IOException {
        Cli.run("import", film, script("in.doc", SCRIPT), "--format", "fountain").ok();
        Path out = temp.resolve("out.script");
        assertEquals(1, Cli.run("export", film, out).code());
        Cli.run("export", film, out, "--format", "fountain").ok();
        assertEquals(SCRIPT, Files.readString(out));
        JsonObject written = Cli.run("export", film, out, "--format", "fountain", "--json").ok().json();
        assertEquals(SCRIPT.getBytes(StandardCharsets.UTF_8).length, written.get("bytes").getAsInt());
    }

    @Test
    void oneUndoTakesBackAFinalDraftImport() throws IOException {
        assertEquals(0, Cli.run("import", film, script("in.fdx", FDX)).code());
        Cli.run("undo", film).ok();
        assertEquals(1, Cli.run("export", film, temp.resolve("out.fdx")).code());
        Cli.run("import", film, script("in.fountain", SCRIPT)).ok();
        Path out = temp.resolve("out.fdx");
        Cli.run("export", film, out);
        assertFalse(Files.readString(out).contains("<Odd"));
    }
}
