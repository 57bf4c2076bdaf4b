// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;

/** Kinds and texts of blocks as they are printed. */
public final class Kinds {
    private static final int LONGEST = 100;

    private Kinds() {
    }

    /**
     * The kind: of a script element its type as in {@code parse}, of other built-in types their name in lower snake
     * case ({@code set_up}), of foreign ones their full type.
     */
    public static String of(Block block) {
        if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
            String type = block.text(Features.TYPE);
            return type.isEmpty() ? "script_element" : type;
        }
        return ofType(block.type());
    }

    /** The kind of a type that is no script element. */
    public static String ofType(String type) {
        if (type.indexOf('#') >= 0) {
            return type;
        }
        StringBuilder kind = new StringBuilder(type.length() + 4);
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                kind.append('_');
            }
            kind.append(Character.toLowerCase(c));
        }
        return kind.toString();
    }

    /** What a reader sees: of a script element its text without marks, of others their content. */
    public static String content(Block block) {
        if (!block.is(BlockTypes.SCRIPT_ELEMENT)) {
            return block.content();
        }
        return block.attributes().containsKey(Features.TEXT) ? block.text(Features.TEXT)
                : withoutLineEnds(block.content());
    }

    /** What people call the block: its name where it has one, else what it says; on one line. */
    public static String title(Block block) {
        String name = block.text(Features.NAME);
        if (!name.isBlank()) {
            return oneLine(name);
        }
        String content = content(block);
        return oneLine(content.isBlank() ? block.text(Features.DESCRIPTION) : content);
    }

    /** One line for a list: what it is called and what it says. */
    public static String line(Block block) {
        String name = block.text(Features.NAME);
        String content = content(block);
        return name.isBlank() || content.isBlank() ? title(block) : oneLine(name + ": " + content);
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " / ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    private static String withoutLineEnds(String source) {
        int end = source.length();
        while (end > 0 && (source.charAt(end - 1) == '\n' || source.charAt(end - 1) == '\r')) {
            end--;
        }
        return source.substring(0, end);
    }
}
