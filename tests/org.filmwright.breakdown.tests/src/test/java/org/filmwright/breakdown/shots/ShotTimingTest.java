// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.filmwright.api.FilmFormat;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.script.ElementType;
import org.junit.jupiter.api.Test;

class ShotTimingTest {
    private static final String SPEECH = "One two three. Four five six. Seven eight nine. Ten eleven twelve.";
    private static final Map<String, ScriptLine> LINES = Map.of(
            "action", ScriptLine.of("action", ElementType.ACTION, "He walks. He stops."),
            "cue", new ScriptLine("cue", ElementType.CHARACTER, "JANE", "JANE", List.of(), false, false),
            "beat", ScriptLine.of("beat", ElementType.PARENTHETICAL, "(beat)"),
            "quiet", ScriptLine.of("quiet", ElementType.PARENTHETICAL, "(quietly)"),
            "line", ScriptLine.of("line", ElementType.DIALOGUE, SPEECH),
            "more", ScriptLine.of("more", ElementType.DIALOGUE, "And that is all."),
            "dual", new ScriptLine("dual", ElementType.CHARACTER, "DAN", "DAN", List.of(), true, false),
            "other", ScriptLine.of("other", ElementType.DIALOGUE, "Me too."));

    private static ShotTiming timing(double speechSeconds, double pageSeconds) {
        return new ShotTiming(LINES, line -> line.id().equals("other") ? 1 : speechSeconds, id -> pageSeconds,
                FilmFormat.DEFAULT);
    }

    private static LineRange whole(String id) {
        return new LineRange(id, 0, LINES.get(id).text().length());
    }

    private static ShotTiming.Load load(LineRange... ranges) {
        return new ShotTiming.Load(List.of(ranges), 0, false);
    }

    @Test
    void speechHasEightFramesBeforeAndTwelveAfter() {
        ShotTime time = timing(5, 0).times(List.of(load(whole("cue"), whole("line")))).get(0);
        assertEquals(5 * 24 + 20, time.frames());
        assertEquals(List.of(new ShotTime.Heard("line", 8, 120)), time.heard());
    }

    @Test
    void aLongerShareOfThePageWins() {
        ShotTime time = timing(1, 4).times(List.of(load(whole("cue"), whole("line")))).get(0);
        assertEquals(8 * 24, time.frames());
    }

    @Test
    void actionTakesItsShareOfThePage() {
        assertEquals(7.5 * 24, timing(0, 7.5).times(List.of(load(whole("action")))).get(0).frames());
    }

    @Test
    void aBeatIsASecond() {
        ShotTime plain = timing(2, 0).times(List.of(load(whole("cue"), whole("line"), whole("quiet"), whole("more"))))
                .get(0);
        ShotTime beat = timing(2, 0).times(List.of(load(whole("cue"), whole("line"), whole("beat"), whole("more"))))
                .get(0);
        assertEquals(24 - Math.round(ShotTiming.BETWEEN_LINES * 24), beat.frames() - plain.frames(), 1);
    }

    @Test
    void shotsThatShareALineShareItsTimeWithoutAGap() {
        int cut = SPEECH.indexOf("Seven");
        List<ShotTime> times = timing(10, 0).times(List.of(load(whole("cue"), new LineRange("line", 0, cut)),
                load(new LineRange("line", cut, SPEECH.length()))));
        assertEquals(10 * 24 + 20, times.get(0).frames() + times.get(1).frames());
        assertEquals(8 + 5 * 24, times.get(0).frames(), 4);
        assertEquals(1, times.get(0).heard().size());
        assertEquals(240, times.get(0).heard().get(0).frames());
        assertTrue(times.get(1).heard().isEmpty());
    }

    @Test
    void twoWhoSpeakAtOnceTakeTheTimeOfTheLonger() {
        ShotTime time = timing(4, 0)
                .times(List.of(load(whole("cue"), whole("line"), whole("dual"), whole("other")))).get(0);
        assertEquals(4 * 24 + 20, time.frames());
        assertEquals(8, time.heard().get(0).offset());
        assertEquals(8, time.heard().get(1).offset());
    }

    @Test
    void nothingIsLongerThanTwentySecondsUnlessMarked() {
        ShotTiming timing = timing(3, 30);
        LineRange[] ranges = {whole("cue"), whole("line")};
        assertEquals(20 * 24, timing.times(List.of(load(ranges))).get(0).frames());
        assertEquals(20 * 24, timing.times(List.of(load(whole("action")))).get(0).frames());
        assertEquals(60 * 24, timing.times(List.of(new ShotTiming.Load(List.of(ranges), 0, true))).get(0).frames());
    }

    @Test
    void aShotWithoutLinesLastsAsLongAsItIsGiven() {
        assertEquals(72, timing(0, 0).times(List.of(new ShotTiming.Load(List.of(), 3, false))).get(0).frames());
    }

    @Test
    void otherFrameRatesKeepTheTime() throws Exception {
        FilmFormat pal = new FilmFormat(25, 1, 1.778, 1920, 1080, "a4", "en", "10:00:00:00");
        ShotTiming timing = new ShotTiming(LINES, line -> 4, id -> 0, pal);
        assertEquals(Math.round((4 + 20 / 24.0) * 25),
                timing.times(List.of(load(whole("cue"), whole("line")))).get(0).frames());
    }
}
