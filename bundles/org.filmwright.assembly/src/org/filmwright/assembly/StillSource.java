// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One picture, held for as long as it is needed.
 *
 * @param file the picture
 * @param sha  its SHA-256, the identity of its content
 * @param move a camera move over the whole item, or null for a locked-off camera
 */
public record StillSource(Path file, String sha, CameraMove move) implements PictureSource {
    public StillSource {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha);
    }

    /** Locked off. */
    public StillSource(Path file, String sha) {
        this(file, sha, null);
    }
}
