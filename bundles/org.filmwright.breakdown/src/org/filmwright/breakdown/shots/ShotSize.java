// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

/** The size or kind of a shot, from the widest to the closest; behind them the kinds without a place on that scale. */
public enum ShotSize {
    EWS, WS, FS, MS, MCU, CU, ECU, INSERT, OTS, POV, TWO_SHOT, GROUP;

    /** The size of this name in any case; {@link #MS} for an unknown one. */
    public static ShotSize of(String text) {
        for (ShotSize size : values()) {
            if (size.name().equalsIgnoreCase(text.strip())) {
                return size;
            }
        }
        return MS;
    }
}
