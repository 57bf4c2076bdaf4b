// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.provider.scratch.SpeechTiming;
import org.filmwright.provider.scratch.SpokenLine;
import org.filmwright.provider.scratch.SpokenLine.Phrase;
import org.filmwright.provider.scratch.SpokenText;
import org.filmwright.provider.scratch.VoiceSpec;

/** Reads one line: phrase by phrase into a file. */
public final class LineReading {
    private static final int RATE = SpokenLine.SAMPLE_RATE;
    /** Words a minute that people say for one that the program is asked for. */
    private static final double PROGRAM_SPEED = 0.89;
    private static final int SLOWEST = 80;
    private static final int FASTEST = 450;
    private static final int ENOUGH_WORDS = 8;
    private static final double LEAST_RATE = 168;
    private static final double MOST_RATE = 178;
    private static final double BETWEEN_PHRASES = 0.2;

    private final Espeak espeak;
    private final VoiceSpec spec;
    private final IProgressMonitor monitor;
    private final List<Phrase> phrases = new ArrayList<>();

    public LineReading(Espeak espeak, VoiceSpec spec, IProgressMonitor monitor) {
        this.espeak = espeak;
        this.spec = spec;
        this.monitor = monitor;
    }

    /** Writes the file; on failure or cancel none is left. */
    public SpokenLine into(Path target) throws FilmException {
        boolean done = false;
        try {
            SpokenLine line = read(target);
            done = true;
            return line;
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The line could not be spoken: " + e.getMessage(), e);
        } finally {
            if (!done) {
                remove(target);
            }
        }
    }

    private static void remove(Path target) throws FilmException {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The unfinished file " + target + " could not be removed.", e);
        }
    }

    private SpokenLine read(Path target) throws IOException {
        int channels = spec.stereo() ? 2 : 1;
        String words = SpokenText.words(spec.text());
        Languages.Choice choice = espeak == null
                ? new Languages.Choice(null, "espeak-ng is not installed.")
                : Languages.choose(words, spec.profile().language(), espeak.languages());
        boolean silent = choice.voice() == null || words.isEmpty();
        String note = words.isEmpty() ? "Nothing in this line is spoken."
                : silent ? choice.note() + " The line is timed silence." : choice.note();
        try (WavFile wav = new WavFile(target, RATE, channels)) {
            boolean afterWords = false;
            for (SpokenText.Part part : SpokenText.of(spec.text())) {
                switch (part) {
                    case SpokenText.Pause pause -> {
                        wav.appendSilence(pause.seconds());
                        afterWords = false;
                    }
                    case SpokenText.Words each -> {
                        if (afterWords) {
                            wav.appendSilence(BETWEEN_PHRASES);
                        }
                        speak(each.text(), silent ? null : choice.voice(), wav);
                        afterWords = true;
                    }
                }
            }
            return new SpokenLine(wav.frames(), channels, silent, note, phrases);
        }
    }

    private void speak(String text, String voice, WavFile wav) throws IOException {
        boolean first = true;
        for (String phrase : Sentences.split(text)) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (!first) {
                wav.appendSilence(BETWEEN_PHRASES);
            }
            first = false;
            double from = wav.frames() / (double) RATE;
            if (voice == null) {
                wav.appendSilence(SpeechTiming.seconds(phrase, spec.profile().wordsPerMinute()));
            } else {
                wav.append(sound(phrase, voice));
            }
            phrases.add(new Phrase(phrase, from, wav.frames() / (double) RATE));
        }
    }

    private float[] sound(String phrase, String voice) throws IOException {
        Pcm spoken = paced(phrase, voice);
        if (spoken.samples().length == 0) {
            return new float[(int) (RATE * SpeechTiming.seconds(phrase, spec.profile().wordsPerMinute()))];
        }
        float[] samples = Sound.resampled(spoken, RATE).samples();
        switch (spec.treatment()) {
            case PHONE -> Sound.bandPass(samples, RATE, 300, 3_400);
            case RADIO -> {
                Sound.normalise(samples, RATE);
                Sound.saturate(samples, 4);
                Sound.bandPass(samples, RATE, 450, 2_800);
            }
            case NONE -> { }
        }
        Sound.normalise(samples, RATE);
        Sound.fade(samples, RATE);
        return samples;
    }

    /** The phrase at the rate of people on screen: where the program missed it, once more with a corrected speed. */
    private Pcm paced(String phrase, String voice) throws IOException {
        String variant = spec.profile().variant();
        String name = variant.matches("[A-Za-z0-9_-]{1,40}") ? voice + '+' + variant : voice;
        int wanted = spec.profile().wordsPerMinute();
        int speed = clamp(wanted * PROGRAM_SPEED);
        Pcm sound = Sound.trimmed(espeak.speak(phrase, name, spec.profile().pitch(), speed, monitor));
        double words = SpeechTiming.words(phrase);
        double rate = words * 60 / Math.max(0.05, sound.seconds());
        double least = Math.min(LEAST_RATE, wanted);
        double most = Math.max(MOST_RATE, wanted);
        if (words >= ENOUGH_WORDS && (rate < least || rate > most)) {
            int corrected = clamp(speed * wanted / rate);
            return Sound.trimmed(espeak.speak(phrase, name, spec.profile().pitch(), corrected, monitor));
        }
        return sound;
    }

    private static int clamp(double speed) {
        return (int) Math.round(Math.max(SLOWEST, Math.min(FASTEST, speed)));
    }
}
