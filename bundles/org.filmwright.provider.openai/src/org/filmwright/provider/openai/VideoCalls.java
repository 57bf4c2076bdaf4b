// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.http.Http;
import org.filmwright.http.HttpCall;
import org.filmwright.http.HttpCall.Retry;
import org.filmwright.http.HttpFailure;
import org.filmwright.http.HttpLimits;
import org.filmwright.http.JsonAnswer;
import org.filmwright.http.Multipart;
import org.filmwright.http.ServerErrors;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.MediaType;

/** Clips: {@code videos} is handed in, asked for until it is there, and fetched. */
final class VideoCalls {
    private static final Set<MediaType> CLIPS = Set.of(MediaType.MOV, MediaType.MATROSKA);
    private static final long MOST_MILLIS = TimeUnit.HOURS.toMillis(2);
    private static final long FIRST_WAIT = 2_000;
    private static final long LONGEST_WAIT = 10_000;
    private static final long LOOK_MILLIS = 100;

    private final Endpoint endpoint;
    private final Http.Pause pause;
    private final Media media = new Media();

    VideoCalls(Endpoint endpoint, Http.Pause pause) {
        this.endpoint = endpoint;
        this.pause = pause;
    }

    String submit(GenerationRequest request, IProgressMonitor monitor) throws CoreException {
        Wishes wishes = new Wishes(request.parameters());
        wishes.require("clip", Set.of("frames", "fps", "width", "height"));
        Sizes size = Sizes.nearest((int) wishes.number("width", 1280), (int) wishes.number("height", 720),
                endpoint.settings().get("video.sizes"));
        Multipart form = new Multipart().field("model", endpoint.model("video")).field("prompt", request.prompt())
                .field("seconds", Integer.toString(seconds(request))).field("size", size.toString());
        addPicture(request, form);
        HttpCall call = endpoint.signed(HttpCall.post(endpoint.uri("/videos"), form)).retry(Retry.NEVER);
        JsonAnswer answer = endpoint.answer(call, false, monitor);
        return answer.text("id").filter(id -> !id.isBlank())
                .orElseThrow(() -> answer.unusable("it does not say by what id the clip is known"));
    }

    private static void addPicture(GenerationRequest request, Multipart form) throws CoreException {
        if (request.references().size() > 1) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL
                    + ": A clip is made of one picture here, not of " + request.references().size() + ".");
        }
        for (Reference each : request.references()) {
            try {
                form.file("input_reference", each.file().getFileName().toString(), MediaType.of(each.file()).mime(),
                        each.file());
            } catch (HttpFailure e) {
                throw ServerErrors.of(OpenAiProvider.LABEL, e, true);
            }
        }
    }

    /** The shortest length that the model makes and that is long enough. */
    int seconds(GenerationRequest request) throws CoreException {
        double wanted = new Wishes(request.parameters()).number("frames", 1) / fps(request);
        int best = Integer.MAX_VALUE;
        int longest = 0;
        for (String each : endpoint.settings().get("video.seconds").split(",")) {
            if (!each.strip().matches("[1-9]\\d{0,3}")) {
                throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": '" + each
                        + "' among the lengths of clips is no number of seconds.");
            }
            int seconds = Integer.parseInt(each.strip());
            longest = Math.max(longest, seconds);
            best = seconds >= wanted - 1e-6 ? Math.min(best, seconds) : best;
        }
        if (best == Integer.MAX_VALUE) {
            throw new ProviderException(Outcome.REFUSED, String.format(Locale.ROOT,
                    "%s: The shot lasts %.1f s and the model makes %d s at most; split the shot.",
                    OpenAiProvider.LABEL, wanted, longest));
        }
        return best;
    }

    private static double fps(GenerationRequest request) throws CoreException {
        int[] fps = FilmFormat.parseFps(request.parameters().getOrDefault("fps", "24"));
        return (double) fps[0] / fps[1];
    }

    GenerationResult collect(GenerationRequest request, String ticket, Path folder, IProgressMonitor monitor)
            throws CoreException {
        String path = "/videos/" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
        await(path, monitor);
        Path file = folder.resolve(Ulid.next());
        try {
            HttpCall call = endpoint.signed(HttpCall.get(endpoint.uri(path + "/content")))
                    .limits(HttpLimits.download());
            endpoint.http().download(call, file, monitor);
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, true);
        }
        Path clip = Media.named(file, CLIPS, "a clip");
        MediaInfo info = media.info(clip, "video", monitor);
        MediaInfo.Stream picture = info.video().orElseThrow();
        long frames = Math.max(1, (long) Math.floor(info.seconds() * fps(request) + 1e-3));
        return new GenerationResult(clip, Map.of("duration", info.seconds(), "frames", frames, "width",
                (long) picture.width(), "height", (long) picture.height()), "",
                endpoint.prices().of("video", seconds(request)).orElse(null));
    }

    private void await(String path, IProgressMonitor monitor) throws CoreException {
        long waited = 0;
        for (long wait = FIRST_WAIT; waited < MOST_MILLIS; wait = Math.min(wait * 2, LONGEST_WAIT)) {
            JsonAnswer state = endpoint.get(path, monitor);
            switch (state.text("status").orElseThrow(() -> state.unusable("it does not say how far the clip is"))) {
                case "completed", "succeeded" -> {
                    return;
                }
                case "failed", "cancelled", "canceled", "expired" -> throw failed(state);
                default -> rest(wait, monitor);
            }
            waited += wait;
        }
        throw new ProviderException(Outcome.UNKNOWN, OpenAiProvider.LABEL
                + ": The clip was not there after two hours; ask again later.");
    }

    private static ProviderException failed(JsonAnswer state) throws CoreException {
        String why = state.has("error") ? state.object("error").orElse(state).text("message").orElse("")
                : "";
        return new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": The clip was not made. "
                + (why.isEmpty() ? "The server does not say why." : "The server says: " + ServerErrors.said(why)));
    }

    private void rest(long millis, IProgressMonitor monitor) {
        try {
            for (long left = millis; left > 0; left -= LOOK_MILLIS) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                pause.millis(Math.min(left, LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }
}
