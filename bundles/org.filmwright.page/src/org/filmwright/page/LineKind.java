// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/** What a printed line is. */
public enum LineKind {
    HEADING,
    ACTION,
    CENTERED,
    CUE,
    PARENTHETICAL,
    DIALOGUE,
    LYRICS,
    TRANSITION,
    SECTION,
    SYNOPSIS,
    NOTE,
    /** {@code (MORE)} under dialogue that goes on overleaf. */
    MORE,
    /** {@code NAME (CONT'D)} over dialogue that began on the page before. */
    CUE_CONTINUED,
    /** {@code (CONTINUED)} at the foot of a page inside a scene. */
    SCENE_CONTINUES,
    /** {@code CONTINUED:} at the head of a page inside a scene. */
    SCENE_CONTINUED;

    /** Whether the line is made by the page and stands in no element's text. */
    public boolean isGenerated() {
        return ordinal() >= MORE.ordinal();
    }
}
