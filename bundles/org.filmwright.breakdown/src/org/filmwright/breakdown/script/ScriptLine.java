// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.script;

import java.util.List;

import org.filmwright.script.ElementType;

/**
 * One element of a scene.
 *
 * @param id         of its block, or its position in a parsed script
 * @param text       what a reader sees, emphasis marks kept, lines joined by {@code \n}
 * @param name       of a cue: the speaker without extensions; otherwise null
 * @param extensions of a cue
 * @param dual       true on the second cue of a pair that is spoken at once
 * @param shotLine   written as a shot ({@code !!})
 */
public record ScriptLine(String id, ElementType type, String text, String name, List<String> extensions, boolean dual,
        boolean shotLine) {
    public ScriptLine {
        extensions = List.copyOf(extensions);
    }

    /** A line without the features of a cue. */
    public static ScriptLine of(String id, ElementType type, String text) {
        return new ScriptLine(id, type, text, null, List.of(), false, false);
    }

    /** Whether it is part of the picture or its sound, and so must be carried by shots. */
    public boolean isCarried() {
        return switch (type) {
            case ACTION, CENTERED, CHARACTER, PARENTHETICAL, DIALOGUE, LYRICS -> true;
            default -> false;
        };
    }

    /** Whether it is heard: dialogue or lyrics. */
    public boolean isSpoken() {
        return type == ElementType.DIALOGUE || type == ElementType.LYRICS;
    }

    /** The text without the mark of a written shot. */
    public String shown() {
        String stripped = text.strip();
        while (shotLine && stripped.startsWith("!")) {
            stripped = stripped.substring(1).strip();
        }
        return stripped;
    }
}
