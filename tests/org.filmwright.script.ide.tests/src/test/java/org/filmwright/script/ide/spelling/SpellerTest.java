// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.filmwright.script.FountainParser;
import org.filmwright.script.ide.spelling.Speller.Misspelling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellerTest {
    private Speller speller;

    @BeforeAll
    void load() throws IOException {
        speller = Speller.english();
    }

    @Test
    void misspeltWordsAreFoundWhereTheyStand() {
        String script = "INT. KITCHEN - DAY\n\nThe lampp sways *wildely*.\n\nVALE\nDon't you beleive him?\n";
        List<Misspelling> found = wrong(script);
        assertEquals(List.of("lampp", "wildely", "beleive"), found.stream().map(Misspelling::word).toList());
        found.forEach(word -> assertEquals(word.word(),
                script.substring(word.offset(), word.offset() + word.length())));
    }

    @Test
    void namesOfCharactersAndPlacesAreNeverWrong() {
        assertEquals(List.of(), wrong("INT. BUZARIA - DAY\n\nStingson's hat. Buzaria at night.\n\nSTINGSON\nBuzaria!\n"));
    }

    @Test
    void notesOmittedTextNumbersAndOtherWritingsAreNotChecked() {
        assertEquals(List.of(), wrong("A man [[chek thiss]] runs /* wrnog */ 3rd 12x. 東京 で.\n"));
    }

    @Test
    void theFilmsOwnWordsAreRightInAnyCase() {
        String script = "The gizmotron hums. GIZMOTRON!\n";
        assertEquals(2, wrong(script).size());
        assertEquals(List.of(), speller.check(FountainParser.elements(script), Set.of("Gizmotron")));
    }

    @Test
    void soundsInCapitalsAreLookedUpAsWords() {
        assertEquals(List.of("KRBOOM"), wrong("A loud BANG. Then KRBOOM.\n").stream().map(Misspelling::word).toList());
    }

    @Test
    void theLikeliestWordIsOfferedFirst() {
        assertEquals("believe", speller.suggestions("beleive").get(0));
    }

    @Test
    void aLanguageWithoutDictionaryHasNoSpeller() throws IOException {
        assertFalse(Speller.of("xx").isPresent());
        assertTrue(Speller.of("en").isPresent());
        assertFalse(Speller.of("../../etc/passwd").isPresent());
    }

    private List<Misspelling> wrong(String script) {
        return speller.check(FountainParser.elements(script), Set.of());
    }
}
