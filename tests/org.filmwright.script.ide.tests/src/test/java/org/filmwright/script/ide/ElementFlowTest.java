// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.filmwright.script.ide.Typist.BACKSPACE;
import static org.filmwright.script.ide.Typist.BREAK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

import org.filmwright.script.ElementType;
import org.filmwright.script.Lines;
import org.filmwright.testing.SharedData;
import org.junit.jupiter.api.Test;

class ElementFlowTest {
    private static String typed(String keys) {
        return new Typist("").keys(keys).text;
    }

    /** The keys a writer hits for the first page of the script that Fountain shows itself with. */
    private static final String BRICK_AND_STEEL = "ext. brick's patio - day\n"
            + "a gorgeous day.  the sun is shining.  but BRICK BRADDOCK, retired police detective, is sitting quietly, "
            + "contemplating -- something.\n"
            + "the SCREEN DOOR slides open and DICK STEEL, his former partner and fellow retiree, emerges with two "
            + "cold beers.\n"
            + "\tsteel\nbeer's ready!\n"
            + "\tbrick\nare they cold?\n"
            + "\tsteel\ndoes a bear crap in the woods?\n"
            + "steel sits.  they laugh at the dumb joke.\n"
            + "\tsteel\n(beer raised\nto retirement.\n"
            + "\tbrick\nto retirement.\n"
            + "they drink long and well from the beers.\n"
            + "and then there's a long beat." + BREAK + "longer than is funny." + BREAK
            + "long enough to be depressing.\n"
            + "the men look at each other.\n"
            + "\tsteel\nscrew retirement.\n"
            + "\tbrick ^\nscrew retirement.\n"
            + "\t\tsmash cut to:\n"
            + "int. trailer home - day\n";

    @Test
    void theFirstPageOfBrickAndSteelIsTypedWithoutSpaceRunsOrDoubleEnter() {
        Optional<String> file = SharedData.text("long/brick-and-steel/Brick-and-Steel.fountain");
        assumeTrue(file.isPresent(), "no shared data beside the clone");
        String text = Lines.unify(file.get());
        int from = text.indexOf("EXT. BRICK'S PATIO");
        int to = text.indexOf("This is the home of THE BOY BAND");
        assertEquals(text.substring(from, to), typed(BRICK_AND_STEEL));
    }

    @Test
    void enterAndTabGoToTheElementThatFollows() {
        assertEquals(ElementType.ACTION, after("int. hall - day", "\n"));
        assertEquals(ElementType.ACTION, after("int. hall - day", "\t"));
        assertEquals(ElementType.ACTION, after("he waits.", "\n"));
        assertEquals(ElementType.CHARACTER, after("he waits.", "\t"));
        assertEquals(ElementType.DIALOGUE, after("\tbob", "\n"));
        assertEquals(ElementType.TRANSITION, after("\tbob", "\t"));
        assertEquals(ElementType.TRANSITION, after("\t", "\t"));
        assertEquals(ElementType.DIALOGUE, after("\tbob\n(low", "\n"));
        assertEquals(ElementType.DIALOGUE, after("\tbob\n(low", "\t"));
        assertEquals(ElementType.ACTION, after("\tbob\nhi.", "\n"));
        assertEquals(ElementType.PARENTHETICAL, after("\tbob\nhi.", "\t"));
        assertEquals(ElementType.SCENE_HEADING, after("\t\tcut to:", "\n"));
        assertEquals(ElementType.SCENE_HEADING, after("\t\tcut to:", "\t"));
    }

    private static ElementType after(String keys, String key) {
        Typist typist = new Typist("").keys(keys + key);
        return typist.flow.element(typist.text, typist.caret, typist.kind());
    }

    @Test
    void whatFountainWouldMisreadIsMarked() {
        assertEquals("@007\nHi.", typed("\t007\nhi."));
        assertEquals("> FADE OUT.\n\n.KITCHEN\n\n", typed("\t\tfade out.\nkitchen\n"));
        assertEquals("@\u6797\nHi.", typed("\t\u6797\nhi."));
    }

    @Test
    void parentheticalsCloseThemselves() {
        assertEquals("BOB\n(low)\nHi.\n(louder)\nHo.", typed("\tbob\n(low\nhi.\tlouder)\nho."));
        assertEquals("BOB\n", typed("\tbob\n(\n"));
    }

    @Test
    void anEmptyElementIsLeftByEnterAndTakenAwayByBackspace() {
        assertEquals("BOB\n\nHe goes.", typed("\tbob\n\nhe goes."));
        assertEquals("He waits", typed("he waits.\n" + BACKSPACE + BACKSPACE));
        assertEquals("BOB\n", typed("\tbob\n(" + BACKSPACE));
    }

    @Test
    void shiftEnterBreaksTheLineAndKeepsSpeechTogether() {
        assertEquals("BOB\nHi,\nyou.\n  \nHo.", typed("\tbob\nhi," + BREAK + "you." + BREAK + BREAK + "ho."));
    }

    @Test
    void enterInTheMiddleSplitsAParagraph() {
        Typist typist = new Typist("He runs. She waits.\n").at(8).keys("\n");
        assertEquals("He runs.\n\nShe waits.\n", typist.text);
        assertEquals(10, typist.caret);
    }

    @Test
    void enterOnAWrittenCueGoesToItsDialogue() {
        Typist typist = new Typist("A.\n\nBOB\nHi.\n").at(7).keys("\n");
        assertEquals("A.\n\nBOB\nHi.\n", typist.text);
        assertEquals(8, typist.caret);
    }

    @Test
    void lettersBecomeCapitalsWhereTheElementHasThem() {
        assertEquals("BOB (on the radio)\nYes. No... maybe. Mr. x!",
                typed("\tbob (on the radio)\nyes. no... maybe. Mr. x!"));
        assertEquals("INT. HALL - DAY", typed("int. hall - day"));
        assertEquals("\u00c9LODIE", typed("\t\u00e9").concat("LODIE"));
        assertEquals("he goes", typed("h" + BACKSPACE + "he goes"));
    }

    @Test
    void namesWrittenInSmallLettersStaySo() {
        Typist typist = new Typist("A.\n\n@McCLANE\nHi.\n").at(11).keys("x");
        assertEquals("A.\n\n@McCLANxE\nHi.\n", typist.text);
    }

    @Test
    void lineEndsAreThoseOfTheFile() {
        assertEquals("BOB\r\nHi.\r\n\r\nHe goes.", new Typist("", "\r\n").keys("\tbob\nhi.\nhe goes.").text);
    }

    @Test
    void titlePagesAndNotesTakeKeysAsTheyAre() {
        assertEquals("Title: x\nAuthor: y", new Typist("Title: x").keys("\nAuthor: y").text);
        assertEquals("[[a\n", new Typist("[[a").keys("\n").text.replace("\n\n", "\n"));
    }
}
