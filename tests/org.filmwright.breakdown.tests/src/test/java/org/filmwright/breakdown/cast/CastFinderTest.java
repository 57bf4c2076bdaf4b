// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.filmwright.breakdown.script.ScriptScenes;
import org.filmwright.script.FountainParser;
import org.junit.jupiter.api.Test;

class CastFinderTest {
    private static Cast find(String fountain) {
        return new CastFinder(CastRules.standard()).find(ScriptScenes.of(FountainParser.parse(fountain)));
    }

    private static List<String> names(Cast cast) {
        return cast.members().stream().map(CastMember::name).toList();
    }

    private static String cues(String... cues) {
        StringBuilder text = new StringBuilder("INT. ROOM - DAY\n\n");
        for (String cue : cues) {
            text.append(cue).append("\nHello.\n\n");
        }
        return text.toString();
    }

    @Test
    void extensionsDoNotMakeNewCharacters() {
        Cast cast = find(cues("JANE", "JANE (V.O.)", "JANE (O.S.) (CONT'D)", "JANE (on the phone)", "Jane^"));
        assertEquals(List.of("JANE"), names(cast));
        assertEquals(4, cast.members().get(0).speeches());
    }

    @Test
    void crowdsAndUnknownVoicesAreNotCast() {
        Cast cast = find(cues("BOTH", "ALL", "CROWD", "A VOICE", "EVERYONE", "VOICES", "WOMAN'S VOICE",
                "VOICE ON RADIO", "JANE"));
        assertEquals(List.of("JANE"), names(cast));
        assertEquals(9, cast.speakers().size());
    }

    @Test
    void aPairOfNamesIsTwoPeople() {
        assertEquals(List.of("JACK", "DAN"), names(find(cues("JACK & DAN"))));
        assertEquals(List.of("JACK", "DAN"), names(find(cues("JACK AND DAN"))));
        assertEquals(List.of("JACK", "DAN"), names(find(cues("JACK/DAN", "DAN"))));
        assertEquals(List.of("JACK", "DAN", "JILL"), names(find(cues("JACK, DAN AND JILL"))));
    }

    @Test
    void namesThatOnlyHoldAndStayWhole() {
        assertEquals(List.of("MRS. SANDERS", "ANDY"), names(find(cues("MRS. SANDERS", "ANDY"))));
    }

    @Test
    void youngSomebodyIsALookOfSomebody() {
        Cast cast = find(cues("JANE", "YOUNG JANE"));
        assertEquals(List.of("JANE"), names(cast));
        assertEquals(List.of("YOUNG JANE"), cast.members().get(0).looks());
    }

    @Test
    void youngSomebodyElseIsHerself() {
        assertEquals(List.of("JANE", "YOUNG WORKER"), names(find(cues("JANE", "YOUNG WORKER"))));
    }

    @Test
    void aVoiceOfSomebodyKnownIsHers() {
        assertEquals(List.of("JANE"), names(find(cues("JANE", "JANE'S VOICE"))));
    }

    @Test
    void whoNeverSpeaksIsFoundByHerIntroduction() {
        Cast cast = find("""
                INT. ROOM - DAY

                MRS. VANE, 70s, sits by the window. THE PORTER, a tall man with a limp, brings tea.

                JANE
                Thank you.
                """);
        assertEquals(List.of("JANE", "MRS. VANE", "THE PORTER"), names(cast));
        assertEquals(1, cast.speaking().size());
        assertFalse(cast.find("Mrs. Vane").orElseThrow().speaking());
    }

    @Test
    void capitalsForSoundsThingsAndPlacesAreNoPeople() {
        Cast cast = find("""
                INT. ROOM - DAY

                The SCREEN DOOR slides open. A BANG. They SLAM the door, a heavy one.

                THE HONEYPOT — a bustling bar carved into a cave.

                THE BAND, AKA the boys, plays. SUPERMARKET, a big one, burns.

                JANE
                Look.
                """);
        assertEquals(List.of("JANE"), names(cast));
    }

    @Test
    void aFullNameIsAnAliasOfTheSpeaker() {
        Cast cast = find("""
                EXT. PATIO - DAY

                BRICK BRADDOCK, retired police detective, sits quietly.

                BRICK
                Cold?
                """);
        assertEquals(List.of("BRICK"), names(cast));
        assertEquals(List.of("BRICK BRADDOCK"), cast.members().get(0).aliases());
    }

    @Test
    void namesInOtherScriptsAndCasesAreCast() {
        assertEquals(List.of("\u5C71\u7530", "McCLANE"), names(find(cues("@\u5C71\u7530", "@McCLANE"))));
    }

    @Test
    void aVeryLongCueIsOneCharacter() {
        String name = "THE VERY " + "LONG ".repeat(58) + "NAME";
        Cast cast = find(cues(name));
        assertEquals(1, cast.members().size());
        assertTrue(cast.members().get(0).name().length() >= 300);
    }

    @Test
    void aRuleCanBeSwitchedOff() {
        Cast cast = new CastFinder(CastRules.standard().without("paired-names"))
                .find(ScriptScenes.of(FountainParser.parse(cues("JACK & DAN"))));
        assertEquals(List.of("JACK & DAN"), names(cast));
    }
}
