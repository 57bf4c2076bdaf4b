// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import org.filmwright.provider.scratch.ShotSize;

/**
 * How large people are in each size of shot.
 *
 * @param least  smallest height of a head as a share of the frame's height
 * @param head   the usual one
 * @param most   the largest one
 * @param eyes   the line of the eyes
 */
public record Framing(double least, double head, double most, double eyes) {

    /** The rule of a size; for the kinds of shot that name no size, the size they are usually taken in. */
    public static Framing of(ShotSize size) {
        return switch (size) {
            case EWS -> new Framing(0.025, 0.033, 0.037, 0.62);
            case WS -> new Framing(0.055, 0.066, 0.078, 0.42);
            case FS -> new Framing(0.085, 0.109, 0.115, 0.145);
            case MS, TWO_SHOT, POV -> new Framing(0.2, 0.25, 0.3, 0.34);
            case GROUP -> new Framing(0.09, 0.22, 0.26, 0.33);
            case MCU -> new Framing(0.33, 0.385, 0.45, 0.35);
            case CU -> new Framing(0.5, 0.6, 0.7, 0.37);
            case ECU -> new Framing(1.1, 1.5, 1.8, 0.4);
            case OTS -> new Framing(0.3, 0.35, 0.42, 0.34);
            case INSERT -> new Framing(0, 0, 0, 0.5);
        };
    }
}
