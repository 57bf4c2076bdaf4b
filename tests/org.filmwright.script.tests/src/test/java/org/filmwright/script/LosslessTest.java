// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.filmwright.testing.RandomScripts;
import org.junit.jupiter.api.Test;

class LosslessTest {
    private static void assertLossless(String text) {
        Screenplay play = FountainParser.parse(text);
        int at = 0;
        int line = 0;
        for (ScriptElement element : play.elements()) {
            assertTrue(element.line() >= line || element.isEmbedded(), text);
            if (!element.isEmbedded()) {
                line = element.line();
                assertEquals(at, element.offset(), text);
                at += element.source().length();
            }
        }
        assertEquals(text, Scripts.sources(play.elements()));
        for (ScriptProblem problem : play.problems()) {
            assertTrue(problem.offset() >= 0 && problem.length() >= 0 && problem.line() > 0
                    && problem.offset() + problem.length() <= text.length(), text);
        }
    }

    @Test
    void sourcesOfRandomTextsAreTheText() {
        Random random = new Random(7);
        for (int i = 0; i < 30_000; i++) {
            assertLossless(RandomScripts.next(random, 14));
        }
    }

    @Test
    void sourcesOfChangedScriptsAreTheText() throws Exception {
        Random random = new Random(11);
        for (String path : SharedData.scripts()) {
            String text = SharedData.script(path).text();
            assertLossless(text);
            for (int i = 0; i < 5 && text.length() < 200_000; i++) {
                int from = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), from + random.nextInt(40));
                assertLossless(text.substring(0, from) + RandomScripts.next(random, 3) + text.substring(to));
            }
        }
    }

    @Test
    void aPartFromASceneToASceneReadsAsInTheWhole() throws Exception {
        Random random = new Random(13);
        for (int i = 0; i < 5_000; i++) {
            assertParts(RandomScripts.next(random, 25));
        }
        assertParts(SharedData.script("long/actone/BeeDetective.fountain").text());
    }

    private static void assertParts(String text) {
        List<ScriptElement> whole = FountainParser.elements(text);
        boolean unclosed = HiddenSpans.find(text, 0, text.length()).unclosedBoneyard() >= 0;
        int start = -1;
        for (int i = 0; i <= whole.size(); i++) {
            boolean heading = i == whole.size() || whole.get(i).type() == ElementType.SCENE_HEADING;
            if (heading && start >= 0 && !unclosed) {
                int from = whole.get(start).offset();
                int to = i == whole.size() ? text.length() : whole.get(i).offset();
                List<ScriptElement> part = FountainParser.elements(LineClassifier.classify(text, from, to));
                assertEquals(whole.subList(start, i).stream().map(e -> e.type() + e.text() + e.source()).toList(),
                        part.stream().map(e -> e.type() + e.text() + e.source()).toList(), text);
            }
            start = heading ? i : start;
        }
    }

    @Test
    void textOfFiftyMegabytesOnOneLineIsRead() {
        String text = "INT. A - DAY\n\n" + "word ".repeat(10_000_000) + "\n\nBOB\nHi";
        List<ScriptElement> elements = FountainParser.elements(text);
        assertEquals(4, elements.size());
        assertEquals(text, Scripts.sources(elements));
    }

    @Test
    void hostileTextsAreReadInOneGo() {
        for (String piece : List.of("[[", "/*", "[[/**/", "[[ /* ", "(\n", "A\n[[x]]\n", "*a ", "**_", "]]", "[[a\n", "#\n",
                "A\n(\n", "BOB\n/*x*/\n", "\\*", "~\n", "  \n", "A\n  \n", ">", "INT. A\n", "[[a\n\n", "[[/**/]]", "[[x]] ", "/*\n*/", "_a ", "a* *a", "**_a",
                "BOB\nHi\n\n", "INT. A #1#\n\n", "*a _b **c ")) {
            String text = "X\nY\n" + piece.repeat(200_000 / piece.length());
            assertLossless(text);
            assertLossless(text + "]]*/");
        }
    }

    @Test
    void zeroBytesAndEmojiStay() {
        assertLossless("INT. \u0000 - DAY\n\n\ud83d\ude00BOB\nHi \u0000\n\n\u0000\n");
        assertLossless("\u0000");
    }
}
