// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** What one line of a script is. */
public enum LineKind {
    /** One or more empty lines. */
    BLANK(null),
    /** A line of the title page that names a key. */
    TITLE_KEY(ElementType.TITLE_PAGE),
    /** Any other line of the title page. */
    TITLE_VALUE(ElementType.TITLE_PAGE),
    SECTION(ElementType.SECTION),
    SYNOPSIS(ElementType.SYNOPSIS),
    HEADING(ElementType.SCENE_HEADING),
    ACTION(ElementType.ACTION),
    CUE(ElementType.CHARACTER),
    /** A parenthetical, or the first line of one that spans lines. */
    PARENTHETICAL(ElementType.PARENTHETICAL),
    /** A further line of a parenthetical. */
    PARENTHETICAL_REST(ElementType.PARENTHETICAL),
    DIALOGUE(ElementType.DIALOGUE),
    /** A line of two spaces inside dialogue: it looks empty and keeps the dialogue together. */
    DIALOGUE_BREAK(ElementType.DIALOGUE),
    LYRICS(ElementType.LYRICS),
    TRANSITION(ElementType.TRANSITION),
    CENTERED(ElementType.CENTERED),
    PAGE_BREAK(ElementType.PAGE_BREAK),
    /** Nothing but notes (and boneyard behind the first note). */
    NOTE(ElementType.NOTE),
    /** Nothing but boneyard (and notes behind the first boneyard). */
    BONEYARD(ElementType.BONEYARD);

    private static final LineKind[] ALL = values();

    private final ElementType element;

    LineKind(ElementType element) {
        this.element = element;
    }

    /** The element such a line belongs to; null for blank lines, which end the element before them. */
    public ElementType element() {
        return element;
    }

    static LineKind at(int ordinal) {
        return ALL[ordinal];
    }
}
