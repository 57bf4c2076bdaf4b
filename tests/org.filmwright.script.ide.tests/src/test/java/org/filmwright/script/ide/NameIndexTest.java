// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.filmwright.script.FountainParser;
import org.filmwright.script.ide.ScriptName.Kind;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static final String SCRIPT = """
            INT. HOUSE - KITCHEN - DAY

            BOB sits. Bobby and Bob's dog bob up.

            BOB (V.O.)
            Bob is my name.

            @Bob
            Yes.

            EXT. HOUSE - KITCHEN - NIGHT #2#

            BOBBY
            No.
            """;
    private final NameIndex index = new NameIndex(SCRIPT, FountainParser.elements(SCRIPT));

    private ScriptName at(String place) {
        return index.at(SCRIPT.indexOf(place)).orElseThrow();
    }

    @Test
    void aCharacterIsFoundInCuesAndInAction() {
        assertEquals("BOB", at("BOB (V.O.)").name());
        assertEquals(Kind.CHARACTER, at("Bob's dog").kind());
        assertEquals(List.of("BOB", "Bob", "BOB", "Bob"),
                index.occurrences(at("BOB (V.O.)")).stream().map(ScriptName::name).toList());
    }

    @Test
    void aSetIsFoundInHeadings() {
        ScriptName set = at("HOUSE");
        assertEquals(new ScriptName(Kind.SET, "HOUSE - KITCHEN", 5, 15), set);
        assertEquals(2, index.occurrences(set).size());
    }

    @Test
    void nothingIsNamedElsewhere() {
        assertEquals(Optional.empty(), index.at(SCRIPT.indexOf("Bob is my")));
        assertEquals(Optional.empty(), index.at(SCRIPT.indexOf("DAY")));
        assertEquals(Optional.empty(), index.at(SCRIPT.indexOf("sits")));
    }

    @Test
    void renamingKeepsCapitalsAndLeavesLongerNames() {
        ScriptName bob = at("BOB (V.O.)");
        String renamed = index.rename(index.occurrences(bob), "Ro\u00e9").applied(SCRIPT);
        assertEquals(SCRIPT.replace("BOB sits", "RO\u00c9 sits").replace("Bob's", "Ro\u00e9's")
                .replace("BOB (", "RO\u00c9 (").replace("@Bob", "@Ro\u00e9"), renamed);
        String moved = index.rename(index.occurrences(at("HOUSE")), "BARN").applied(SCRIPT);
        assertEquals(SCRIPT.replace("HOUSE - KITCHEN", "BARN"), moved);
    }

    @Test
    void whatIsKnownIsToldInASentence() {
        assertEquals("BOB: 2 speeches in 1 scene, first in INT. HOUSE - KITCHEN - DAY", index.about(at("BOB (")));
        assertEquals("HOUSE - KITCHEN: 2 scenes, first in INT. HOUSE - KITCHEN - DAY", index.about(at("HOUSE")));
    }
}
