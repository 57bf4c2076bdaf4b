// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class PaginatorTest {

    private static final PageProfile FINAL_DRAFT = PageProfile.finalDraft(Paper.LETTER);
    private static final PageProfile SPEC = PageProfile.spec(Paper.LETTER);

    private static String print(PageProfile profile, ScriptBuilder script) {
        return print(Paginator.paginate(script.build(), profile, PageOptions.DEFAULT).pages().get(0));
    }

    /** Row, column in cells from the paper's edge, text. */
    private static String print(Page page) {
        StringBuilder text = new StringBuilder();
        for (PageLine line : page.lines()) {
            text.append(String.format("%d %.1f %s%n", line.row(), line.x(), line.text()));
        }
        return text.toString();
    }

    private static ScriptBuilder everyElement() {
        return new ScriptBuilder().heading("int. kitchen - day")
                .action("Rain against the window. Nobody has switched on the light, and nobody will.")
                .add(ElementType.CHARACTER, "MARTHA (V.O.)").add(ElementType.PARENTHETICAL,
                        "(to the boy who is not there)")
                .add(ElementType.DIALOGUE, "You said you would be home before the rain.")
                .add(ElementType.TRANSITION, "CUT TO:").heading("EXT. STREET - NIGHT").add(ElementType.CENTERED,
                        "THE END");
    }

    @Test
    void finalDraftPutsEveryElementAtItsMargin() {
        assertEquals("""
                0 1.5 INT. KITCHEN - DAY
                2 1.5 Rain against the window. Nobody has switched on the light,
                3 1.5 and nobody will.
                5 3.5 MARTHA (V.O.)
                6 2.9 (to the boy who is not
                7 3.0 there)
                8 2.5 You said you would be home before
                9 2.5 the rain.
                11 6.4 CUT TO:
                14 1.5 EXT. STREET - NIGHT
                16 4.1 THE END
                """, print(FINAL_DRAFT, everyElement()));
    }

    @Test
    void specLeavesOneBlankLineBeforeAHeading() {
        assertEquals("""
                0 1.5 INT. KITCHEN - DAY
                2 1.5 Rain against the window. Nobody has switched on the light,
                3 1.5 and nobody will.
                5 3.5 MARTHA (V.O.)
                6 2.9 (to the boy who is not
                7 3.0 there)
                8 2.5 You said you would be home before
                9 2.5 the rain.
                11 6.9 CUT TO:
                13 1.5 EXT. STREET - NIGHT
                15 4.2 THE END
                """, print(SPEC, everyElement()));
    }

    @Test
    void finalDraft8HasItsOwnMargins() {
        assertEquals("""
                0 1.3 INT. KITCHEN - DAY
                2 1.3 Rain against the window. Nobody has switched on the light,
                3 1.3 and nobody will.
                5 3.8 MARTHA (V.O.)
                6 3.2 (to the boy who is
                7 3.3 not there)
                8 2.6 You said you would be home before the
                9 2.6 rain.
                11 6.1 CUT TO:
                14 1.3 EXT. STREET - NIGHT
                16 3.9 THE END
                """, print(PageProfile.finalDraft8(Paper.LETTER), everyElement()));
    }

    @Test
    void pagesHoldTheLinesOfTheirProfile() {
        assertEquals(54, FINAL_DRAFT.lines());
        assertEquals(53, PageProfile.finalDraft8(Paper.LETTER).lines());
        assertEquals(54, PageProfile.fadeIn(Paper.LETTER).lines());
        assertEquals(55, SPEC.lines());
        assertEquals(57, PageProfile.spec(Paper.A4).lines());
        for (Paper paper : Paper.values()) {
            for (PageProfile profile : PageProfile.all(paper)) {
                Pages pages = Paginator.paginate(new ScriptBuilder().lines(200).build(), profile, PageOptions.DEFAULT);
                Page first = pages.pages().get(0);
                int lastRow = first.lines().get(first.lines().size() - 1).row();
                assertEquals((profile.lines() - 1) / 2 * 2, lastRow, profile.id());
                double bottom = profile.top() + profile.lines() / 6.0;
                assertTrue(bottom < paper.height() - 0.7, profile.id() + " ends at " + bottom);
            }
        }
    }

    @Test
    void dualDialogueStandsInTwoColumns() {
        ScriptBuilder script = new ScriptBuilder().speech("ANNA", "Stop it right now, or I will go home.")
                .dual("BEN", "No.").action("Silence.");
        assertEquals("""
                0 2.4 ANNA
                1 1.5 Stop it right now, or I will
                2 1.5 go home.
                0 5.6 BEN
                1 4.7 No.
                4 1.5 Silence.
                """, print(SPEC, script));
    }

    @Test
    void speakerWhoGoesOnAfterActionIsContinued() {
        List<ScriptElement> script = new ScriptBuilder().heading("INT. A").speech("ANNA", "One.").action("Beat.")
                .speech("ANNA (V.O.)", "Two.").speech("BEN", "Three.").speech("ANNA", "Four.").heading("INT. B")
                .speech("ANNA", "Five.").action("Beat.").speech("ANNA (CONT'D)", "Six.").build();
        List<String> cues = cues(Paginator.paginate(script, SPEC, PageOptions.DEFAULT));
        assertEquals(List.of("ANNA", "ANNA (V.O.) (CONT'D)", "BEN", "ANNA", "ANNA", "ANNA (CONT'D)"), cues);
        List<String> plain = cues(Paginator.paginate(script, SPEC, PageOptions.DEFAULT.withContinueds(false)));
        assertEquals(List.of("ANNA", "ANNA (V.O.)", "BEN", "ANNA", "ANNA", "ANNA (CONT'D)"), plain);
    }

    private static List<String> cues(Pages pages) {
        return pages.pages().stream().flatMap(page -> page.lines().stream())
                .filter(line -> line.kind() == LineKind.CUE).map(PageLine::text).toList();
    }

    @Test
    void hiddenElementsTakeNoRoomUnlessAskedFor() {
        List<ScriptElement> script = new ScriptBuilder().add(ElementType.SECTION, "ACT ONE").heading("INT. A")
                .add(ElementType.SYNOPSIS, "They meet.").action("They meet.").add(ElementType.NOTE, "Check the year.")
                .action("They part.").add(ElementType.BONEYARD, "old").build();
        Page page = Paginator.paginate(script, SPEC, PageOptions.DEFAULT).pages().get(0);
        assertEquals("""
                0 1.5 INT. A
                2 1.5 They meet.
                4 1.5 They part.
                """, print(page));
        PageOptions all = PageOptions.DEFAULT.withSections(true).withSynopses(true).withNotes(true);
        assertEquals("""
                0 1.5 ACT ONE
                2 1.5 INT. A
                4 1.5 They meet.
                6 1.5 They meet.
                8 1.5 Check the year.
                10 1.5 They part.
                """, print(Paginator.paginate(script, SPEC, all).pages().get(0)));
    }

    @Test
    void emphasisBecomesRunsAndTakesNoWidth() {
        ScriptBuilder script = new ScriptBuilder().action("A **bold _and_** word, 2\\*3, file_name_here.");
        PageLine line = Paginator.paginate(script.build(), SPEC, PageOptions.DEFAULT).pages().get(0).lines().get(0);
        assertEquals("A bold and word, 2*3, file_name_here.", line.text());
        assertEquals(List.of(new TextRun("A ", 0), new TextRun("bold ", TextRun.BOLD),
                new TextRun("and", TextRun.BOLD | TextRun.UNDERLINE), new TextRun(" word, 2*3, file_name_here.", 0)),
                line.runs());
    }

    @Test
    void wideGlyphsTakeTwoCells() {
        ScriptBuilder script = new ScriptBuilder().action("東京".repeat(20) + "。終わり");
        assertEquals("""
                0 1.5 %s
                1 1.5 %s
                """.formatted("東京".repeat(15), "東京".repeat(5) + "。終わり"), print(SPEC, script));
    }

    @Test
    void wideTextDoesNotStartALineWithAFullStop() {
        String text = "東京".repeat(15) + "。終わり";
        List<PageLine> lines = Paginator.paginate(new ScriptBuilder().action(text).build(), SPEC, PageOptions.DEFAULT)
                .pages().get(0).lines();
        assertEquals(text.substring(0, 29), lines.get(0).text());
        assertEquals("京。終わり", lines.get(1).text());
    }

    @Test
    void manualLineBreaksAndIndentsOfActionAreKept() {
        ScriptBuilder script = new ScriptBuilder().action("One\n    two\n\n\tthree");
        assertEquals("""
                0 1.5 One
                1 1.5     two
                2 1.5 %s
                3 1.5     three
                """.formatted(""), print(SPEC, script));
    }

    @Test
    void textWithoutSpacesIsCutAtTheMargin() {
        ScriptBuilder script = new ScriptBuilder().action("x".repeat(70));
        assertEquals("0 1.5 " + "x".repeat(61) + "\n1 1.5 " + "x".repeat(9) + "\n", print(SPEC, script));
    }

    @Test
    void emptyScriptHasNoPages() {
        Pages pages = Paginator.paginate(List.of(), SPEC, PageOptions.DEFAULT);
        assertEquals(0, pages.count());
        assertEquals(0, pages.eighths());
        Pages hidden = Paginator.paginate(new ScriptBuilder().add(ElementType.SECTION, "A")
                .add(ElementType.PAGE_BREAK, "").build(), SPEC, PageOptions.DEFAULT);
        assertEquals(0, hidden.count());
        assertEquals(0, hidden.pageOf(1));
        assertEquals(0, hidden.share(0).lines());
    }

    @Test
    void everyElementKnowsItsPageAndShare() {
        ScriptBuilder builder = new ScriptBuilder().heading("INT. A");
        builder.lines(60).heading("INT. B").action("Short.");
        Pages pages = Paginator.paginate(builder.build(), SPEC, PageOptions.DEFAULT);
        assertEquals(1, pages.pageOf(0));
        assertEquals(1, pages.pageOf(27));
        assertEquals(2, pages.pageOf(28));
        assertEquals(3, pages.pageOf(61));
        assertEquals(2, pages.share(1).lines());
        assertEquals(60.0 * 2 / 55, pages.share(1).seconds(), 1e-9);
        assertEquals(2, pages.scenes().size());
        assertEquals(61, pages.scenes().get(1).element());
        assertEquals(1, pages.scenes().get(1).eighths());
        assertFalse(pages.pages().get(1).startsInsideElement());
    }

    @Test
    void fadeInsOwnLengthsAreMet() {
        List<ScriptElement> script = new ScriptBuilder().heading("INT. RADIO STUDIO")
                .action("We are in a TV station listening to the announcer on the other site of the glass.")
                .add(ElementType.CHARACTER, "DJ").add(ElementType.PARENTHETICAL, "(bored)")
                .add(ElementType.DIALOGUE, "Hey everyone, this is some music that sounds kinda terrible.")
                .action("Dave is at the coffee machine.").speech("DAVE", "Why do we pay him?")
                .speech("JIM (O.S.)", "Because he helps us test this screenplay.").add(ElementType.TRANSITION,
                        "CUT TO:")
                .heading("EXT. OUTSIDE THE FOOD STORE")
                .action("We are standing outside the food store. Kay is looking at the posters in the window.")
                .speech("KAY", "Maybe there's a job for me here.").add(ElementType.TRANSITION, "FADE TO BLACK").build();
        List<SceneLength> scenes = Paginator.paginate(script, PageProfile.fadeIn(Paper.LETTER), PageOptions.DEFAULT)
                .scenes();
        assertEquals("3/8", Eighths.print(scenes.get(0).eighths()));
        assertEquals("2/8", Eighths.print(scenes.get(1).eighths()));
    }
}
