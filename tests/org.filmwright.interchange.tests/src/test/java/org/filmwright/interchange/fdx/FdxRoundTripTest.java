// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.filmwright.api.FilmException;
import org.filmwright.interchange.LossReport;
import org.filmwright.interchange.SharedData;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;
import org.junit.jupiter.api.Test;

/** Every file of other programs comes back as it was. */
class FdxRoundTripTest {

    private static List<Path> files(String extension) throws IOException {
        Path data = SharedData.folder();
        assumeTrue(data != null, "shared data is not beside this clone");
        try (Stream<Path> walk = Files.walk(data)) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(extension)).sorted().toList();
            assertFalse(files.isEmpty());
            return files;
        }
    }

    private static FdxDocument open(Path file) throws IOException, FilmException {
        try (InputStream in = Files.newInputStream(file)) {
            return FdxDocument.read(in, file.getFileName().toString());
        }
    }

    private static FdxDocument again(FdxDocument document) throws IOException, FilmException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return FdxDocument.read(new ByteArrayInputStream(out.toByteArray()), "written");
    }

    /** What a reader sees, one line an element; boneyards are dropped, as no other format has them. */
    private static List<String> elements(Screenplay script) {
        List<String> lines = new ArrayList<>();
        for (ScriptElement element : script.elements()) {
            if (element.type() != ElementType.TITLE_PAGE && element.type() != ElementType.BONEYARD) {
                lines.add(element.type() + " " + Math.min(4, element.depth()) + " " + element.sceneNumber() + " "
                        + element.dual() + " " + visible(element));
            }
        }
        return sorted(lines);
    }

    /**
     * Final Draft keeps the notes and the synopses of a heading in two places, so their order among each other is lost.
     */
    private static List<String> sorted(List<String> lines) {
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && (lines.get(end).startsWith("NOTE") || lines.get(end).startsWith("SYNOPSIS"))) {
                end++;
            }
            Collections.sort(lines.subList(i, end));
            i = Math.max(end, i + 1);
        }
        return lines;
    }

    /** Text with styles, in whatever way the marks were written. */
    private static String visible(ScriptElement element) {
        if (element.type() == ElementType.PAGE_BREAK || element.type() == ElementType.NOTE) {
            return element.type() == ElementType.NOTE ? element.text().strip() : "";
        }
        StringBuilder text = new StringBuilder();
        for (Emphasis.Run run : Emphasis.parse(element.text().strip())) {
            String style = (run.bold() ? "b" : "") + (run.italic() ? "i" : "") + (run.underline() ? "u" : "");
            text.append(style.isEmpty() ? run.text() : "{" + style + ":" + run.text() + "}");
        }
        return text.toString();
    }

    @Test
    void everyFileIsWrittenBackAsItWas() throws IOException, FilmException {
        for (Path file : files(".fdx")) {
            Screenplay script = FountainParser.parse(FdxReader.read(open(file)).fountain());
            FdxDocument written = again(new FdxWriter(new LossReport()).write(script, open(file)));
            assertEquals(CanonicalXml.of(open(file).root()), CanonicalXml.of(written.root()), file.toString());
        }
    }

    @Test
    void everyFileReadsTheSameFromANewDocument() throws IOException, FilmException {
        for (Path file : files(".fdx")) {
            Screenplay script = FountainParser.parse(FdxReader.read(open(file)).fountain());
            FdxDocument written = again(new FdxWriter(new LossReport()).write(script));
            Screenplay back = FountainParser.parse(FdxReader.read(written).fountain());
            assertEquals(String.join("\n", elements(script)), String.join("\n", elements(back)), file.toString());
            assertEquals(script.titlePage().toString(), back.titlePage().toString(), file.toString());
        }
    }

    @Test
    void everyFountainScriptComesBackThroughFinalDraft() throws IOException, FilmException, ScriptException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(".fountain")) {
            Screenplay script = FountainParser.parse(ScriptFile.read(file).text());
            FdxDocument written = again(new FdxWriter(new LossReport()).write(script));
            Screenplay back = FountainParser.parse(FdxReader.read(written).fountain());
            wrong.addAll(differences(file, elements(script), elements(back)));
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static List<String> differences(Path file, List<String> expected, List<String> actual) {
        List<String> wrong = new ArrayList<>();
        List<String> gone = new ArrayList<>(expected);
        actual.forEach(gone::remove);
        List<String> added = new ArrayList<>(actual);
        expected.forEach(added::remove);
        gone.forEach(line -> wrong.add(file + " - " + line));
        added.forEach(line -> wrong.add(file + " + " + line));
        if (wrong.isEmpty() && !expected.equals(actual)) {
            wrong.add(file + " has another order: " + actual);
        }
        return wrong;
    }

    @Test
    void aChangedLineChangesOnlyItsParagraph() throws IOException, FilmException {
        Path file = files("Grog-The-Caveman.fdx").get(0);
        String fountain = FdxReader.read(open(file)).fountain();
        Screenplay changed = FountainParser.parse(fountain.replace("Mammoth win.", "Mammoth *always* win."));
        FdxDocument written = new FdxWriter(new LossReport()).write(changed, open(file));
        List<String> before = CanonicalXml.of(open(file).root()).lines().toList();
        List<String> after = new ArrayList<>(CanonicalXml.of(written.root()).lines().toList());
        after.removeAll(before);
        assertEquals(List.of("   <Text>Mammoth ", "   <Text Style='Italic'>always", "   <Text> win."), after);
        assertTrue(CanonicalXml.of(written.root()).contains(
                "  <Paragraph Type='Dialogue' id='5d177d02-ef6a-4cde-b5be-ee3eb5b19718'>\n   <Text>Mammoth "));
    }

    @Test
    void aMovedSceneKeepsItsParagraphs() throws IOException, FilmException {
        Path file = files("Grog-The-Caveman.fdx").get(0);
        String fountain = FdxReader.read(open(file)).fountain();
        int cave = fountain.indexOf("INT. CAVE - NIGHT");
        int dawn = fountain.indexOf("EXT. PREHISTORIC VALLEY - DAWN");
        int first = fountain.indexOf("EXT. PREHISTORIC VALLEY - DAY");
        String moved = fountain.substring(0, first) + fountain.substring(cave, dawn) + fountain.substring(first, cave)
                + fountain.substring(dawn);
        FdxDocument written = new FdxWriter(new LossReport()).write(FountainParser.parse(moved), open(file));
        List<String> before = CanonicalXml.of(open(file).root()).lines().sorted().toList();
        List<String> after = CanonicalXml.of(written.root()).lines().sorted().toList();
        assertEquals(List.of(), differences(file, before, after));
        String id = written.root().first("Content").first("Paragraph").get("id");
        assertEquals("195fdc26-b72f-4291-9749-4c78b3042d10", id);
    }
}
