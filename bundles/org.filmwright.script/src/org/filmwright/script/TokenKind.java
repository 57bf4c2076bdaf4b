// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** Kinds of tokens; the names of the terminals in {@code Fountain.xtext}. */
public enum TokenKind {
    TITLE_KEY_TEXT, TITLE_VALUE_TEXT, SECTION_MARKS, SECTION_TEXT, SYNOPSIS_TEXT, FORCED_HEADING, FORCED_PREFIX, PREFIX,
    SET, TIME, NUMBER, ACTION_TEXT, FORCED_CUE, FORCED_DUAL_CUE, FORCED_NAME, NAME, DUAL_NAME, EXTENSION, CARET,
    PARENTHETICAL_TEXT, DIALOGUE_TEXT, SUNG_TEXT, SPEECH_NOTE_TEXT, SPEECH_BONEYARD_TEXT, LYRICS_TEXT, TRANSITION_TEXT,
    CENTERED_TEXT, PAGE_BREAK_TEXT, NOTE_TEXT, BONEYARD_TEXT,
    /** Goes on with a name behind an extension. */
    NAME_REST,
    /** Goes on with the text of the token before it, behind a comment. */
    REST,
    /** Blanks and line ends between tokens. */
    BLANK,
    /** Marks that say nothing by themselves, such as the dash in front of a time. */
    MARK,
    /** A note or boneyard inside an element. */
    COMMENT;

    /** Whether the grammar does not see it. */
    public boolean isHidden() {
        return this == BLANK || this == MARK || this == COMMENT;
    }
}
