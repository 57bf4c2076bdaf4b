// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.cast.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.script.Emphasis;
import org.filmwright.script.sync.ScriptBlocks;

/** Speaks a line of a character; nothing of it is kept in the film. Never call it on the UI thread. */
final class VoicePlayer {
    private static final int CHUNK = 8 * 1024;

    private final GenerationProvider provider;

    VoicePlayer(GenerationProvider provider) {
        this.provider = provider;
    }

    /** The first thing the character says, or a sentence with the name in it. */
    static String sample(Snapshot film, String character) {
        for (Block scene : ScriptBlocks.scenes(film)) {
            for (ScriptBlocks.Speech speech : ScriptBlocks.speeches(film, scene.id())) {
                String words = Emphasis.strip(speech.words()).strip();
                if (speech.cue().links(Features.CHARACTERS).contains(character) && !words.isEmpty()) {
                    return words;
                }
            }
        }
        return "My name is " + CastCards.name(film.block(character)).toLowerCase(Locale.ROOT) + ".";
    }

    /** Speaks and plays until the end or until the monitor is cancelled; returns what a person should know, or nothing. */
    String play(FilmSession film, String character, IProgressMonitor monitor) throws CoreException {
        Snapshot snapshot = film.snapshot();
        Block block = snapshot.block(character);
        if (block == null) {
            return "";
        }
        String line = sample(snapshot, character);
        String language = snapshot.filmBlock().text(Features.LANGUAGE);
        Path folder = film.assets().scratchFolder();
        GenerationResult result = provider.generate(GenerationRequest.of("voice", line,
                CastForms.voice(block, language.isEmpty() ? "en" : language, line), 0), folder, monitor);
        try {
            return result.note().isEmpty() ? sound(result.file(), monitor) : result.note();
        } finally {
            delete(result.file());
        }
    }

    private static String sound(Path file, IProgressMonitor monitor) throws FilmException {
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = stream.getFormat();
            try (SourceDataLine out = AudioSystem.getSourceDataLine(format)) {
                out.open(format);
                out.start();
                byte[] chunk = new byte[CHUNK];
                int read = stream.read(chunk);
                while (read > 0 && !monitor.isCanceled()) {
                    out.write(chunk, 0, read);
                    read = stream.read(chunk);
                }
                out.drain();
            }
            return "";
        } catch (LineUnavailableException | IllegalArgumentException e) {
            return "This machine has no sound output.";
        } catch (IOException | UnsupportedAudioFileException e) {
            throw new FilmException(ErrorCode.DAMAGED, "The voice could not be played.", e);
        }
    }

    private static void delete(Path file) throws FilmException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.DAMAGED, "The sample of the voice could not be deleted.", e);
        }
    }
}
