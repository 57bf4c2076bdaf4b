// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.filmwright.script.Screenplay.TitleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FountainParserTest {
    private static void assertOutline(String text, String... lines) {
        assertEquals(List.of(lines), Scripts.outline(text));
    }

    private static ScriptElement first(String text) {
        return FountainParser.elements(text).get(0);
    }

    @Test
    void emptyTextHasNoElements() {
        assertOutline("");
        assertOutline("\n \n", "action ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT. HOUSE - DAY", "ext. olympia circus - night", "EST. CITY", "INT./EXT. CAR", "INT/EXT CAR",
        "I/E. CAR", "I/E CAR", "EXT./INT. CAR", "  INT HOUSE", ".SNIPER SCOPE POV", ".42", "EXT. PARK--DAY", "INT. "})
    void headingsNeedAPrefixOrADot(String heading) {
        assertEquals(ElementType.SCENE_HEADING, first(heading + "\n\nAction.").type());
        assertEquals(ElementType.SCENE_HEADING, first(heading).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "...where the carnival is parked", ". NOT A HEADER", "INTERIOR", "INT", "ESTABLISHING",
        "EXTRA. CAR", ".", "A INT. HOUSE", "INT\u3002 \u75c5\u9662 - \u65e5"})
    void othersAreNoHeadings(String line) {
        assertEquals(ElementType.ACTION, first(line + "\n\nAction.").type());
    }

    @Test
    void headingNeedsEmptyLinesAround() {
        assertOutline("aims a\n.38 pistol at Colonel.\n\nphone", "action aims a|.38 pistol at Colonel.", "action phone");
        assertOutline("INT. X\nText directly below.", "character INT. X", "dialogue Text directly below.");
        assertOutline("int. x\nText directly below.", "action int. x|Text directly below.");
        assertOutline("Action\nINT. X\n\nMore", "action Action|INT. X", "action More");
    }

    @Test
    void sceneNumberStandsAtTheEnd() {
        for (String number : List.of("1", "1A", "I-1-A", "1.", "110A", "1-A", "A7")) {
            ScriptElement heading = first("INT. HOUSE - DAY #" + number + "#\n\nx");
            assertEquals(number, heading.sceneNumber());
            assertEquals("INT. HOUSE - DAY", heading.text());
            assertEquals(number, first(".LATER #" + number + "# \n\nx").sceneNumber());
        }
        assertNull(first("EST BUCKET LIST #\ud83d\ude06#").sceneNumber());
        assertEquals("EST BUCKET LIST #\ud83d\ude06#", first("EST BUCKET LIST #\ud83d\ude06#").text());
        assertNull(first("INT. ROOM ##").sceneNumber());
        assertEquals("0", first(".PROLOGUE [[purple]] #0# [[storyline Main]]").sceneNumber());
        assertEquals("PROLOGUE", first(".PROLOGUE [[purple]] #0# [[storyline Main]]").text());
    }

    @Test
    void transitionIsUpperCaseToColonAlone() {
        assertOutline("x\n\nCUT TO:\n\nINT. A - DAY", "action x", "transition CUT TO:", "scene_heading INT. A - DAY");
        assertOutline("x\n\nCUT TO:\nmore", "action x", "character CUT TO:", "dialogue more");
        assertOutline("x\n\nCUT TO: \n\nmore", "action x", "action CUT TO: ", "action more");
        assertOutline("x\n\n.CUT TO:\n\nmore", "action x", "scene_heading CUT TO:", "action more");
        assertOutline("x\n\nFADE OUT.\n\nCut to:\n", "action x", "action FADE OUT.", "action Cut to:");
        assertOutline("x\n\n      SMASH CUT TO:", "action x", "transition SMASH CUT TO:");
        assertOutline("> Burn to White.\n>FADE OUT", "transition Burn to White.", "transition FADE OUT");
    }

    @Test
    void boneyardActsAsTheEmptyLineOfTheSpecification() {
        assertOutline("CUT TO:\n/*\nINT. GARAGE - DAY\n*/\nEXT. MANSION - DAY\n\nA man.", "transition CUT TO:",
                "boneyard INT. GARAGE - DAY", "scene_heading EXT. MANSION - DAY", "action A man.");
    }

    @Test
    void boneyardWithoutEndIsText() {
        assertOutline("a /* b\n\nBOB\nHi */x", "action a x", "  boneyard b||BOB|Hi");
        assertOutline("a /* b\n\nBOB\nHi", "action a /* b", "character BOB", "dialogue Hi");
        assertOutline("/* a /* b */ c */", "action c */", "  boneyard a /* b");
    }

    @Test
    void shortBoneyardAndNotesKeepDialogueTogether() {
        assertOutline("BOB\n/* who? */\nHello\n[[angry]]\nagain\n\nX", "character BOB", "boneyard who?", "dialogue Hello",
                "note angry", "dialogue again", "action X");
        assertOutline("BOB\nHello\n/*\nlong\n*/\nHe goes.", "character BOB", "dialogue Hello", "boneyard long",
                "action He goes.");
        assertOutline("JACK\n[[only a note]]\n\nx", "action JACK", "note only a note", "action x");
    }

    @Test
    void cueNeedsCapitalsAnEmptyLineAboveAndWordsBelow() {
        assertOutline("STEEL\nHi", "character STEEL", "dialogue Hi");
        assertOutline("trailing\nSTEEL\nHi", "action trailing|STEEL|Hi");
        assertOutline("STEEL\n\nHi", "action STEEL", "action Hi");
        assertOutline("x\n\nSTEEL", "action x", "action STEEL");
        assertOutline("23\nBlop!", "action 23|Blop!");
        assertOutline("R2D2\nBeep!", "character R2D2", "dialogue Beep!");
        assertOutline("23 (O.S.)\nBlop!", "action 23 (O.S.)|Blop!");
        assertOutline("HANS (on the radio)\nWhat?", "character HANS (on the radio)", "dialogue What?");
        assertOutline("Han (O. S.)\nNo.", "action Han (O. S.)|No.");
        assertOutline("HANS (on the\nWhat?", "action HANS (on the|What?");
        assertOutline("\u00c9LODIE\nOui.", "character \u00c9LODIE", "dialogue Oui.");
        assertOutline("\u0416\u0415\u041d\u042f\nDa.", "character \u0416\u0415\u041d\u042f", "dialogue Da.");
        assertOutline("GRO\u00dfE FRAU\nJa.", "character GRO\u00dfE FRAU", "dialogue Ja.");
        assertOutline("\u30b8\u30e7\u30f3\nx", "action \u30b8\u30e7\u30f3|x");
        assertOutline("@\u30b8\u30e7\u30f3\nx", "character \u30b8\u30e7\u30f3", "dialogue x");
        assertOutline("@McCLANE\nYippie", "character McCLANE", "dialogue Yippie");
        assertOutline("BRICK [[note]]\nHi", "character BRICK", "  note note", "dialogue Hi");
    }

    @Test
    void cueIsTakenApart() {
        ScriptElement cue = first("BOB (V.O.) (CONT'D)\nx");
        assertEquals("BOB", cue.name());
        assertEquals(List.of("V.O.", "CONT'D"), cue.extensions());
        assertEquals("BOB (V.O.) (CONT'D)", cue.text());
        assertTrue(first("@bob\nx").forced());
        assertFalse(cue.forced());
    }

    @Test
    void dualPairsWithTheDialogueDirectlyAbove() {
        assertOutline("A\nx\n\nB ^\ny", "character A", "dialogue x", "character B ^", "dialogue y");
        assertOutline("A\nx\n\nB (O.S.)^\ny", "character A", "dialogue x", "character B (O.S.) ^", "dialogue y");
        assertOutline("STEEL ^\ny", "character STEEL", "dialogue y");
        assertOutline("A\nx\n\naction\n\nB ^\ny", "character A", "dialogue x", "action action", "character B", "dialogue y");
        assertOutline("A\nx\n\n[[n]]\n\nB ^\ny\n\nC ^\nz", "character A", "dialogue x", "note n", "character B ^",
                "dialogue y", "character C", "dialogue z");
    }

    @Test
    void dialogueRunsToTheEmptyLine() {
        assertOutline("A\nTen.\nFour.\n\nHit?", "character A", "dialogue Ten.|Four.", "action Hit?");
        assertOutline("A\nTen.\n  \nHit?\n\nx", "character A", "dialogue Ten.||Hit?", "action x");
        assertOutline("A\nTen.\n \nHit?", "character A", "dialogue Ten.", "action Hit?");
        assertOutline("A\nTen.\n   \nHit?", "character A", "dialogue Ten.", "action Hit?");
        assertOutline("A\nTen.\n  \n\nHit?", "character A", "dialogue Ten.", "action Hit?");
        assertOutline("A\n(beat)\n  \n(again)\nx", "character A", "parenthetical (beat)", "parenthetical (again)",
                "dialogue x");
        assertOutline("      A\n   Hi  \n\tthere", "character A", "dialogue Hi|there");
        assertOutline("x\n  \ny", "action x", "action y");
    }

    @Test
    void parentheticalIsAWholeLine() {
        assertOutline("A\n(pause)\nNo\n(pause)\nYes", "character A", "parenthetical (pause)", "dialogue No",
                "parenthetical (pause)", "dialogue Yes");
        assertOutline("A\n(a) and (b)\n(smiles) yes", "character A", "dialogue (a) and (b)|(smiles) yes");
        assertOutline("A\n(startled, but\ncontinuing)\nYes", "character A", "parenthetical (startled, but|continuing)",
                "dialogue Yes");
        assertOutline("A\n(never closed\nYes", "character A", "dialogue (never closed|Yes");
        assertOutline("(alone)\nx", "action (alone)|x");
    }

    @Test
    void lyricsAreForced() {
        assertOutline("~Willy\n~Wonka\n\nx", "lyrics Willy|Wonka", "action x");
        assertOutline("A\n~ la\nla\n~la", "character A", "lyrics la", "dialogue la", "lyrics la");
        assertOutline("~a\naction\n~b", "lyrics a", "action action", "lyrics b");
    }

    @Test
    void actionKeepsItsBlanks() {
        assertOutline("  two\n\n\tTab  \nnext ", "action   two", "action     Tab  |next ");
        assertOutline("!INT. ACTION\n\n!BANG\nBANG", "action INT. ACTION", "action BANG|BANG");
        assertTrue(first("!x").forced());
        assertEquals("!CLOSE ON A SHADOW", first("!!CLOSE ON A SHADOW").text());
        assertTrue(first("!!CLOSE ON").isShot());
        assertFalse(first("!CLOSE ON").isShot());
        assertOutline("A\nHi\n!Bang\nmore", "character A", "dialogue Hi", "action Bang|more");
        assertOutline("He is #1 in town", "action He is #1 in town");
    }

    @Test
    void centeredStandsBetweenMarks() {
        assertOutline(">THE END<\n> x <\n>   lots\t\t<  ", "centered THE END", "centered x", "centered lots");
        assertOutline("> not", "transition not");
        assertOutline("!>THE END.<", "action >THE END.<");
        assertOutline("><", "action ><");
    }

    @Test
    void structureMarks() {
        assertOutline("# Act\n\n##Sequence  \n#", "section Act", "section Sequence", "action #");
        assertEquals(2, first("## x").depth());
        assertOutline("= a synopsis\n\n==\n\n==== \n\n=sloppy", "synopsis a synopsis", "action ==", "page_break ====",
                "synopsis sloppy");
        assertOutline("action\n= synopsis\naction", "action action", "synopsis synopsis", "action action");
    }

    @Test
    void notesStandInsideAndAlone() {
        assertOutline("half [[rename]] SS", "action half SS", "  note rename");
        assertOutline("JACK[[who]].  They", "action JACK.  They", "  note who");
        assertOutline("[[a]]\n[[b]]", "note a", "note b");
        assertOutline("[[a]] [[b]]", "note a", "  note b");
        assertOutline("x[[one\ntwo\n  \nthree]] y", "action x y", "  note one|two|  |three");
        assertOutline("x[[one\n\ntwo]] y", "action x[[one", "action two]] y");
        assertOutline("[[a [b]]]", "note a [b]");
        assertOutline("[[ /* ]] */ x", "action [[ x", "  boneyard ]]");
        assertOutline("[[ a /* x\n\ny */ b ]] c", "action c", "  note a /* x||y */ b");
    }

    @Test
    void titlePageBegins() {
        Screenplay play = FountainParser.parse("Title:\n    _**A**_\n\tB: c\nCredit: by\nAuthors: X\nFoo bar: y\n\nINT. A\n");
        assertEquals(List.of(new TitleEntry("Title", List.of("_**A**_", "B: c")), new TitleEntry("Credit", List.of("by")),
                new TitleEntry("Authors", List.of("X")), new TitleEntry("Foo bar", List.of("y"))), play.titlePage());
        assertEquals(ElementType.TITLE_PAGE, play.elements().get(0).type());
        assertEquals("scene_heading INT. A", Scripts.outline("Title: x\nINT. A\n\nb").get(1));
    }

    @Test
    void titlePageNeedsAKnownKeyOrASecondOne() {
        assertOutline("FADE IN:\n\nx", "action FADE IN:", "action x");
        assertOutline("As the girl runs: she falls.\n\nx", "action As the girl runs: she falls.", "action x");
        assertOutline("FADE IN:\nINT. A: B\n", "character FADE IN:", "dialogue INT. A: B");
        assertEquals(1, FountainParser.parse("Draft date: 6/23/2012").titlePage().size());
        assertEquals(2, FountainParser.parse("Foo: bar\nTitle: X\n\ny").titlePage().size());
        assertEquals(0, FountainParser.parse("INT. HOUSE: KITCHEN\n\ny").titlePage().size());
        assertEquals(0, FountainParser.parse("x\n\nTitle: y").titlePage().size());
        assertEquals(0, FountainParser.parse("> FADE IN:\n\nTitle: y").titlePage().size());
    }

    @Test
    void titlePageMayBeIndentedOrFollowNotes() {
        assertEquals(2, FountainParser.parse("      Title: A\n      Author: B\n\nx").titlePage().size());
        Screenplay play = FountainParser.parse("[[n]]\n\nTitle: A\n/* z */\nAuthor: B\n\nx");
        assertEquals(2, play.titlePage().size());
        assertEquals(0, play.elements().get(0).offset());
        assertEquals(List.of("  note n", "  boneyard z", "action x"),
                Scripts.outline("[[n]]\n\nTitle: A\n/* z */\nAuthor: B\n\nx").subList(1, 4));
        assertEquals(List.of("beat@beat-app.fi", "www.beat-app.fi"),
                FountainParser.parse("Title: A\nContact:\nbeat@beat-app.fi\nwww.beat-app.fi\n\nx").titlePage().get(1).values());
    }

    @Test
    void lineEndsAndMarkOfByteOrderAreRead() {
        assertOutline("\ufeffINT. A\r\n\r\nBOB\rHi\nthere\r\n", "scene_heading INT. A", "character BOB", "dialogue Hi|there");
        List<ScriptElement> elements = FountainParser.elements("\n\r\nA\rb\n\n\nx /*\n\n*/ y\nz [[n]]");
        assertEquals(List.of(3, 4, 7, 7, 10), elements.stream().map(ScriptElement::line).toList());
        assertEquals("\n\r\nA\r", elements.get(0).source());
    }
}
