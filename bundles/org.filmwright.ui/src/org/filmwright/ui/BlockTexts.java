// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Edit;

/** How blocks read on screen, and how their main text is edited. Pure. */
public final class BlockTexts {
    /** Attributes that no person reads. */
    private static final Set<String> HIDDEN = Set.of(Features.NAME, Features.GENERATED, Features.TEXT, Features.RECIPE,
            Features.COLOR);

    private BlockTexts() {
    }

    /** The type in words: "Outline card". */
    public static String type(String type) {
        String simple = type.substring(type.lastIndexOf('#') + 1);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                words.append(' ').append(Character.toLowerCase(c));
            } else {
                words.append(c);
            }
        }
        return words.toString().replace("Set up", "Set-up");
    }

    /** The main text: the name of the film, the content of all others, which is the name of a character or a thing. */
    public static String main(Block block) {
        return block.is(BlockTypes.FILM) ? block.text(Features.NAME) : block.content();
    }

    /** The main text in one line; never empty. */
    public static String title(Block block) {
        String text = main(block).strip();
        if (text.isEmpty()) {
            text = block.text(Features.NAME);
        }
        if (text.isEmpty()) {
            text = block.text(Features.DESCRIPTION);
        }
        if (text.isEmpty()) {
            text = type(block.type());
        }
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip() + " …";
    }

    /** Changes the main text; trailing blank lines of a script element stay. */
    public static void setMain(Edit edit, Block block, String text) throws CoreException {
        if (block.is(BlockTypes.FILM)) {
            edit.set(block.id(), Features.NAME, text);
        } else {
            String old = block.content();
            edit.content(block.id(), text + old.substring(old.stripTrailing().length()));
        }
        touched(edit, block);
    }

    /** Notes that a person changed what a machine made. */
    public static void touched(Edit edit, Block block) throws CoreException {
        if (block.flag(Features.GENERATED)) {
            edit.set(block.id(), Features.GENERATED, null);
        }
    }

    /** Attributes and links in a few words. */
    public static String details(Snapshot film, Block block) {
        StringJoiner parts = new StringJoiner("  ·  ");
        block.attributes().forEach((name, value) -> {
            if (!HIDDEN.contains(name)) {
                parts.add(feature(name) + " " + value(value));
            }
        });
        block.links().forEach((name, targets) -> {
            if (!name.startsWith(Block.ASSET_PREFIX)) {
                Block target = film.block(targets.get(0));
                parts.add(feature(name) + " " + (targets.size() > 1 ? String.valueOf(targets.size())
                        : target == null ? "gone" : title(target)));
            }
        });
        return parts.toString();
    }

    private static String value(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(BlockTexts::value).collect(Collectors.joining(", "));
            case Boolean flag -> flag ? "yes" : "no";
            case Double number when number == Math.rint(number) -> String.valueOf(number.longValue());
            default -> String.valueOf(value);
        };
    }

    /** A feature name in words: "timeOfDay" is "Time of day". */
    public static String feature(String name) {
        String words = name.startsWith(Block.ASSET_PREFIX) ? name.substring(Block.ASSET_PREFIX.length()) : name;
        String spaced = words.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** The verdict on a block, or the empty string. */
    public static String verdict(Block block) {
        return block.tags().stream().filter(Tags.VERDICTS::contains).findFirst().orElse("");
    }
}
