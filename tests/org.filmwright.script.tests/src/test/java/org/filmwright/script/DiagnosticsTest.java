// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private static final String SCENE = "INT. HOUSE - DAY\n\nAction.\n\n";

    private static void assertCodes(String text, String... codes) {
        assertEquals(List.of(codes), Scripts.codes(text), text);
    }

    @Test
    void unclosedMarksAreTold() {
        assertCodes(SCENE + "a /* b\n\nc", ProblemCodes.UNCLOSED_BONEYARD);
        assertCodes(SCENE + "see http://x/*.txt\n\nc");
        assertCodes(SCENE + "a [[ b\n\nc ]]", ProblemCodes.UNCLOSED_NOTE);
        assertCodes(SCENE + "He **runs.\n\nA *b* c.", ProblemCodes.UNCLOSED_EMPHASIS);
        assertCodes(SCENE + "He dialed *69 and then *23. 5 * 3. f*ck snake_case * x");
        ScriptProblem problem = FountainParser.parse(SCENE + "a\nb [[ c").problems().get(0);
        assertEquals("warning", problem.severity());
        assertEquals(6, problem.line());
        assertEquals(SCENE.length() + 4, problem.offset());
    }

    @Test
    void cuesWithoutDialogueAreTold() {
        assertCodes(SCENE + "STEEL\nHi\n\nSTEEL\n\nThe man's a myth!", ProblemCodes.CUE_WITHOUT_DIALOGUE);
        assertCodes(SCENE + "@bob\n\nx", ProblemCodes.CUE_WITHOUT_DIALOGUE);
        assertCodes(SCENE + "BOB\n> FADE OUT", ProblemCodes.CUE_WITHOUT_DIALOGUE);
        assertCodes(SCENE + "BANG\n\nHe falls.");
        assertCodes(SCENE + "STEEL\nHi\n\nSteel\nHo", ProblemCodes.LOWER_CASE_CUE);
        assertCodes(SCENE + "STEEL\nHi\n\nSteel walks\nfar away");
    }

    @Test
    void dualDialogueIsChecked() {
        assertCodes(SCENE + "A ^\nx", ProblemCodes.DUAL_WITHOUT_PARTNER);
        assertCodes(SCENE + "A\nx\n\nA ^\nx", ProblemCodes.DUAL_SAME_SPEAKER);
        assertCodes(SCENE + "A\nx\n\nB ^\nx");
    }

    @Test
    void headingsAreChecked() {
        assertCodes("INT. HOUSE\n\nx", ProblemCodes.HEADING_WITHOUT_TIME);
        assertCodes("EST. HOUSE\n\nx\n\n.POV\n\nx");
        assertCodes("INT. A\n\nx\n\nINT. B\n\nx\n\nINT. C\n\nx");
        assertCodes("INT. A - DAY\n\nx\n\nINT. B - DAY\n\nx\n\nINT. C\n\nx", ProblemCodes.HEADING_WITHOUT_TIME);
        assertCodes("INT. A - DAY\n\n> CUT TO:\n\nINT. B - DAY\n\nx", ProblemCodes.EMPTY_SCENE);
        assertCodes("INT. A - DAY\n\n= to come\n\nINT. B - DAY\n\nx\n\n.OMITTED #4#\n");
        assertCodes(SCENE + "x\nINT. HOUSE - NIGHT\n\ny", ProblemCodes.HEADING_NEEDS_BLANK_LINE);
        assertCodes(SCENE + "INT. HOUSE - NIGHT\ny", ProblemCodes.HEADING_NEEDS_BLANK_LINE);
    }

    @Test
    void sceneNumbersAreChecked() {
        String scene = "INT. HOUSE - DAY #%s#\n\nx\n\n";
        assertCodes(scene.formatted("1") + scene.formatted("1"), ProblemCodes.DUPLICATE_SCENE_NUMBER);
        assertCodes(scene.formatted("7A") + scene.formatted("7"), ProblemCodes.SCENE_NUMBER_ORDER);
        assertCodes(scene.formatted("6") + scene.formatted("A7") + scene.formatted("7") + scene.formatted("7A"));
        assertCodes(scene.formatted("1") + scene.formatted("2") + SCENE, ProblemCodes.UNNUMBERED_SCENE);
        assertCodes(scene.formatted("I-1-A") + scene.formatted("II"));
    }

    @Test
    void nearNamesAreTold() {
        String speech = "%s\nHi.\n\n";
        assertCodes(SCENE + speech.formatted("BUZZARIA").repeat(3) + speech.formatted("BUZARIA"),
                ProblemCodes.SIMILAR_NAME);
        assertCodes(SCENE + speech.formatted("STEEL").repeat(3) + speech.formatted("STEELE") + speech.formatted("COP 1")
                + speech.formatted("COP 2") + speech.formatted("GUARD A") + speech.formatted("GUARD B")
                + speech.formatted("MARIO") + speech.formatted("MARIA") + speech.formatted("MR. SMITH")
                + speech.formatted("MRS. SMITH") + speech.formatted("DAN") + speech.formatted("JAN")
                + speech.formatted("POLICEMAN") + speech.formatted("POLICEMEN"));
        assertCodes(SCENE + speech.formatted("HELEN").repeat(3) + speech.formatted("ELLEN").repeat(3));
        assertCodes("INT. ROYAL CHAMBER - DAY\n\nx\n\nINT. ROYAL CHAMBER - DAY\n\nx\n\nINT. ROYAL CHAMEBR - DAY\n\nx",
                ProblemCodes.SIMILAR_SET);
        assertTrue(NearNames.areNear("THEATER", "THEATRE"));
    }

    /** Judged by hand: each of these is worth a quiet hint. */
    @Test
    void realScriptsGetOnlyWhatIsOdd() throws Exception {
        assertEquals(Map.of(ProblemCodes.UNNUMBERED_SCENE, 2, ProblemCodes.SCENE_NUMBER_ORDER, 1,
                ProblemCodes.DUAL_SAME_SPEAKER, 1, ProblemCodes.DUAL_WITHOUT_PARTNER, 1),
                codes("long/actone/BeeDetective.fountain"));
        assertEquals(Map.of(), codes("long/brick-and-steel/Brick-and-Steel.fountain"));
        assertEquals(Map.of(), codes("long/plays/importance-of-being-earnest.fountain"));
        assertEquals(Map.of(ProblemCodes.UNCLOSED_EMPHASIS, 1), codes("long/cyber-bob/Cyber_Bob_ep00001.fountain"));
        assertEquals(Map.of(ProblemCodes.HEADING_WITHOUT_TIME, 2), codes("long/nrb/complete_nonsense.fountain"));
        assertEquals(Map.of(), codes("fountain/beat/Tutorial.fountain"));
        assertEquals(Map.of(), codes("fountain/fountainizer/Script-im-Wald.fountain"));
    }

    private static Map<String, Integer> codes(String path) throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        Scripts.codes(SharedData.script(path).text()).forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }
}
