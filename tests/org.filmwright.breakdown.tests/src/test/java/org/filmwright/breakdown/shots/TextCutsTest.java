// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextCutsTest {
    private static List<String> parts(String text) {
        int from = 0;
        List<String> parts = new java.util.ArrayList<>();
        for (int cut : TextCuts.sentences(text)) {
            parts.add(text.substring(from, cut).strip());
            from = cut;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    @Test
    void sentencesEndAtTheirMarks() {
        assertEquals(List.of("He ran.", "\"Stop!\"", "Why?", "Nobody knew..."),
                parts("He ran. \"Stop!\" Why? Nobody knew..."));
    }

    @Test
    void abbreviationsInitialsAndNumbersDoNotEndThem() {
        assertEquals(List.of("Dr. Brown paid 3.50 to J. R. Smith.", "He left."),
                parts("Dr. Brown paid 3.50 to J. R. Smith. He left."));
    }

    @Test
    void aSentenceThatGoesOnInLowerCaseIsOne() {
        assertEquals(List.of("Wait... what is that?"), parts("Wait... what is that?"));
        assertEquals(List.of("A white man,\na goofy one.", "He strolls."), parts("A white man,\na goofy one.\nHe "
                + "strolls."));
    }

    @Test
    void sentencesInOtherScriptsEndToo() {
        assertEquals(List.of("\u96E8\u304C\u964D\u308B\u3002", "\u5F7C\u306F\u8D70\u308B\u3002"),
                parts("\u96E8\u304C\u964D\u308B\u3002\u5F7C\u306F\u8D70\u308B\u3002"));
        assertEquals(2, parts("\u0647\u0644 \u0646\u0630\u0647\u0628\u061F \u0646\u0639\u0645.").size());
    }

    @Test
    void textWithoutSpacesCanBeCutAnywhere() {
        assertEquals(3, TextCuts.words("\u96E8\u96E8\u96E8\u96E8").size());
        assertEquals(2, TextCuts.words("one two three").size());
    }
}
