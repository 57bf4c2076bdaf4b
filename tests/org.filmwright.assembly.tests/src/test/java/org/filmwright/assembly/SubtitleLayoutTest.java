// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.assembly.SubtitleLayout.Line;
import org.filmwright.assembly.internal.text.CueText;
import org.junit.jupiter.api.Test;

class SubtitleLayoutTest {
    private static final VideoFormat FORMAT = new VideoFormat(24, 1, 640, 360);
    private static final SubtitleLayout LAYOUT = new SubtitleLayout(FORMAT);

    /** From The Importance of Being Earnest, 1895. */
    private static final String BRACKNELL = "I am glad to hear it. A girl with a simple, unspoiled nature, like"
            + " Gwendolen, could hardly be expected to reside in the country. I have always been of opinion that a man"
            + " who desires to get married should know either everything or nothing. Which do you know? I am pleased to"
            + " hear it. I do not approve of anything that tampers with natural ignorance. Ignorance is like a delicate"
            + " exotic fruit; touch it and the bloom is gone. The whole theory of modern education is radically"
            + " unsound. Fortunately in England, at any rate, education produces no effect whatsoever. If it did, it"
            + " would prove a serious danger to the upper classes, and probably lead to acts of violence in Grosvenor"
            + " Square.";

    private static List<Line> speak(double charactersPerSecond, String... texts) {
        List<Line> lines = new ArrayList<>();
        long at = 10;
        for (int i = 0; i < texts.length; i++) {
            long frames = Math.max(8, FORMAT.frames(texts[i].length() / charactersPerSecond));
            lines.add(new Line("l" + i, texts[i], at, at + frames));
            at += frames + 10;
        }
        return lines;
    }

    private static String joined(List<SubtitleCue> cues) {
        List<String> rows = new ArrayList<>();
        cues.forEach(cue -> rows.addAll(cue.rows()));
        return String.join(" ", rows);
    }

    private static void assertReadable(List<SubtitleCue> cues, long frames) {
        long last = -2;
        for (SubtitleCue cue : cues) {
            long length = cue.end() - cue.start();
            int columns = cue.rows().stream().mapToInt(CueText::columns).sum();
            assertTrue(cue.rows().size() <= 2, cue.toString());
            cue.rows().forEach(row -> assertTrue(CueText.columns(row) <= 42 && !row.isEmpty(), row));
            assertTrue(cue.start() >= last + 2, "gap before " + cue);
            assertTrue(length >= 20 && length <= 168, "time of " + cue);
            assertTrue(columns <= 20.0 * length / 24 + 1e-6, "speed of " + cue);
            last = cue.end();
        }
        assertTrue(last <= frames, "within the cut");
    }

    @Test
    void aLongSpeechIsBrokenAtItsPauses() {
        List<SubtitleCue> cues = LAYOUT.cues(speak(15, BRACKNELL), 5000);
        assertReadable(cues, 5000);
        assertEquals(BRACKNELL, joined(cues));
        assertTrue(cues.size() >= 8 && cues.size() <= 16, cues.size() + " cues");
        long atPause = cues.stream().filter(cue -> cue.text().matches("(?s).*[.,;?!]")).count();
        assertTrue(atPause * 10 >= cues.size() * 7L, atPause + " of " + cues.size() + " end at a pause");
        for (SubtitleCue cue : cues) {
            assertTrue(!cue.text().matches("(?s).* (the|a|of|to)"), "ends on a small word: " + cue.text());
        }
    }

    @Test
    void anySpeechKeepsTheRulesAndEveryWord() {
        Random random = new Random(3);
        String[] words = BRACKNELL.split(" ");
        for (int run = 0; run < 400; run++) {
            String[] texts = new String[1 + random.nextInt(20)];
            for (int i = 0; i < texts.length; i++) {
                StringBuilder text = new StringBuilder();
                int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 150 : 15);
                for (int k = 0; k < count; k++) {
                    text.append(k > 0 ? " " : "").append(words[random.nextInt(words.length)]);
                }
                texts[i] = text.toString();
            }
            double speed = 8 + random.nextInt(16);
            List<Line> lines = speak(speed, texts);
            long frames = lines.get(lines.size() - 1).end() + 4000;
            List<SubtitleCue> cues = LAYOUT.cues(lines, frames);
            assertReadable(cues, frames);
            assertEquals(String.join(" ", texts), joined(cues));
        }
    }

    @Test
    void cuesAreThereWhenTheyAreSpoken() {
        List<Line> lines = speak(14, "Where were you when the train stopped?", "In the dining car.",
                "Alone?", "With the conductor, who will tell you the same thing.");
        List<SubtitleCue> cues = LAYOUT.cues(lines, 1000);
        assertEquals(4, cues.size());
        for (int i = 0; i < 4; i++) {
            assertEquals(lines.get(i).start(), cues.get(i).start(), 12, "cue " + i);
            assertEquals(List.of("l" + i), cues.get(i).lines());
        }
    }

    @Test
    void linesSpokenTogetherShareACue() {
        List<SubtitleCue> cues = LAYOUT.cues(List.of(new Line("a", "Screw retirement.", 100, 130),
                new Line("b", "Screw retirement.", 102, 132)), 400);
        assertEquals(1, cues.size());
        assertEquals(List.of("Screw retirement.", "Screw retirement."), cues.get(0).rows());
        assertEquals(List.of("a", "b"), cues.get(0).lines());
        String longLine = BRACKNELL.substring(0, 120);
        List<SubtitleCue> apart = LAYOUT.cues(List.of(new Line("a", longLine, 100, 300),
                new Line("b", "No!", 110, 150)), 800);
        assertReadable(apart, 800);
        assertEquals(longLine.strip() + " No!", joined(apart));
    }

    @Test
    void theLastCueEndsWithTheCut() {
        List<SubtitleCue> cues = LAYOUT.cues(List.of(new Line("a", "The first line of two.", 0, 30),
                new Line("b", "A last line that takes a while to read, longer than it is spoken.", 60, 90)), 112);
        assertReadable(cues, 112);
        assertEquals(112, cues.get(1).end());
    }

    @Test
    void moreTextThanTimeStillFitsTheCutInOrder() {
        List<SubtitleCue> cues = LAYOUT.cues(List.of(new Line("a", BRACKNELL, 0, 40)), 48);
        long last = 0;
        for (SubtitleCue cue : cues) {
            assertTrue(cue.start() >= last && cue.end() >= cue.start() && cue.end() <= 48);
            last = cue.end();
        }
        assertEquals(BRACKNELL, joined(cues));
    }

    @Test
    void scriptsWithoutSpacesAndEndlessWordsAreBrokenToo() {
        String japanese = "我輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所で"
                + "ニャーニャー泣いていた事だけは記憶している。我輩はここで始めて人間というものを見た。";
        String endless = "A" + "h".repeat(200) + "!";
        List<SubtitleCue> cues = LAYOUT.cues(speak(6, japanese, endless), 20_000);
        assertReadable(cues, 20_000);
        assertEquals(japanese + endless, joined(cues).replace(" ", ""));
        for (SubtitleCue cue : cues) {
            assertTrue(!cue.text().startsWith("。") && !cue.text().startsWith("、"), cue.text());
        }
        String arabic = "كان يا ما كان، في قديم الزمان، رجل يبحث عن ابنته في كل مدينة وقرية.";
        assertEquals(arabic, joined(LAYOUT.cues(speak(12, arabic), 1000)));
    }

    @Test
    void blankLinesMakeNoCueAndWhiteSpaceIsMadeSingle() {
        List<SubtitleCue> cues = LAYOUT.cues(List.of(new Line("a", "  \n ", 0, 20),
                new Line("b", " Two \n  words ", 30, 60)), 200);
        assertEquals("Two words", joined(cues));
        assertEquals(List.of(), LAYOUT.cues(List.of(), 0));
    }

    @Test
    void textFilesCarryTimesAndEscapes() {
        List<SubtitleCue> cues = List.of(new SubtitleCue(24, 60, List.of("a < b & c", "second"), List.of("x")));
        assertEquals("1\n00:00:01,000 --> 00:00:02,500\na < b & c\nsecond\n\n", SubtitleFiles.srt(cues, FORMAT));
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\na &lt; b &amp; c\nsecond\n\n",
                SubtitleFiles.vtt(cues, FORMAT));
    }
}
