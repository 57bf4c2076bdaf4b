// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.page.ComparedScript.Mark;
import org.filmwright.page.ComparedScript.Range;
import org.filmwright.script.Emphasis;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class ComparedScriptTest {
    private static final List<String> KEYS = List.of("h", "one", "two", "three");

    private static List<ScriptElement> script(String... lines) {
        StringBuilder text = new StringBuilder("INT. ROOM - DAY\n\n");
        for (String line : lines) {
            text.append(line).append("\n\n");
        }
        return FountainParser.parse(text.toString()).elements();
    }

    private static String marked(ComparedScript script, int element) {
        String text = Emphasis.strip(script.elements().get(element).text());
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Range range : script.marks(element)) {
            int to = Math.min(range.to(), text.length());
            String sign = range.mark() == Mark.REMOVED ? "-" : range.mark() == Mark.ADDED ? "+" : "~";
            marked.append(text, at, range.from()).append(sign).append(text, range.from(), to).append(sign);
            at = to;
        }
        return marked.append(text.substring(at)).toString();
    }

    @Test
    void changedWordsStandBesideWhatTheyWere() {
        ComparedScript script = ComparedScript.of(script("He walks slowly home.", "Rain.", "Night."), KEYS,
                script("He runs home.", "Rain.", "Night."), KEYS);
        assertEquals("He -walks slowly- +runs+ home.", marked(script, 1));
        assertTrue(script.marks(2).isEmpty());
    }

    @Test
    void whatWentStandsWhereItWasAndWhatMovedIsNeitherNewNorGone() {
        ComparedScript script = ComparedScript.of(script("One.", "Two.", "Three."), KEYS, script("Three.", "One."),
                List.of("h", "three", "one"));
        assertEquals(List.of("INT. ROOM - DAY", "~Three.~", "One.", "-Two.-"),
                List.of(marked(script, 0), marked(script, 1), marked(script, 2), marked(script, 3)));
    }

    @Test
    void starsAndUnderscoresOfChangedWordsArePrintedAsTheyAre() {
        ComparedScript script = ComparedScript.of(script("A plain word.", "x", "y"), KEYS,
                script("A \\*star\\* word.", "x", "y"), KEYS);
        assertEquals("A -plain- +*star*+ word.", marked(script, 1));
    }

    @Test
    void withoutWhatIsNewItIsTheOldTextAndWithoutWhatWentTheNewOne() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            String before = sentence(random);
            String after = sentence(random);
            ComparedScript script = ComparedScript.of(script(before, "x", "y"), KEYS, script(after, "x", "y"), KEYS);
            assertEquals(before, without(script, Mark.ADDED), before + " / " + after);
            assertEquals(after, without(script, Mark.REMOVED), before + " / " + after);
        }
    }

    private static String sentence(Random random) {
        List<String> words = new ArrayList<>(List.of("He"));
        for (int i = random.nextInt(9); i >= 0; i--) {
            words.add(List.of("runs", "walks", "and", "a", "dog", "home").get(random.nextInt(6)));
        }
        return String.join(" ", words) + " now.";
    }

    private static String without(ComparedScript script, Mark mark) {
        String text = Emphasis.strip(script.elements().get(1).text());
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Range range : script.marks(1)) {
            rest.append(text, at, range.mark() == mark ? range.from() : Math.min(text.length(), range.to()));
            at = Math.min(text.length(), range.to());
        }
        return rest.append(text.substring(at)).toString().strip().replaceAll(" +", " ");
    }
}
