// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.List;

/**
 * One element of a screenplay as parsed.
 *
 * @param type        kind
 * @param text        what a reader sees: forcing marks, notes and boneyard removed, emphasis marks kept; lines joined
 *                    by {@code \n}. For a cue the whole cue with its extensions, without {@code ^}; for a section or
 *                    synopsis the text behind the mark; for a heading without its scene number
 * @param line        line of its first character, from 1
 * @param offset      offset of {@code source} in the script's text, in UTF-16 units; -1 for a note or boneyard inside
 *                    another element
 * @param source      its exact slice of the text with trailing blank lines; the sources of all elements with
 *                    {@code offset >= 0} in order are the text. Empty for a note or boneyard inside another element
 * @param depth       of a section, from 1; otherwise 0
 * @param sceneNumber of a heading as written between the {@code #}, or null
 * @param name        of a cue: the speaker without extensions and marks; otherwise null
 * @param extensions  of a cue: what stands in parentheses, in order, without them
 * @param dual        true on the second cue of a pair that is spoken at once
 * @param forced      written with a forcing mark ({@code . ! @ > ~})
 */
public record ScriptElement(ElementType type, String text, int line, int offset, String source, int depth,
        String sceneNumber, String name, List<String> extensions, boolean dual, boolean forced) {

    public ScriptElement {
        extensions = List.copyOf(extensions);
    }

    /** Whether it stands inside another element and owns no text of its own. */
    public boolean isEmbedded() {
        return offset < 0;
    }

    /**
     * Whether it is a shot as Beat and others write it: action forced with {@code !!}. Its text begins with the second
     * mark, as the specification knows only the first.
     */
    public boolean isShot() {
        return type == ElementType.ACTION && forced && text.stripLeading().startsWith("!");
    }
}
