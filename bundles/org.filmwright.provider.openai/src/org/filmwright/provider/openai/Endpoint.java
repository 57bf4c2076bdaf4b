// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.Secret;
import org.filmwright.http.Http;
import org.filmwright.http.HttpCall;
import org.filmwright.http.HttpFailure;
import org.filmwright.http.HttpReply;
import org.filmwright.http.JsonAnswer;
import org.filmwright.http.Prices;
import org.filmwright.http.ServerErrors;

import com.google.gson.JsonObject;

/** The server as it is set up now. */
final class Endpoint {
    private static final String STANDARD_HOST = "api.openai.com";

    private final ProviderSettings settings;
    private final Http http;

    Endpoint(ProviderSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    ProviderSettings settings() {
        return settings;
    }

    Prices prices() {
        return new Prices(OpenAiProvider.LABEL, settings);
    }

    Http http() {
        return http;
    }

    /** The address of a path below the base. */
    URI uri(String path) throws CoreException {
        String base = settings.get("baseUrl").replaceAll("/+$", "");
        try {
            return URI.create(base + path);
        } catch (IllegalArgumentException e) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": '" + base
                    + "' is no address; set one like https://api.openai.com/v1.", 0, e);
        }
    }

    /** A call with key and names of the account; the key goes to the server's own origin only. */
    HttpCall signed(HttpCall call) throws CoreException {
        HttpCall signed = call;
        Optional<Secret> key = settings.key();
        if (key.isPresent()) {
            signed = signed.key("Authorization", "Bearer ", key.get());
        } else if (STANDARD_HOST.equals(call.uri().getHost())) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL
                    + ": There is no key. Set OPENAI_API_KEY, or the address of another server in OPENAI_BASE_URL.");
        }
        signed = named(signed, "OpenAI-Organization", settings.get("organization"));
        return named(signed, "OpenAI-Project", settings.get("project"));
    }

    private static HttpCall named(HttpCall call, String header, String value) {
        return value.isEmpty() ? call : call.header(header, value);
    }

    JsonAnswer get(String path, IProgressMonitor monitor) throws CoreException {
        return answer(signed(HttpCall.get(uri(path))), true, monitor);
    }

    JsonAnswer post(String path, JsonObject body, HttpCall.Retry retry, IProgressMonitor monitor)
            throws CoreException {
        return answer(signed(HttpCall.post(uri(path), body.toString())).retry(retry), false, monitor);
    }

    JsonAnswer answer(HttpCall call, boolean reads, IProgressMonitor monitor) throws CoreException {
        try {
            HttpReply reply = http.send(call, monitor);
            JsonAnswer answer = JsonAnswer.of(OpenAiProvider.LABEL, reply.body());
            if (answer.has("error") && !answer.has("status")) {
                throw refused(reply.body());
            }
            return answer;
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, reads);
        }
    }

    /** What an error in the middle of an answer means: nothing that can be used came. */
    static ProviderException refused(String body) {
        return new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": The server gave up. It says: "
                + ServerErrors.said(body));
    }

    /** The model that is set for something. */
    String model(String kind) throws CoreException {
        String model = settings.get("model." + kind);
        return model.isEmpty() && kind.equals("description") ? settings.get("model.text") : model;
    }
}
