// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A video file.
 *
 * @param file     the file; its sound is not used (add it as an {@link AudioItem})
 * @param sha      its SHA-256, the identity of its content
 * @param frames   its length in frames of the film
 * @param encoding {@link Clips.Clip#encoding} as it was made, or empty: a clip of the render's own encoding that is
 *                 used whole is joined without being encoded again
 */
public record ClipSource(Path file, String sha, long frames, String encoding) implements PictureSource {
    public ClipSource {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha);
        Objects.requireNonNull(encoding);
        if (frames < 1) {
            throw new IllegalArgumentException("a clip of " + frames + " frames");
        }
    }
}
