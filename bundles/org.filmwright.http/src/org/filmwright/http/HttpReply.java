// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer with a status of 2xx.
 *
 * @param uri     where it came from at last
 * @param headers finds a header by name
 */
public record HttpReply(int status, URI uri, Function<String, Optional<String>> headers, String body) {
    public Optional<String> header(String name) {
        return headers.apply(name);
    }
}
