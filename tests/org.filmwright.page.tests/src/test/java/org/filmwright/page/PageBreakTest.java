// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.filmwright.script.ElementType;
import org.junit.jupiter.api.Test;

class PageBreakTest {

    private static final PageProfile SPEC = PageProfile.spec(Paper.LETTER);

    private static List<Page> pages(ScriptBuilder script) {
        return Paginator.paginate(script.build(), SPEC, PageOptions.DEFAULT).pages();
    }

    private static String last(Page page) {
        return page.lines().get(page.lines().size() - 1).text();
    }

    private static String first(Page page) {
        return page.lines().get(0).text();
    }

    private static List<String> texts(Page page, int from) {
        return page.lines().subList(from, page.lines().size()).stream().map(PageLine::text).toList();
    }

    @Test
    void headingIsNotLeftAlone() {
        List<Page> pages = pages(new ScriptBuilder().lines(27).heading("INT. A").action("One."));
        assertEquals("Line 26.", last(pages.get(0)));
        assertEquals(List.of("INT. A", "One."), texts(pages.get(1), 0));
    }

    @Test
    void twoHeadingsMoveTogether() {
        List<Page> pages = pages(new ScriptBuilder().lines(26).heading("INT. A").heading("LATER").action("One."));
        assertEquals("Line 25.", last(pages.get(0)));
        assertEquals(List.of("INT. A", "LATER", "One."), texts(pages.get(1), 0));
    }

    @Test
    void headingStaysWhereTwoLinesOfItsActionFit() {
        String action = "The first sentence of this paragraph is as long as two lines are, and ends here, just here. "
                + "The second sentence is longer than two lines are, and it goes on for a while before it ends, "
                + "which it does on its third line.";
        List<Page> pages = pages(new ScriptBuilder().lines(25).heading("INT. A").action(action));
        assertEquals(List.of("INT. A", "The first sentence of this paragraph is as long as two lines",
                "are, and ends here, just here."), texts(pages.get(0), 25));
        assertEquals(List.of("The second sentence is longer than two lines are, and it goes",
                "on for a while before it ends, which it does on its third", "line."), texts(pages.get(1), 0));
        assertTrue(pages.get(1).startsInsideElement());
        assertEquals(action.indexOf("The second"), pages.get(1).firstOffset());
    }

    @Test
    void shortActionStaysWhole() {
        String three = "One line of this action is about as long as the page is wide. ".repeat(2) + "And this is it.";
        List<Page> pages = pages(new ScriptBuilder().lines(27).action(three));
        assertEquals("Line 26.", last(pages.get(0)));
        assertTrue(first(pages.get(1)).startsWith("One line"));
    }

    @Test
    void cueIsNotTheLastLine() {
        List<Page> pages = pages(new ScriptBuilder().lines(27).speech("ANNA", "Yes."));
        assertEquals("Line 26.", last(pages.get(0)));
        assertEquals(List.of("ANNA", "Yes."), texts(pages.get(1), 0));
    }

    @Test
    void brokenDialogueSaysMoreAndContinued() {
        List<Page> pages = pages(new ScriptBuilder().lines(25).speech("ANNA (V.O.)", ScriptBuilder.sentences(6)));
        assertEquals(List.of("ANNA (V.O.)", "Here is sentence number 1000 now.", "Here is sentence number 1001 now.",
                "Here is sentence number 1002 now.", "(MORE)"), texts(pages.get(0), 25));
        assertEquals(54, pages.get(0).lines().get(29).row());
        assertEquals(List.of("ANNA (V.O.) (CONT'D)", "Here is sentence number 1003 now.",
                "Here is sentence number 1004 now.", "Here is sentence number 1005 now."), texts(pages.get(1), 0));
        assertEquals(26, pages.get(0).element(pages.get(0).lines().get(29)));
    }

    @Test
    void continuedIsNotSaidTwice() {
        List<Page> pages = pages(new ScriptBuilder().lines(25).speech("ANNA (cont’d)", ScriptBuilder.sentences(6)));
        assertEquals("ANNA (cont’d)", first(pages.get(1)));
    }

    @Test
    void dialogueBreaksAfterASentenceNotInside() {
        String dialogue = "A first sentence that takes up more than one line. "
                + "A second that runs on and on over the edge of the page and is therefore not begun there, "
                + "however much room would be left.";
        List<Page> pages = pages(new ScriptBuilder().lines(25).speech("ANNA", dialogue));
        assertEquals(List.of("ANNA", "A first sentence that takes up more", "than one line.", "(MORE)"),
                texts(pages.get(0), 25));
        assertEquals("A second that runs on and on over", pages.get(1).lines().get(1).text());
    }

    @Test
    void dialogueDoesNotBreakAfterAParenthetical() {
        ScriptBuilder script = new ScriptBuilder().lines(25).speech("ANNA", ScriptBuilder.sentences(2))
                .add(ElementType.PARENTHETICAL, "(beat)").add(ElementType.DIALOGUE, ScriptBuilder.sentences(3));
        List<Page> pages = pages(script);
        assertEquals(List.of("(MORE)"), texts(pages.get(0), 28));
        assertEquals(List.of("ANNA (CONT'D)", "(beat)"), texts(pages.get(1), 0).subList(0, 2));
    }

    @Test
    void transitionStaysWithWhatPrecedesIt() {
        List<Page> pages = pages(new ScriptBuilder().lines(28).add(ElementType.TRANSITION, "CUT TO:"));
        assertEquals(List.of("Line 27.", "CUT TO:"), texts(pages.get(1), 0));
    }

    @Test
    void dualDialogueIsNotSplit() {
        ScriptBuilder script = new ScriptBuilder().lines(25).speech("ANNA", ScriptBuilder.sentences(8))
                .dual("BEN", ScriptBuilder.sentences(3));
        assertEquals("ANNA", first(pages(script).get(1)));
    }

    @Test
    void longParagraphWithoutSentencesIsSplitRatherThanLost() {
        List<Page> pages = pages(new ScriptBuilder().action("word ".repeat(2000)));
        assertEquals(4, pages.size());
        assertEquals(54, pages.get(0).lines().get(54).row());
    }

    @Test
    void forcedBreakEndsThePageAndLeavesNoEmptyOne() {
        List<Page> pages = pages(new ScriptBuilder().add(ElementType.PAGE_BREAK, "").action("One.")
                .add(ElementType.PAGE_BREAK, "").add(ElementType.PAGE_BREAK, "").action("Two."));
        assertEquals(2, pages.size());
        assertEquals("Two.", first(pages.get(1)));
        List<Page> full = pages(new ScriptBuilder().lines(28).add(ElementType.PAGE_BREAK, "").action("Two."));
        assertEquals(2, full.size());
    }

    @Test
    void continuedScenesAreMarkedOnlyWhereAskedAndOnlyInsideAScene() {
        ScriptBuilder script = new ScriptBuilder().heading("INT. A").lines(30).heading("INT. B").lines(3);
        PageOptions marks = PageOptions.DEFAULT.withSceneContinueds(true);
        List<Page> pages = Paginator.paginate(script.build(), SPEC, marks).pages();
        assertEquals("(CONTINUED)", last(pages.get(0)));
        assertEquals(54, pages.get(0).lines().get(pages.get(0).lines().size() - 1).row());
        assertEquals("Line 25.", pages.get(0).lines().get(pages.get(0).lines().size() - 2).text());
        assertEquals("CONTINUED:", first(pages.get(1)));
        assertEquals(2, pages.get(1).lines().get(1).row());
        assertEquals("Line 2.", last(pages.get(1)));
    }
}
