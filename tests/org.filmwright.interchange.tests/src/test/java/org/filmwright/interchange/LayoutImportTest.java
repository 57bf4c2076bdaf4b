// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.page.SceneNumbering;
import org.filmwright.page.pdf.PdfOptions;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts read back from the places of their lines. */
class LayoutImportTest {

    private static final String SCRIPT = """
            Title: The Night Train
            Credit: Written by
            Author: A. N. Author
            Contact: author@example.org

            INT. COMPARTMENT - NIGHT

            Rain against the window. Nobody has switched on the light, and nobody will before the border.
            A second line of its own.

            ANNA (V.O.)
            (to the boy who is not there any more)
            Is this seat taken, or is it not? I have been standing here since the last stop.
            (beat)
            Hello?

            BEN
            No.

            ANNA ^
            No.

            CUT TO:

            EXT. STATION - DAY

            > THE END <

            > FADE TO BLACK.
            """;

    @TempDir
    private Path folder;

    /** What can be seen on a page, one line an element. */
    private static List<String> visible(Screenplay script) {
        List<String> lines = new ArrayList<>();
        for (ScriptElement element : script.elements()) {
            switch (element.type()) {
                case TITLE_PAGE, SECTION, SYNOPSIS, NOTE, BONEYARD, PAGE_BREAK -> {
                    // not printed, or not to be told from the page's own end
                }
                default -> lines.add(line(element));
            }
        }
        return lines;
    }

    private static String line(ScriptElement element) {
        String text = Emphasis.strip(element.text()).replaceAll("(?i)\\s*\\((cont'd)\\)", "").replaceAll("\\s+", " ");
        boolean heading = element.type() == ElementType.SCENE_HEADING;
        text = element.forced() && text.startsWith("!") ? text.substring(1) : text;
        return element.type() + " " + (heading ? text.toUpperCase(Locale.ROOT) : text).strip();
    }

    private Screenplay through(Screenplay script, ScriptFormat format, ExportOptions options) throws Exception {
        Path file = folder.resolve("script." + (format == ScriptFormat.PDF ? "pdf" : "txt"));
        ScriptExporter.write(script, format, options, file);
        return FountainParser.parse(ScriptImporter.read(file, format).fountain());
    }

    @Test
    void everyElementIsKnownByItsPlace() throws Exception {
        Screenplay script = FountainParser.parse(SCRIPT);
        for (Paper paper : Paper.values()) {
            for (PageProfile profile : PageProfile.all(paper)) {
                for (ScriptFormat format : List.of(ScriptFormat.PDF, ScriptFormat.TEXT)) {
                    ExportOptions options = ExportOptions.DEFAULT.withProfile(profile)
                            .withPdf(PdfOptions.DEFAULT.withSceneNumbers(SceneNumbering.COUNTED));
                    Screenplay back = through(script, format, options);
                    String name = profile.id() + " " + paper + " " + format;
                    assertEquals(String.join("\n", visible(script)), String.join("\n", visible(back)), name);
                    assertEquals(script.titlePage(), back.titlePage(), name);
                    if (format == ScriptFormat.PDF) {
                        assertEquals("2", back.elements().stream()
                                .filter(element -> element.type() == ElementType.SCENE_HEADING).toList().get(1)
                                        .sceneNumber());
                    }
                }
            }
        }
    }

    @Test
    void emphasisComesBackFromTheFonts() throws Exception {
        Screenplay script = FountainParser.parse("INT. A\n\nA **bold** and an *italic* word.\n");
        Screenplay back = through(script, ScriptFormat.PDF, ExportOptions.DEFAULT);
        assertEquals("A **bold** and an *italic* word.", back.elements().get(1).text());
    }

    @Test
    void realScriptsComeBackAlmostWhole() throws Exception {
        Path data = SharedData.folder();
        assumeTrue(data != null, "shared data is not beside this clone");
        for (String name : List.of("long/plays/importance-of-being-earnest", "long/actone/BeeDetective",
                "long/brick-and-steel/Brick-and-Steel")) {
            Screenplay script = FountainParser.parse(ScriptFile.read(data.resolve(name + ".fountain")).text());
            for (ScriptFormat format : List.of(ScriptFormat.PDF, ScriptFormat.TEXT)) {
                double share = share(visible(script), visible(through(script, format, ExportOptions.DEFAULT)));
                assertTrue(share > 0.97, name + " as " + format + ": " + share);
            }
        }
    }

    @Test
    void anotherProgramsPdfComesBackAlmostWhole() throws Exception {
        Path data = SharedData.folder();
        assumeTrue(data != null, "shared data is not beside this clone");
        Path file = data.resolve("long/brick-and-steel/Brick-and-Steel");
        Screenplay script = FountainParser.parse(Files.readString(file.resolveSibling("Brick-and-Steel.fountain")));
        Screenplay back = FountainParser.parse(ScriptImporter.read(file.resolveSibling("Brick-and-Steel.pdf"))
                .fountain());
        double share = share(visible(script), visible(back));
        assertTrue(share > 0.95, "share " + share);
        assertEquals("Written by", back.titlePage().get(1).values().get(0));
    }

    /** Share of the lines that came back. */
    private static double share(List<String> expected, List<String> actual) {
        Map<String, Integer> left = new HashMap<>();
        actual.forEach(line -> left.merge(line, 1, Integer::sum));
        int found = 0;
        for (String line : expected) {
            if (left.merge(line, -1, Integer::sum) >= 0) {
                found++;
            }
        }
        return (double) found / Math.max(expected.size(), actual.size());
    }
}
