// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final PageProfile SPEC = PageProfile.spec(Paper.LETTER);

    private static List<String> keys(String text) {
        return List.of(text.split(" "));
    }

    /** The printed lines that carry an asterisk. */
    private static List<String> marked(String before, String keysBefore, String now, String keys) {
        List<ScriptElement> elements = FountainParser.elements(now);
        RevisionMarks marks = RevisionMarks.between(FountainParser.elements(before), keys(keysBefore), elements,
                keys(keys));
        Pages pages = Paginator.paginate(elements, SPEC, PageOptions.DEFAULT);
        List<String> lines = new ArrayList<>();
        for (Page page : pages.pages()) {
            page.lines().stream().filter(line -> marks.isMarked(page.element(line), line))
                    .forEach(line -> lines.add(line.text()));
        }
        return lines;
    }

    private static final String LONG = "One two three four five six seven eight nine ten eleven twelve thirteen "
            + "fourteen fifteen sixteen seventeen eighteen nineteen twenty and more words for a third line here.";

    @Test
    void colorsComeInTheOrderOfTheTrade() {
        List<String> names = new ArrayList<>();
        RevisionSet set = RevisionSet.WHITE;
        for (int i = 0; i < 12; i++) {
            names.add(set.name());
            assertEquals(set, RevisionSet.of(set.name().toUpperCase(java.util.Locale.ROOT)));
            set = set.next();
        }
        assertEquals(List.of("White", "Blue", "Pink", "Yellow", "Green", "Goldenrod", "Buff", "Salmon", "Cherry", "Tan",
                "2nd White", "2nd Blue"), names);
        assertEquals("11th White", new RevisionSet(100).name());
        assertEquals("21st White", new RevisionSet(200).name());
        assertNull(RevisionSet.of("Mauve"));
    }

    @Test
    void nothingIsMarkedWhereNothingChanged() {
        assertEquals(List.of(), marked("INT. A\n\nOne.\n\nTwo.\n", "a b c", "INT. A\n\nOne.\n\nTwo.\n", "a b c"));
    }

    @Test
    void onlyTheLineWithTheChangedWordIsMarked() {
        assertEquals(List.of("twelve thirteen fourteen sixteen sixteen seventeen eighteen"),
                marked(LONG + "\n", "a", LONG.replace("fifteen", "sixteen") + "\n", "a"));
    }

    @Test
    void newElementsAreMarkedAsAWholeAndOthersAreNot() {
        assertEquals(List.of("New."), marked("INT. A\n\nOne.\n\nTwo.\n", "a b c",
                "INT. A\n\nOne.\n\nNew.\n\nTwo.\n", "a b n c"));
    }

    @Test
    void whatStandsWhereSomethingWentIsMarked() {
        assertEquals(List.of("Three."), marked("INT. A\n\nOne.\n\nTwo.\n\nThree.\n", "a b c d",
                "INT. A\n\nOne.\n\nThree.\n", "a b d"));
        assertEquals(List.of("One."), marked("INT. A\n\nOne.\n\nTwo.\n", "a b c", "INT. A\n\nOne.\n", "a b"));
        assertEquals(List.of("New."), marked("INT. A\n\nOne.\n\nTwo.\n", "a b c", "INT. A\n\nNew.\n\nTwo.\n", "a n c"));
        assertEquals(List.of("One two."), marked("One two three.\n", "a", "One two.\n", "a"));
    }

    @Test
    void whatWasMovedIsMarkedWhereItStandsNow() {
        assertEquals(List.of("Two."), marked("INT. A\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n", "a b c d e",
                "INT. A\n\nTwo.\n\nOne.\n\nThree.\n\nFour.\n", "a c b d e").stream().filter("Two."::equals).toList());
        assertEquals(1, marked("INT. A\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n", "a b c d e",
                "INT. A\n\nOne.\n\nThree.\n\nFour.\n\nTwo.\n", "a b d e c").size());
    }

    @Test
    void aRemovedNoteLeavesNoMark() {
        assertEquals(List.of(), marked("INT. A\n\n[[Note.]]\n\nTwo.\n", "a b c", "INT. A\n\nTwo.\n", "a c"));
    }

    @Test
    void pagesThatLookTheSameAreNotHandedOutAgain() {
        ScriptBuilder builder = new ScriptBuilder();
        for (int scene = 0; scene < 12; scene++) {
            builder.heading("INT. ROOM " + scene).lines(8).speech("ANNA", ScriptBuilder.sentences(5)).lines(2);
        }
        List<ScriptElement> before = builder.build();
        List<String> keys = new ArrayList<>();
        before.forEach(element -> keys.add("k" + keys.size()));
        Pages issued = Paginator.paginate(before, SPEC, PageOptions.DEFAULT);
        PageLock lock = PageLock.of(issued, keys);
        assertTrue(issued.count() > 3);
        List<ScriptElement> now = new ArrayList<>(before);
        List<String> keysNow = new ArrayList<>(keys);
        int at = issued.page(1).firstElement() + 2;
        now.addAll(at, new ScriptBuilder().lines(5).build());
        for (int i = 0; i < now.size() - before.size(); i++) {
            keysNow.add(at + i, "n" + i);
        }
        Pages pages = Paginator.paginate(now, SPEC, PageOptions.DEFAULT, lock, keysNow);
        RevisionMarks marks = RevisionMarks.between(before, keys, now, keysNow);
        assertEquals(List.of(2, 3), List.copyOf(RevisedPages.between(issued, pages, marks)));
        assertEquals("2A", pages.page(2).label());
        assertEquals(List.of(), List.copyOf(RevisedPages.between(issued, issued, RevisionMarks.NONE)));
    }
}
