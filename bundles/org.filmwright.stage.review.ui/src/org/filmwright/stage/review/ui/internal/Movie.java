// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A movie file to play.
 *
 * @param file           the file
 * @param fpsNumerator   frames per second as a fraction
 * @param fpsDenominator see above
 * @param frames         its length
 * @param width          of the picture as shown, even
 * @param height         of the picture as shown, even
 * @param hasSound       whether there is sound in it
 * @param written        when the file was written
 */
record Movie(Path file, int fpsNumerator, int fpsDenominator, long frames, int width, int height, boolean hasSound,
        FileTime written) {
    double seconds(double frame) {
        return frame * fpsDenominator / fpsNumerator;
    }

    double frame(double seconds) {
        return seconds * fpsNumerator / fpsDenominator;
    }

    int frameBytes() {
        return width * height * 3;
    }
}
