// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.Objects;

/**
 * A chapter, as of a scene; it lasts to the next one or to the end. Players show what comes before the first chapter as
 * part of it: MP4 has no time outside chapters.
 *
 * @param start first frame
 * @param title shown by players
 */
public record Chapter(long start, String title) {
    public Chapter {
        Objects.requireNonNull(title);
        if (start < 0) {
            throw new IllegalArgumentException("chapter at " + start);
        }
    }
}
