// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.filmwright.api.generation.Secret;

/**
 * One call. Immutable.
 *
 * @param body    what is sent; null for nothing. It can be sent again
 * @param headers plain headers
 * @param keys    headers that hold keys: sent to the origin of {@code uri} only, told nowhere
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, Map<String, Key> keys, BodyPublisher body,
        Retry retry, HttpLimits limits) {

    /** When a call may be made again by itself. */
    public enum Retry {
        /** It only reads: after every failure that may pass. */
        READS,
        /** It may be billed: only if the server says that it did not take it, or no server was reached. */
        BILLED,
        /** Never: who calls decides. */
        NEVER
    }

    /** A header value with a key in it. */
    public record Key(String prefix, Secret secret) {
        String value() {
            return prefix + secret.reveal();
        }
    }

    public HttpCall {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Map.of(), Map.of(), null, Retry.READS, HttpLimits.brief());
    }

    /** A POST of JSON that may be billed. */
    public static HttpCall post(URI uri, String json) {
        return new HttpCall("POST", uri, Map.of("Content-Type", "application/json"), Map.of(),
                BodyPublishers.ofString(json), Retry.BILLED, HttpLimits.generation());
    }

    /** A POST of a form that may be billed. */
    public static HttpCall post(URI uri, Multipart form) {
        return new HttpCall("POST", uri, Map.of("Content-Type", form.contentType()), Map.of(), form.body(),
                Retry.BILLED, HttpLimits.generation());
    }

    public HttpCall header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, uri, more, keys, body, retry, limits);
    }

    /** With a key in a header: {@code key("Authorization", "Bearer ", secret)}. */
    public HttpCall key(String name, String prefix, Secret secret) {
        Map<String, Key> more = new LinkedHashMap<>(keys);
        more.put(name, new Key(prefix, secret));
        return new HttpCall(method, uri, headers, more, body, retry, limits);
    }

    public HttpCall retry(Retry newRetry) {
        return new HttpCall(method, uri, headers, keys, body, newRetry, limits);
    }

    public HttpCall limits(HttpLimits newLimits) {
        return new HttpCall(method, uri, headers, keys, body, retry, newLimits);
    }

    HttpCall redirected(URI target, boolean sameOrigin, boolean asGet) {
        return new HttpCall(asGet ? "GET" : method, target, headers, sameOrigin ? keys : Map.of(), asGet ? null : body,
                retry, limits);
    }

    /** Method and address without query: an address may hold a signature. */
    @Override
    public String toString() {
        return method + " " + Redactor.place(uri);
    }
}
