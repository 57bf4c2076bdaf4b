// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a provider made.
 *
 * @param file  in the folder it was given; the caller takes it from there
 * @param meta  facts for the asset: width, height, duration in seconds, layout…
 * @param note  what a person should know, such as "silent: espeak-ng is not installed"; or empty
 * @param cost  what the provider says it cost; null if it says nothing
 */
public record GenerationResult(Path file, Map<String, Object> meta, String note, Money cost) {
    public GenerationResult(Path file, Map<String, Object> meta, String note) {
        this(file, meta, note, null);
    }

    public GenerationResult {
        meta = Map.copyOf(meta);
    }
}
