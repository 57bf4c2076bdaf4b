// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.filmwright.script.Emphasis.Run;
import org.junit.jupiter.api.Test;

class EmphasisTest {
    /** Runs as {@code {text}BIU}, plain ones bare. */
    private static String runs(String text) {
        StringBuilder out = new StringBuilder();
        String style = "";
        for (Run run : Emphasis.parse(text)) {
            String next = (run.bold() ? "B" : "") + (run.italic() ? "I" : "") + (run.underline() ? "U" : "");
            if (!next.equals(style)) {
                out.append(style.isEmpty() ? "" : "}" + style).append(next.isEmpty() ? "" : "{");
                style = next;
            }
            out.append(run.text());
        }
        return out.append(style.isEmpty() ? "" : "}" + style).toString();
    }

    @Test
    void marksMakeStyles() {
        assertEquals("{i}I {b}B {bi}BI {u}U", runs("*i* **b** ***bi*** _u_"));
        assertEquals("{Steel's face FILLS the }U{Leupold Mark 4}IU{ scope}U.",
                runs("_Steel's face FILLS the *Leupold Mark 4* scope_."));
        assertEquals("{a }B{b}BI{ c}B", runs("**a *b* c**"));
        assertEquals("{a }I{b}BI{ c}I", runs("*a **b** c*"));
        assertEquals("{a}BI{ b}B", runs("***a* b**"));
        assertEquals("{under bold}BU", runs("_**under bold_**"));
    }

    @Test
    void marksBesideBlanksAreText() {
        assertEquals("He dialed *69 and then *23, and hung up.", runs("He dialed *69 and then *23, and hung up."));
        assertEquals("He dialed {69 and then 23}I, and hung up.", runs("He dialed *69 and then 23*, and hung up."));
        assertEquals("He dialed _69 and then 23 _, and", runs("He dialed _69 and then 23 _, and"));
        assertEquals("* item", runs("* item"));
    }

    @Test
    void backslashMakesAMarkText() {
        assertEquals("He dialed *69 and then 23*, and", runs("He dialed *69 and then 23\\*, and"));
        assertEquals("keypad {*9765*}B", runs("keypad **\\*9765\\***"));
        assertEquals("a_b c\\d", runs("a\\_b c\\d"));
    }

    @Test
    void emphasisEndsWithTheLine() {
        assertEquals("*share a look.\nBAD.*", runs("*share a look.\nBAD.*"));
        assertEquals("**one\n{two}B", runs("**one\n**two**"));
    }

    @Test
    void underscoreInAWordAndLongRunsAreText() {
        assertEquals("file_name_here", runs("file_name_here"));
        assertEquals("****", runs("****"));
        assertEquals("**", runs("**"));
        assertEquals("un{frigging}Ibelievable", runs("un*frigging*believable"));
    }

    @Test
    void runsStandWhereTheySayAndStripIsTheirText() {
        Random random = new Random(3);
        String pieces = "ab *_\\\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            StringBuilder plain = new StringBuilder();
            int at = 0;
            for (Run run : Emphasis.parse(text.toString())) {
                assertEquals(true, run.offset() >= at, text.toString());
                at = run.offset() + run.text().length();
                assertEquals(run.text(), text.substring(run.offset(), at));
                plain.append(run.text());
            }
            assertEquals(plain.toString(), Emphasis.strip(text.toString()));
        }
    }
}
