// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.junit.jupiter.api.Test;

class SmartTypeTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY

            ANN
            One.

            BOB (V.O.)
            Two.

            EXT. KITCHEN GARDEN - DUSK

            CARL
            A.

            ANN
            B.

            BOB
            C.

            WIPE TO:

            """;

    private static List<String> offered(String script, String line, ElementType type, boolean asked) {
        Vocabulary words = Vocabulary.of(FountainParser.elements(script), List.of("DORA"), List.of("ATTIC"));
        String text = script + line;
        return SmartType.at(text, text.length(), type, words, asked).stream()
                .map(offer -> text.substring(0, offer.offset()) + offer.text())
                .map(whole -> whole.substring(script.length())).toList();
    }

    private static List<String> offered(String line, ElementType type) {
        return offered(SCRIPT, line, type, false);
    }

    @Test
    void whoAnswersIsOfferedFirst() {
        assertEquals(List.of("ANN", "CARL", "BOB", "DORA"), offered(SCRIPT, "", ElementType.CHARACTER, true));
        String reply = SCRIPT + "ANN\nD.\n\n";
        assertEquals(List.of("BOB", "CARL", "ANN", "DORA"), offered(reply, "", ElementType.CHARACTER, true));
        String scene = SCRIPT + "INT. ATTIC - NIGHT\n\n";
        assertEquals(List.of("ANN", "BOB", "CARL", "DORA"), offered(scene, "", ElementType.CHARACTER, true));
    }

    @Test
    void nothingIsOfferedUnaskedBeforeALetter() {
        assertEquals(List.of(), offered("", ElementType.CHARACTER));
        assertEquals(List.of("CARL"), offered("C", ElementType.CHARACTER));
    }

    @Test
    void aFullNameBeatsALongerOne() {
        String script = SCRIPT + "ANNABEL\nHi.\n\n";
        assertEquals(List.of("ANN", "ANNABEL"), offered(script, "AN", ElementType.CHARACTER, false));
        assertEquals(List.of(), offered(script, "ANN", ElementType.CHARACTER, false));
        assertEquals(List.of("ANN", "ANNABEL"), offered(script, "ANN", ElementType.CHARACTER, true));
    }

    @Test
    void extensionsAreClosed() {
        assertEquals(List.of("ANN (V.O.)"), offered("ANN (v", ElementType.CHARACTER));
        assertEquals("ANN (V.O.)", offered(SCRIPT, "ANN (", ElementType.CHARACTER, true).get(0));
        assertEquals(List.of(), offered("ANN (V.O.)", ElementType.CHARACTER));
    }

    @Test
    void headingsAreOfferedPartByPart() {
        assertEquals(List.of("INT. ", "INT./EXT. "), offered("I", ElementType.SCENE_HEADING));
        assertEquals(List.of("INT. KITCHEN - ", "INT. KITCHEN GARDEN - "),
                offered("INT. K", ElementType.SCENE_HEADING));
        assertEquals(List.of("EXT. KITCHEN GARDEN - ", "EXT. KITCHEN - "),
                offered("EXT. K", ElementType.SCENE_HEADING));
        assertEquals(List.of("INT. ATTIC - "), offered("INT. A", ElementType.SCENE_HEADING));
        assertEquals(List.of("INT. ATTIC - DAY", "INT. ATTIC - DUSK", "INT. ATTIC - DAWN"),
                offered("INT. ATTIC - D", ElementType.SCENE_HEADING));
        assertEquals(List.of(), offered("INT. ATTIC - DAY", ElementType.SCENE_HEADING));
    }

    @Test
    void transitionsOfTheScriptComeFirst() {
        assertEquals("WIPE TO:", offered(SCRIPT, "", ElementType.TRANSITION, true).get(0));
        assertEquals(List.of("FADE OUT.", "FADE TO BLACK.", "FADE IN:"), offered("FA", ElementType.TRANSITION));
        assertEquals(List.of("> FADE OUT.", "> FADE TO BLACK.", "> FADE IN:"), offered("> FA", ElementType.TRANSITION));
    }

    @Test
    void nothingIsOfferedInDialogueOrInsideALine() {
        assertEquals(List.of(), offered(SCRIPT, "An", ElementType.DIALOGUE, true));
        Vocabulary words = Vocabulary.of(FountainParser.elements(SCRIPT), List.of(), List.of());
        assertEquals(List.of(), SmartType.at("ANNA", 2, ElementType.CHARACTER, words, true));
    }
}
