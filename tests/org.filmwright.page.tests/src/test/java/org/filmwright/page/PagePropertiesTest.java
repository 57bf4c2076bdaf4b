// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

/** What must hold for every script. */
class PagePropertiesTest {

    private static final PageOptions[] OPTIONS = {PageOptions.DEFAULT, PageOptions.DEFAULT.withSceneContinueds(true),
        new PageOptions(false, false, true, true, true)};

    private static PageProfile profile(Random random) {
        List<PageProfile> profiles = PageProfile.all(random.nextBoolean() ? Paper.A4 : Paper.LETTER);
        return profiles.get(random.nextInt(profiles.size()));
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void everyElementIsPrintedOnceInOrder() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            List<ScriptElement> script = ScriptBuilder.random(random, 10 + random.nextInt(150));
            PageOptions options = OPTIONS[seed % OPTIONS.length];
            Pages pages = Paginator.paginate(script, profile(random), options);
            String[] printed = new String[script.size()];
            int last = -1;
            for (Page page : pages.pages()) {
                for (PageLine line : page.lines()) {
                    if (line.kind().isGenerated()) {
                        continue;
                    }
                    int element = page.element(line);
                    if (line.x() < 4.4) {
                        assertTrue(element >= last || script.get(last).type() == ElementType.NOTE, "seed " + seed);
                        last = element;
                    }
                    printed[element] = (printed[element] == null ? "" : printed[element]) + line.text();
                }
            }
            for (int i = 0; i < printed.length; i++) {
                String expected = isPrinted(script.get(i), options) ? squeeze(script.get(i).text()) : "";
                String actual = printed[i] == null ? "" : squeeze(printed[i]);
                assertEquals(expected, actual.endsWith("(CONT'D)") || actual.endsWith("(cont'd)")
                        ? actual.substring(0, actual.length() - 8) : actual, "seed " + seed + " element " + i);
            }
        }
    }

    private static boolean isPrinted(ScriptElement element, PageOptions options) {
        return switch (element.type()) {
            case SECTION -> options.sections();
            case SYNOPSIS -> options.synopses();
            case NOTE -> options.notes();
            case PAGE_BREAK, BONEYARD, TITLE_PAGE -> false;
            default -> true;
        };
    }

    @Test
    void noPageEndsBadlyAndNoneIsTooFull() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(1000 + seed);
            List<ScriptElement> script = ScriptBuilder.random(random, 10 + random.nextInt(200));
            PageProfile profile = profile(random);
            Pages pages = Paginator.paginate(script, profile, OPTIONS[seed % OPTIONS.length]);
            for (Page page : pages.pages()) {
                PageLine last = page.lines().get(page.lines().size() - 1);
                int row = page.lines().stream().mapToInt(PageLine::row).max().orElse(0);
                assertTrue(row < profile.lines(), "seed " + seed + " page " + page.number() + " has row " + row);
                if (page.number() == pages.count() || isLastBeforeBreak(script, pages, page)) {
                    continue;
                }
                assertNotEquals(LineKind.HEADING, last.kind(), "seed " + seed + "\n" + page);
                boolean loneCue = last.kind() == LineKind.CUE && !isSpeech(script, page.element(last) + 1);
                assertTrue(loneCue || last.kind() != LineKind.CUE, "seed " + seed + "\n" + page);
            }
        }
    }

    private static boolean isSpeech(List<ScriptElement> script, int index) {
        return index < script.size() && script.get(index).type().isSpeech()
                && script.get(index).type() != ElementType.CHARACTER;
    }

    /** Whether a forced break or another heading, which is unusual but written so, follows the page's last line. */
    private static boolean isLastBeforeBreak(List<ScriptElement> script, Pages pages, Page page) {
        PageLine last = page.lines().get(page.lines().size() - 1);
        for (int i = page.element(last) + 1; i < script.size(); i++) {
            ElementType type = script.get(i).type();
            if (type == ElementType.PAGE_BREAK) {
                return true;
            }
            if (type != ElementType.NOTE && type != ElementType.BONEYARD && type != ElementType.SYNOPSIS
                    && type != ElementType.SECTION) {
                return false;
            }
        }
        return true;
    }

    @Test
    void sharesOfAllElementsAddUpToTheScenes() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(2000 + seed);
            List<ScriptElement> script = ScriptBuilder.random(random, 120);
            Pages pages = Paginator.paginate(script, profile(random), PageOptions.DEFAULT);
            int shares = 0;
            int before = 0;
            for (int i = 0; i < script.size(); i++) {
                shares += pages.share(i).lines();
            }
            int lines = 0;
            for (SceneLength scene : pages.scenes()) {
                lines += scene.lines();
                before += script.get(scene.element()).type() == ElementType.SCENE_HEADING
                        ? pages.profile().blanksBeforeHeading() : 0;
            }
            assertTrue(shares - before - lines <= 1 && shares - before - lines >= 0, "seed " + seed);
            assertEquals(60.0 * shares / pages.profile().lines(), pages.seconds(), 1e-6);
        }
    }

    @Test
    void updateGivesTheSamePagesAsANewLayout() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(3000 + seed);
            List<ScriptElement> script = new ArrayList<>(ScriptBuilder.random(random, 20 + random.nextInt(300)));
            PageProfile profile = profile(random);
            PageOptions options = OPTIONS[seed % OPTIONS.length];
            Pages pages = Paginator.paginate(script, profile, options);
            for (int step = 0; step < 20; step++) {
                int from = random.nextInt(script.size() + 1);
                int removed = Math.min(script.size() - from, random.nextInt(4));
                List<ScriptElement> added = new ArrayList<>();
                while (random.nextInt(3) > 0) {
                    added.addAll(ScriptBuilder.randomPiece(random));
                }
                script.subList(from, from + removed).clear();
                script.addAll(from, added);
                if (script.isEmpty()) {
                    break;
                }
                pages = Paginator.update(pages, List.copyOf(script), from, from + added.size());
                Pages whole = Paginator.paginate(script, profile, options);
                assertEquals(print(whole), print(pages), "seed " + seed + " step " + step);
                assertEquals(whole.scenes(), pages.scenes());
                for (int i = 0; i < script.size(); i++) {
                    assertEquals(whole.pageOf(i), pages.pageOf(i), "seed " + seed + " element " + i);
                    assertEquals(whole.share(i), pages.share(i), "seed " + seed + " element " + i);
                }
            }
        }
    }

    private static String print(Pages pages) {
        StringBuilder text = new StringBuilder();
        for (Page page : pages.pages()) {
            text.append(page).append(page.firstElement()).append(page.startsInsideElement()).append('\n');
        }
        return text.toString();
    }

    @Test
    void pagesBeforeAndAfterAChangeAreKept() {
        ScriptBuilder builder = new ScriptBuilder();
        for (int scene = 0; scene < 100; scene++) {
            builder.heading("INT. ROOM " + scene).lines(20).speech("ANNA", ScriptBuilder.sentences(5));
        }
        List<ScriptElement> script = new ArrayList<>(builder.build());
        Pages before = Paginator.paginate(script, PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT);
        int changed = 80 * 23 + 5;
        script.set(changed, ScriptBuilder.element(ElementType.ACTION, "Other words."));
        Pages after = Paginator.update(before, script, changed, changed + 1);
        int page = after.pageOf(changed) - 1;
        assertEquals(before.count(), after.count());
        for (int i = 0; i < after.count(); i++) {
            if (i < page - 2 || i > page + 2) {
                assertSame(before.pages().get(i), after.pages().get(i), "page " + i);
            }
        }
        assertTrue(after.pages().get(page).toString().contains("Other words."));
    }
}
