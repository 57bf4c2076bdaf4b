// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.filmwright.script.ide.TextFinder.Match;
import org.filmwright.script.ide.TextFinder.Options;
import org.junit.jupiter.api.Test;

class TextFinderTest {
    private static final String TEXT = "The lamp. LAMPS sway; a lamp (lamp).";

    @Test
    void capitalsDoNotMatterUnlessAskedFor() {
        assertEquals(4, finder("lamp", false, false, false).all(TEXT).size());
        assertEquals(3, finder("lamp", true, false, false).all(TEXT).size());
    }

    @Test
    void wholeWordsStandAlone() {
        assertEquals(List.of(new Match(4, 4), new Match(24, 4), new Match(30, 4)),
                finder("lamp", false, true, false).all(TEXT));
    }

    @Test
    void marksOfExpressionsAreWordsUnlessAskedFor() {
        assertEquals(List.of(new Match(29, 6)), finder("(lamp)", false, false, false).all(TEXT));
        assertEquals(4, finder("(l)amp", false, false, true).all(TEXT).size());
    }

    @Test
    void groupsAreWrittenByNumber() {
        assertEquals(List.of("pmal", "PMAL", "pmal", "pmal"),
                finder("(l)(a)(m)(p)", false, false, true).replacements(TEXT, "$4$3$2$1"));
        assertEquals(List.of("$1", "$1", "$1", "$1"), finder("lamp", false, false, false).replacements(TEXT, "$1"));
    }

    @Test
    void wrongExpressionsAreSaidInASentence() {
        assertThrows(IllegalArgumentException.class, () -> finder("(lamp", false, false, true));
        assertThrows(IllegalArgumentException.class,
                () -> finder("lamp", false, false, true).replacements(TEXT, "$2"));
    }

    private static TextFinder finder(String words, boolean matchCase, boolean wholeWord, boolean regex) {
        return TextFinder.of(words, new Options(matchCase, wholeWord, regex));
    }
}
