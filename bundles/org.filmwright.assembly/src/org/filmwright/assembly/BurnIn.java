// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.Objects;

/**
 * A caption drawn into the picture.
 *
 * @param text  one or more lines
 * @param place where
 */
public record BurnIn(String text, Place place) {

    /** Where a caption stands. */
    public enum Place {
        /** A strip across the top, as a slate. */
        TOP,
        /** A strip across the bottom, as a storyboard caption. */
        BOTTOM,
        /** Subtitles: centred above the bottom, outlined, no strip. */
        SUBTITLE,
        /** A title in the middle of the picture. */
        TITLE
    }

    public BurnIn {
        Objects.requireNonNull(text);
        Objects.requireNonNull(place);
    }
}
