// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.http.HttpCall;
import org.filmwright.http.HttpCall.Retry;
import org.filmwright.http.HttpFailure;
import org.filmwright.http.HttpLimits;
import org.filmwright.http.ServerErrors;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.MediaType;

import com.google.gson.JsonObject;

/** Voices: {@code audio/speech}. A character's voice is one of those that are set, the same one for all its lines. */
final class SpeechCalls {
    private static final Set<MediaType> SOUNDS = Set.of(MediaType.WAV, MediaType.MP3, MediaType.FLAC, MediaType.OGG,
            MediaType.AAC);
    private static final int MOST_CHARACTERS = 4096;
    private static final long MOST_BYTES = 256L << 20;
    private static final double WORDS_A_MINUTE = 165;

    private final Endpoint endpoint;
    private final Media media = new Media();

    SpeechCalls(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    GenerationResult make(GenerationRequest request, Path folder, IProgressMonitor monitor) throws CoreException {
        Wishes wishes = new Wishes(request.parameters());
        wishes.require("voice", Set.of("text", "language", "variant", "pitch", "speed", "treatment"));
        String text = text(request);
        JsonObject body = new JsonObject();
        body.addProperty("model", endpoint.model("speech"));
        body.addProperty("input", text);
        body.addProperty("voice", voice(wishes));
        body.addProperty("response_format", "wav");
        double speed = wishes.number("speed", WORDS_A_MINUTE) / WORDS_A_MINUTE;
        if (Math.abs(speed - 1) > 0.005) {
            body.addProperty("speed", Math.clamp(Math.round(speed * 100) / 100.0, 0.25, 4.0));
        }
        Path file = folder.resolve(Ulid.next());
        try {
            HttpCall call = endpoint.signed(HttpCall.post(endpoint.uri("/audio/speech"), body.toString()))
                    .retry(Retry.NEVER).limits(HttpLimits.generation().upTo(MOST_BYTES));
            endpoint.http().download(call, file, monitor);
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, false);
        }
        Path sound = Media.named(file, SOUNDS, "a sound");
        if (sound.toString().endsWith(".wav")) {
            Media.repairWav(sound);
        }
        MediaInfo info = media.info(sound, "audio", monitor);
        String treatment = wishes.text("treatment", "NONE");
        String note = treatment.equals("NONE") || treatment.isEmpty() ? ""
                : OpenAiProvider.LABEL + " speaks lines without the sound of phone or radio";
        return new GenerationResult(sound, Map.of("duration", info.seconds(), "silent", false), note,
                endpoint.prices().of("speech", text.length() / 1000.0).orElse(null));
    }

    /** What is said; a line that is too long is refused rather than cut. */
    static String text(GenerationRequest request) throws ProviderException {
        String text = request.parameters().getOrDefault("text", request.prompt());
        if (text.isBlank() || text.length() > MOST_CHARACTERS) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": A line has 1 to " + MOST_CHARACTERS
                    + " characters, not " + text.length() + "; split the line.");
        }
        return text;
    }

    private String voice(Wishes wishes) throws CoreException {
        String variant = wishes.text("variant", "");
        String set = variant.startsWith("f") ? "voices.female" : "voices.male";
        List<String> voices = Arrays.stream(endpoint.settings().get(set).split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        if (voices.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": No voices are set for "
                    + (variant.startsWith("f") ? "women" : "men") + "; name some.");
        }
        int which = Math.floorMod((variant + " " + wishes.text("pitch", "")).hashCode(), voices.size());
        return voices.get(which);
    }
}
