// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.filmwright.compare.WordDiff;
import org.filmwright.compare.WordDiff.Kind;
import org.filmwright.compare.WordDiff.Run;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static final String[] WORDS = {"train", " ", "night", "\n", "Ines", "'s", ", ", "日本", "🎬", "the"};

    @Test
    void aWordThatWasReplacedIsOneRemovedAndOneAddedRun() {
        assertEquals(List.of(new Run(Kind.SAME, "Nobody leaves "), new Run(Kind.REMOVED, "this"), new Run(Kind.ADDED, "the"),
                new Run(Kind.SAME, " train.")), WordDiff.of("Nobody leaves this train.", "Nobody leaves the train."));
    }

    @Test
    void equalTextsAreOneRunAndEmptyOnesNone() {
        assertEquals(List.of(new Run(Kind.SAME, "a b")), WordDiff.of("a b", "a b"));
        assertEquals(List.of(), WordDiff.of("", ""));
        assertEquals(List.of(new Run(Kind.ADDED, "a")), WordDiff.of("", "a"));
    }

    @Test
    void theRunsAlwaysMakeUpBothTexts() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = text(random);
            List<Run> runs = WordDiff.of(before, after);
            assertEquals(before, joined(runs, Kind.ADDED), () -> "old text of " + runs);
            assertEquals(after, joined(runs, Kind.REMOVED), () -> "new text of " + runs);
        }
    }

    private static String joined(List<Run> runs, Kind without) {
        return runs.stream().filter(run -> run.kind() != without).map(Run::text).collect(Collectors.joining());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
