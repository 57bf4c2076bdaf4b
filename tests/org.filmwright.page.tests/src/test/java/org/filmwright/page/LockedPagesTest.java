// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class LockedPagesTest {

    private static final PageProfile SPEC = PageProfile.spec(Paper.LETTER);

    /** A script whose elements have names that stay when others come and go. */
    private static final class Draft {
        private final List<ScriptElement> elements;
        private final List<String> keys = new ArrayList<>();
        private int next;

        Draft(List<ScriptElement> script) {
            elements = new ArrayList<>(script);
            script.forEach(element -> keys.add("k" + next++));
        }

        void insert(int at, List<ScriptElement> added) {
            for (int i = 0; i < added.size(); i++) {
                elements.add(at + i, added.get(i));
                keys.add(at + i, "k" + next++);
            }
        }

        void remove(int from, int to) {
            elements.subList(from, to).clear();
            keys.subList(from, to).clear();
        }

        Pages plain() {
            return Paginator.paginate(elements, SPEC, PageOptions.DEFAULT);
        }

        PageLock lock() {
            return PageLock.of(plain(), keys);
        }

        Pages locked(PageLock lock) {
            return Paginator.paginate(elements, SPEC, PageOptions.DEFAULT, lock, keys);
        }
    }

    private static List<String> labels(Pages pages) {
        return pages.pages().stream().map(Page::label).toList();
    }

    private static List<String> text(Page page) {
        return page.lines().stream().map(line -> line.row() + " " + line.text()).toList();
    }

    private static Draft hundredAndTwentyPages() {
        ScriptBuilder builder = new ScriptBuilder();
        for (int scene = 0; scene < 240; scene++) {
            builder.heading("INT. ROOM " + scene).lines(8).speech("ANNA", ScriptBuilder.sentences(5)).lines(2);
        }
        return new Draft(builder.build());
    }

    @Test
    void tenMoreLinesOnPage12MakePage12A() {
        Draft draft = hundredAndTwentyPages();
        Pages before = draft.plain();
        assertTrue(before.count() >= 115, "pages " + before.count());
        PageLock lock = draft.lock();
        draft.insert(before.page(11).firstElement() + 2, new ScriptBuilder().lines(5).build());
        Pages after = draft.locked(lock);
        assertEquals(before.count() + 1, after.count());
        List<String> labels = new ArrayList<>(labels(before));
        labels.add(12, "12A");
        assertEquals(labels, labels(after));
        for (int i = 0; i < before.count(); i++) {
            if (i != 11) {
                assertEquals(text(before.page(i)), text(after.page(i < 11 ? i : i + 1)), "page " + (i + 1));
            }
        }
    }

    @Test
    void aPageWithNothingLeftIsFoldedIntoTheOneBefore() {
        Draft draft = hundredAndTwentyPages();
        Pages before = draft.plain();
        PageLock lock = draft.lock();
        int from = before.page(13).firstStarting();
        int to = before.page(14).firstElement();
        draft.remove(from, to);
        List<String> labels = labels(draft.locked(lock));
        assertTrue(labels.contains("13-14"), labels.subList(10, 18)::toString);
        assertEquals(before.count() - 1, labels.size());
        assertEquals("15", labels.get(13));
    }

    @Test
    void aLockedScriptIsAsItWasUntilItChanges() {
        for (int seed = 0; seed < 60; seed++) {
            Draft draft = new Draft(ScriptBuilder.random(new Random(seed), 150));
            Pages plain = draft.plain();
            Pages locked = draft.locked(draft.lock());
            assertEquals(labels(plain), labels(locked), "seed " + seed);
            for (int i = 0; i < plain.count(); i++) {
                assertEquals(text(plain.page(i)), text(locked.page(i)), "seed " + seed + " page " + (i + 1));
            }
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenALockedScriptChanges() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(500 + seed);
            Draft draft = new Draft(ScriptBuilder.random(random, 150));
            PageLock lock = draft.lock();
            for (int step = 0; step < 6; step++) {
                int from = random.nextInt(draft.elements.size());
                draft.remove(from, Math.min(draft.elements.size(), from + random.nextInt(12)));
                draft.insert(Math.min(from, draft.elements.size()), ScriptBuilder.randomPiece(random));
            }
            assertEquals(words(draft.plain()), words(draft.locked(lock)), "seed " + seed);
        }
    }

    /** All printed text in order, column by column, without what the pages add. */
    private static String words(Pages pages) {
        StringBuilder[] byElement = new StringBuilder[pages.elements()];
        for (Page page : pages.pages()) {
            for (PageLine line : page.lines()) {
                if (!line.kind().isGenerated()) {
                    int element = page.element(line);
                    byElement[element] = byElement[element] == null ? new StringBuilder() : byElement[element];
                    byElement[element].append(line.text().replace(" ", ""));
                }
            }
        }
        return String.join("\n", java.util.Arrays.stream(byElement).map(String::valueOf).toList());
    }

    @Test
    void numbersBetweenLockedOnesFollowTheTrade() {
        assertEquals(List.of("41A", "41B"), InsertedNumbers.between("41", "42", 2));
        assertEquals(List.of("A41A", "B41A"), InsertedNumbers.between("41", "41A", 2));
        assertEquals(List.of("41B"), InsertedNumbers.between("41A", "42", 1));
        assertEquals(List.of("A1", "B1"), InsertedNumbers.between(null, "1", 2));
        assertEquals(List.of("12A"), InsertedNumbers.between("12", null, 1));
        List<String> many = InsertedNumbers.between("7", "8", 26);
        assertEquals("7J", many.get(8));
        assertEquals("7P", many.get(13));
        assertEquals(List.of("7Z", "7AA", "7AB"), many.subList(23, 26));
    }

    @Test
    void aPageThatBeginsInsideASpeechGoesOnBeginningThere() {
        Draft draft = new Draft(new ScriptBuilder().lines(25).speech("ANNA", ScriptBuilder.sentences(6)).lines(3)
                .build());
        Pages before = draft.plain();
        PageLock lock = draft.lock();
        draft.insert(0, List.of(ScriptBuilder.element(ElementType.ACTION, "New.")));
        Pages after = draft.locked(lock);
        assertEquals(List.of("1", "1A", "2"), labels(after));
        assertEquals(text(before.page(1)), text(after.page(2)));
        assertEquals("ANNA (CONT'D)", after.page(2).lines().get(0).text());
    }
}
