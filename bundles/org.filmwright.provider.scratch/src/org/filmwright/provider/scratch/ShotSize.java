// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** The size or kind of a shot, in the words of the trade. */
public enum ShotSize {
    /** Extreme wide shot: the place is the subject, a body is less than 30 % of the frame. */
    EWS,
    /** Wide shot: whole bodies with much of the place around them. */
    WS,
    /** Full shot: head to feet fills the frame. */
    FS,
    /** Medium shot: to the waist. */
    MS,
    /** Medium close-up: to the chest. */
    MCU,
    /** Close-up: head and shoulders. */
    CU,
    /** Extreme close-up: the face is larger than the frame. */
    ECU,
    /** A detail without anybody. */
    INSERT,
    /** Over the shoulder of the listener onto the speaker. */
    OTS,
    /** What a character sees; the character is never in the picture. */
    POV,
    /** Two people of equal weight. */
    TWO_SHOT,
    /** Three or more people. */
    GROUP;

    /** Whether the shot shows one person only, whoever else is in the scene. */
    public boolean isSingle() {
        return this == CU || this == ECU || this == MCU;
    }
}
