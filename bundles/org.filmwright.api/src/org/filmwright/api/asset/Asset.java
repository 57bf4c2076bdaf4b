// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.asset;

import java.time.Instant;
import java.util.Map;

/**
 * An immutable file in {@code assets/}.
 *
 * @param sha256    64 hex digits; the asset's identity
 * @param extension file extension without the dot
 * @param mediaType MIME type
 * @param bytes     size
 * @param name      name it came with
 * @param created   when it was taken in
 * @param meta      further facts: width, height, duration (seconds), layout…; String, Long, Double or Boolean
 */
public record Asset(String sha256, String extension, String mediaType, long bytes, String name, Instant created,
        Map<String, Object> meta) {
    public Asset {
        meta = Map.copyOf(meta);
    }

    /** Name of its file in {@code assets/}. */
    public String fileName() {
        return sha256 + "." + extension;
    }
}
