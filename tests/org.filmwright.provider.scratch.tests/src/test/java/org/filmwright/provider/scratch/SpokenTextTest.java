// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hello (smiling) there | Hello there",
        "*Never* say **never**, _ever_. | Never say never, ever.",
        "Five \\* six | Five six",
        "I know [[check this]] it | I know it",
        "Well 😀 then | Well then",
        "No (a (nested) aside) here | No here",
        "Lost ( bracket | Lost bracket",
        "Zwei \t  Worte | Zwei Worte"})
    void marksAreNotHeard(String written, String heard) {
        assertEquals(heard, SpokenText.words(written));
    }

    @Test
    void beatsAndPausesAreASecond() {
        assertEquals(List.of(new SpokenText.Words("Yes."), new SpokenText.Pause(1), new SpokenText.Words("No."),
                new SpokenText.Pause(1), new SpokenText.Words("Maybe.")),
                SpokenText.of("Yes. (beat) No. (a long pause, then softly) Maybe. (shrugs)"));
    }

    @Test
    void aLineTakesItsWordsAtTheRateOfSpeech() {
        assertEquals(60, SpeechTiming.seconds("word ".repeat(165)), 0.001);
        assertEquals(61, SpeechTiming.seconds("word ".repeat(165) + "(beat)"), 0.001);
        assertEquals(60, SpeechTiming.seconds("(very slowly indeed) " + "word ".repeat(165)), 0.001);
        assertEquals(0, SpeechTiming.seconds("(sighs)"));
        assertEquals(1, SpeechTiming.seconds("(pause)"));
        assertEquals(5, SpeechTiming.words("Don't you well-known liars dare"));
        assertTrue(SpeechTiming.seconds("私は昨日の夜に汽車に乗りました") > 2);
    }

    @Test
    void everyCharacterOfACastOfFortyHasAVoiceOfTheirOwn() {
        for (VoiceCasting.Hint hint : VoiceCasting.Hint.values()) {
            Set<String> voices = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                VoiceProfile voice = VoiceCasting.profile("CHARACTER " + i, i, hint, "en-GB");
                assertEquals(voice, VoiceCasting.profile("CHARACTER " + i, i, hint, "en-GB"));
                assertTrue(voice.wordsPerMinute() >= 150 && voice.wordsPerMinute() <= 180);
                voices.add(voice.variant() + ' ' + voice.pitch() + ' ' + voice.wordsPerMinute());
            }
            assertEquals(40, voices.size(), hint.name());
        }
    }

    @Test
    void menAndWomenAlternateWhereNothingIsKnown() {
        assertTrue(VoiceCasting.profile("A", 0, VoiceCasting.Hint.UNKNOWN, "en").variant().startsWith("m"));
        assertTrue(VoiceCasting.profile("B", 1, VoiceCasting.Hint.UNKNOWN, "en").variant().startsWith("f"));
        assertTrue(VoiceCasting.profile("B", 0, VoiceCasting.Hint.WOMAN, "en").variant().startsWith("f"));
    }
}
