// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.FilmException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {
    private static final String SPEECH = "The train leaves at midnight, and nobody on this platform knows that one of the "
            + "passengers is already dead. I have counted the tickets twice, inspector, and the numbers do not agree. "
            + "Somebody got off between Leeds and Carlisle, or somebody never got on.";
    private static final VoiceProfile PROFILE = new VoiceProfile("en-GB", "m3", 40, 165);

    @TempDir
    private Path folder;
    private Voices voices;

    @BeforeEach
    void findProgram() {
        voices = Voices.find();
        assumeTrue(voices.version().isPresent(), "espeak-ng is not installed");
    }

    private SpokenLine speak(VoiceSpec spec) throws FilmException {
        return voices.speak(spec, folder.resolve("line.wav"), new NullProgressMonitor());
    }

    private float[] samples() throws IOException {
        ByteBuffer wav = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("line.wav"))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(48_000, wav.getInt(24));
        assertEquals(16, wav.getShort(34));
        assertEquals(wav.capacity() - 44, wav.getInt(40));
        float[] samples = new float[(wav.capacity() - 44) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = wav.getShort(44 + 2 * i) / 32_768f;
        }
        return samples;
    }

    /** Energy of a band, by Goertzel filters across it. */
    private static double band(float[] samples, double from, double to) {
        double energy = 0;
        for (double f = from; f < to; f += 25) {
            double w = 2 * Math.cos(2 * Math.PI * f / 48_000);
            double s1 = 0;
            double s2 = 0;
            for (float sample : samples) {
                double s = sample + w * s1 - s2;
                s2 = s1;
                s1 = s;
            }
            energy += s1 * s1 + s2 * s2 - w * s1 * s2;
        }
        return energy;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, m3, 165", "en-US, f2, 171", "en-GB, m7, 156", "en, f4, 160", "fr-FR, m1, 165", "de, f3, 165"})
    void peopleSpeak150To180WordsAMinute(String language, String variant, int rate) throws FilmException {
        String text = switch (language) {
            case "fr-FR" -> "Le train part à minuit et personne sur ce quai ne sait que l'un des passagers est déjà mort.";
            case "de" -> "Der Zug fährt um Mitternacht ab, und niemand auf diesem Bahnsteig weiß, dass einer schon tot ist.";
            default -> SPEECH;
        };
        SpokenLine line = speak(VoiceSpec.of(text, new VoiceProfile(language, variant, 45, rate)));
        double spoken = SpeechTiming.words(text) * 60 / line.seconds();
        assertTrue(spoken >= 150 && spoken <= 180, () -> spoken + " words a minute");
        assertFalse(line.silent());
    }

    @Test
    void theDurationIsExactlyThatOfTheFile() throws Exception {
        SpokenLine line = speak(VoiceSpec.of(SPEECH, PROFILE));
        assertEquals(line.frames(), samples().length);
        assertEquals(line.frames() / 48_000.0, line.seconds());
        SpokenLine stereo = speak(new VoiceSpec(SPEECH, PROFILE, VoiceSpec.Treatment.NONE, true));
        assertEquals(2, stereo.channels());
        assertEquals(stereo.frames() * 2, samples().length);
    }

    @Test
    void aBeatIsASecondOfSilence() throws Exception {
        SpokenLine line = speak(VoiceSpec.of("Nobody leaves this train. (beat) Nobody at all.", PROFILE));
        float[] samples = samples();
        int from = (int) Math.round(line.phrases().get(0).to() * 48_000);
        int to = (int) Math.round(line.phrases().get(1).from() * 48_000);
        assertEquals(48_000, to - from, 1);
        for (int i = from; i < to; i++) {
            assertEquals(0, samples[i]);
        }
    }

    @Test
    void parentheticalsAndEmphasisMarksAreNotSpoken() throws Exception {
        speak(VoiceSpec.of("You **never** asked me *that*, _inspector_.", PROFILE));
        byte[] marked = Files.readAllBytes(folder.resolve("line.wav"));
        speak(VoiceSpec.of("You never asked me that, inspector.", PROFILE));
        assertArrayEquals(Files.readAllBytes(folder.resolve("line.wav")), marked);
        speak(VoiceSpec.of("(turning away, very quietly)\nYou never asked me that, inspector.", PROFILE));
        assertArrayEquals(Files.readAllBytes(folder.resolve("line.wav")), marked);
    }

    @Test
    void theSameLineIsTheSameSound() throws Exception {
        speak(VoiceSpec.of(SPEECH, PROFILE));
        byte[] first = Files.readAllBytes(folder.resolve("line.wav"));
        speak(VoiceSpec.of(SPEECH, PROFILE));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("line.wav")));
    }

    @Test
    void linesAreAtOneLoudnessAndDoNotClick() throws Exception {
        for (String text : new String[] {"NO!", "I was never there.", SPEECH}) {
            speak(VoiceSpec.of(text, PROFILE));
            float[] samples = samples();
            double peak = 0;
            for (float sample : samples) {
                peak = Math.max(peak, Math.abs(sample));
            }
            assertTrue(peak > 0.15 && peak < 0.8, "peak " + peak);
            assertEquals(0, samples[0], 0.002);
            assertEquals(0, samples[samples.length - 1], 0.002);
        }
    }

    @ParameterizedTest
    @EnumSource(value = VoiceSpec.Treatment.class, names = {"PHONE", "RADIO"})
    void phoneAndRadioLinesAreBandPassed(VoiceSpec.Treatment treatment) throws Exception {
        String text = "Get off the train now.";
        speak(VoiceSpec.of(text, PROFILE));
        float[] plain = samples();
        speak(VoiceSpec.of(text, PROFILE).withTreatment(treatment));
        float[] treated = samples();
        double lowPlain = band(plain, 50, 200) / band(plain, 500, 2500);
        double lowTreated = band(treated, 50, 200) / band(treated, 500, 2500);
        double highPlain = band(plain, 5000, 8000) / band(plain, 500, 2500);
        double highTreated = band(treated, 5000, 8000) / band(treated, 500, 2500);
        assertTrue(lowTreated < lowPlain / 20, lowPlain + " -> " + lowTreated);
        assertTrue(highTreated < highPlain / 10, highPlain + " -> " + highTreated);
    }

    @ParameterizedTest
    @CsvSource({"私は汽車に乗りました。", "Я никогда там не был.", "لم أكن هناك أبدا", "אני לא הייתי שם", "나는 거기 없었다", "我从来没有去过那里",
        "Δεν ήμουν ποτέ εκεί"})
    void otherScriptsAreSpokenOrPlainlySilent(String text) throws Exception {
        SpokenLine line = speak(VoiceSpec.of(text, PROFILE));
        assertTrue(line.seconds() > 0.4);
        assertEquals(line.silent(), line.note().contains("silence"), line.note());
        assertFalse(line.silent(), line.note());
    }

    @Test
    void aScriptThatCannotBeSpokenIsTimedSilenceWithAReason() throws Exception {
        SpokenLine line = speak(VoiceSpec.of("ᚠᛇᚻ ᛒᛦᚦ ᚠᚱᚩᚠᚢᚱ ᚠᛁᚱᚪ ᚷᛖᚻᚹᛦᛚᚳᚢᛗ", PROFILE));
        assertTrue(line.silent());
        assertTrue(line.note().contains("Runic"), line.note());
        assertTrue(line.seconds() > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "(sighs)", "...", "😀😀", "\0\1\7", "[[a note]]", "-v en; rm -rf /",
            "$(touch x) `y`",
        "\u202Eabc\u202C", "<speak>hi</speak>", "[[h@'loU]] there", "((((((", "a\0b\0c", "\uD83D", "--help",
        "-f /etc/passwd"})
    void hostileTextNeitherFailsNorBreaksTheFile(String text) throws Exception {
        SpokenLine line = speak(VoiceSpec.of(text, PROFILE));
        assertEquals(line.frames(), samples().length);
    }

    @Test
    void aLongMonologueIsSpokenInPieces() throws Exception {
        String text = SPEECH.repeat(40);
        SpokenLine line = speak(VoiceSpec.of(text, PROFILE));
        double spoken = SpeechTiming.words(text) * 60 / line.seconds();
        assertTrue(line.phrases().size() > 10);
        assertTrue(spoken >= 148 && spoken <= 180, () -> spoken + " words a minute");
        assertEquals(text.replaceAll("\\s+", ""),
                String.join("", line.phrases().stream().map(SpokenLine.Phrase::text).toList()).replaceAll("\\s+", ""));
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThrows(FilmException.class, () -> speak(VoiceSpec.of("a ".repeat(Voices.MAX_CHARACTERS), PROFILE)));
    }

    @Test
    void aCancelledReadingLeavesNoFile() {
        int[] asked = {0};
        assertThrows(OperationCanceledException.class, () -> voices.speak(VoiceSpec.of(SPEECH.repeat(40), PROFILE),
                folder.resolve("line.wav"), new NullProgressMonitor() {
                    @Override
                    public boolean isCanceled() {
                        return ++asked[0] > 30;
                    }
                }));
        assertFalse(Files.exists(folder.resolve("line.wav")));
    }

    @Test
    void aTargetThatCannotBeWrittenIsOneClearSentence() {
        FilmException failure = assertThrows(FilmException.class, () -> voices.speak(VoiceSpec.of("Hello.", PROFILE),
                folder.resolve("none/line.wav"), new NullProgressMonitor()));
        assertTrue(failure.getMessage().startsWith("The line could not be spoken"));
    }

    @Test
    void withoutTheProgramALineIsTimedSilenceAndSaysSo() throws Exception {
        SpokenLine line = Voices.silent().speak(VoiceSpec.of(SPEECH, PROFILE), folder.resolve("line.wav"),
                new NullProgressMonitor());
        assertTrue(line.silent());
        assertTrue(line.note().contains("not installed"));
        assertEquals(SpeechTiming.seconds(SPEECH), line.seconds(), 0.01);
        for (float sample : samples()) {
            assertEquals(0, sample);
        }
    }

    @Test
    void aProgramThatIsNotEspeakIsNotUsed() {
        assertTrue(Voices.at(Path.of("/bin/true")).version().isEmpty());
        assertTrue(Voices.at(Path.of("/nowhere/espeak-ng")).version().isEmpty());
    }
}
