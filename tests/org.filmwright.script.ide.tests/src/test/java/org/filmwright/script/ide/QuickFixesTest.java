// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.filmwright.script.FountainParser;
import org.filmwright.script.ProblemCodes;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickFixesTest {
    private static final String SCENE = "INT. HOUSE - DAY\n\nAction.\n\n";

    private static List<String> labels(String text, String code) {
        return fixes(text, code).stream().map(QuickFix::label).toList();
    }

    private static List<QuickFix> fixes(String text, String code) {
        Screenplay script = FountainParser.parse(text);
        ScriptProblem problem = script.problems().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
        return QuickFixes.of(text, script.elements(), problem);
    }

    private static String fixed(String text, String code) {
        return fixes(text, code).get(0).applied(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCENE + "a /* b\n\nc", SCENE + "a [[ b\nc\n\nd ]]", SCENE + "He **runs.\n\nA *b* c.",
        SCENE + "STEEL\nHi\n\nSTEEL\n\nThe man's a myth!", SCENE + "@bob\n\nx", SCENE + "BOB\n> FADE OUT",
        SCENE + "STEEL\nHi\n\nSteel\nHo", SCENE + "A ^\nx", SCENE + "A\nx\n\nA ^\nx", "INT. HOUSE\n\nx",
        "INT. HOUSE #3#\n\nx", SCENE + "x\nINT. HOUSE - NIGHT\n\ny", SCENE + "INT. HOUSE - NIGHT\r\ny",
        "INT. A - DAY\n\nINT. B - DAY\n\nx", "INT. A - DAY #1#\n\nx\n\nINT. B - DAY #1#\n\nx",
        "INT. A - DAY #1#\n\nx\n\nINT. B - DAY #3#\n\nx\n\nINT. C - DAY #2#\n\nx",
        "INT. A - DAY #1#\n\nx\n\nINT. B - DAY\n\nx\n\nINT. C - DAY #2#\n\nx",
        SCENE + "BUZZARIA\na\n\nBOB\nb\n\nBUZZARIA\nc\n\nBUZARIA\nd\n\nBUZZARIA\ne\n\nBUZZARIA\nf"})
    void everyFixMakesItsProblemGoAway(String text) {
        Screenplay script = FountainParser.parse(text);
        assertFalse(script.problems().isEmpty(), text);
        ScriptProblem problem = script.problems().get(0);
        List<QuickFix> fixes = QuickFixes.of(text, script.elements(), problem);
        assertFalse(fixes.isEmpty(), problem.code());
        for (QuickFix fix : fixes) {
            String fixed = fix.applied(text);
            assertTrue(FountainParser.parse(fixed).problems().stream().noneMatch(p -> p.code().equals(problem.code())),
                    problem.code() + ", " + fix.label() + ": " + fixed);
        }
    }

    @Test
    void numbersGoOnFromTheSceneInFront() {
        assertEquals("INT. A - DAY #1#\n\nx\n\nINT. B - DAY #1A#\n\nx\n\nINT. C - DAY #2#\n\nx",
                fixed("INT. A - DAY #1#\n\nx\n\nINT. B - DAY\n\nx\n\nINT. C - DAY #2#\n\nx",
                        ProblemCodes.UNNUMBERED_SCENE));
        assertEquals(List.of("Number it 2", "Remove the number"),
                labels("INT. A - DAY #1#\n\nx\n\nINT. B - DAY #1#\n\nx", ProblemCodes.DUPLICATE_SCENE_NUMBER));
    }

    @Test
    void timeGoesInFrontOfTheNumber() {
        assertEquals("INT. HOUSE - DAY #3#\n\nx", fixed("INT. HOUSE #3#\n\nx", ProblemCodes.HEADING_WITHOUT_TIME));
    }

    @Test
    void spellingKeepsExtensions() {
        String text = SCENE + "BUZZARIA\na\n\nBUZZARIA\nc\n\nBUZARIA (V.O.)\nd\n\nBUZZARIA\ne\n\nBUZZARIA\nf";
        assertEquals(text.replace("BUZARIA (", "BUZZARIA ("), fixed(text, ProblemCodes.SIMILAR_NAME));
    }

    @Test
    void aProblemOfAnotherTextHasNoFix() {
        ScriptProblem problem = FountainParser.parse(SCENE + "a /* b").problems().get(0);
        assertEquals(List.of(), QuickFixes.of("x", List.of(), problem));
    }
}
