// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
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

import com.google.gson.JsonObject;

/** Pictures: {@code images/generations}, and {@code images/edits} where pictures are sent along. */
final class PictureCalls {
    private static final Set<MediaType> PICTURES = Set.of(MediaType.PNG, MediaType.JPEG);
    private static final int MOST_REFERENCES = 16;
    private static final long MOST_BYTES = 64L << 20;

    private final Endpoint endpoint;
    private final Media media = new Media();

    PictureCalls(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    GenerationResult make(GenerationRequest request, Path folder, IProgressMonitor monitor) throws CoreException {
        Wishes wishes = new Wishes(request.parameters());
        wishes.require("picture", Set.of("width", "height"));
        int width = (int) wishes.number("width", 1024);
        int height = (int) wishes.number("height", 1024);
        Sizes size = Sizes.nearest(width, height, endpoint.settings().get("image.sizes"));
        JsonAnswer answer = request.references().isEmpty() ? generate(request, size, monitor)
                : edit(request, size, monitor);
        List<JsonAnswer> pictures = answer.objects("data");
        if (pictures.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL
                    + ": The server sent no picture; its rules for content may refuse the prompt.");
        }
        Path file = take(pictures.get(0), folder.resolve(Ulid.next()), monitor);
        MediaInfo.Stream picture = media.info(file, "video", monitor).video().orElseThrow();
        Sizes made = new Sizes(picture.width(), picture.height());
        String note = made.isShapedAs(width, height) ? "" : "the model makes pictures of " + made
                + ", which do not fill the film's frame";
        return new GenerationResult(file, Map.of("width", (long) made.width(), "height", (long) made.height()), note,
                endpoint.prices().of("image", 1).orElse(null));
    }

    private JsonAnswer generate(GenerationRequest request, Sizes size, IProgressMonitor monitor)
            throws CoreException {
        JsonObject body = new JsonObject();
        body.addProperty("model", endpoint.model("image"));
        body.addProperty("prompt", request.prompt());
        body.addProperty("n", 1);
        body.addProperty("size", size.toString());
        String quality = endpoint.settings().get("image.quality");
        if (!quality.isEmpty()) {
            body.addProperty("quality", quality);
        }
        return endpoint.post("/images/generations", body, Retry.NEVER, monitor);
    }

    private JsonAnswer edit(GenerationRequest request, Sizes size, IProgressMonitor monitor) throws CoreException {
        if (request.references().size() > MOST_REFERENCES) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": A picture is made of at most "
                    + MOST_REFERENCES + " pictures, not " + request.references().size() + ".");
        }
        Multipart form = new Multipart().field("model", endpoint.model("image")).field("prompt", request.prompt())
                .field("n", "1").field("size", size.toString());
        try {
            for (Reference each : request.references()) {
                MediaType type = MediaType.of(each.file());
                if (!PICTURES.contains(type) && type != MediaType.WEBP) {
                    throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": A picture cannot be made of "
                            + type.mime() + ".");
                }
                form.file("image[]", each.file().getFileName().toString(), type.mime(), each.file());
            }
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, true);
        }
        return endpoint.answer(endpoint.signed(HttpCall.post(endpoint.uri("/images/edits"), form)).retry(Retry.NEVER),
                false, monitor);
    }

    private Path take(JsonAnswer picture, Path file, IProgressMonitor monitor) throws CoreException {
        String base64 = picture.text("b64_json").orElse("");
        String url = picture.text("url").orElse("");
        if (!base64.isEmpty()) {
            Media.decode(base64, file);
        } else if (!url.isEmpty()) {
            fetch(url, file, monitor);
        } else {
            throw picture.unusable("there is no picture in it");
        }
        return Media.named(file, PICTURES, "a picture as PNG or JPEG");
    }

    private void fetch(String url, Path file, IProgressMonitor monitor) throws CoreException {
        if (url.startsWith("data:")) {
            Media.decode(url, file);
            return;
        }
        try {
            URI base = endpoint.uri("/");
            URI target = base.resolve(url);
            Http.requireSafe(base, target);
            HttpCall call = HttpCall.get(target).limits(HttpLimits.download().upTo(MOST_BYTES));
            endpoint.http().download(Http.isSameOrigin(base, target) ? endpoint.signed(call) : call, file, monitor);
        } catch (IllegalArgumentException e) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL
                    + ": The server sent no address of a picture.", 0, e);
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, false);
        }
    }
}
