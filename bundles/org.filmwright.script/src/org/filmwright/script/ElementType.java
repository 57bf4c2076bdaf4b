// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** Kinds of screenplay elements; {@link #id()} is the name in {@code parse --json} and in the {@code type} attribute. */
public enum ElementType {
    TITLE_PAGE("title_page"),
    SECTION("section"),
    SYNOPSIS("synopsis"),
    SCENE_HEADING("scene_heading"),
    ACTION("action"),
    CHARACTER("character"),
    PARENTHETICAL("parenthetical"),
    DIALOGUE("dialogue"),
    LYRICS("lyrics"),
    TRANSITION("transition"),
    CENTERED("centered"),
    PAGE_BREAK("page_break"),
    NOTE("note"),
    BONEYARD("boneyard");

    private final String id;

    ElementType(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The type of this id; {@link #ACTION} for an unknown one, as nothing may be lost. */
    public static ElementType of(String id) {
        for (ElementType type : values()) {
            if (type.id.equals(id)) {
                return type;
            }
        }
        return ACTION;
    }

    /** Whether the element belongs to a block of dialogue. */
    public boolean isSpeech() {
        return this == CHARACTER || this == PARENTHETICAL || this == DIALOGUE || this == LYRICS;
    }
}
