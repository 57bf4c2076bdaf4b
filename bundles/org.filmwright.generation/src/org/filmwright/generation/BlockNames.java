// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.Locale;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;

/** Short names of blocks for people. Made for display, never parsed. */
public final class BlockNames {
    private static final int LONGEST = 48;

    private BlockNames() {
    }

    /** A name: what the block calls itself, else the beginning of its text, else its type. */
    public static String of(Snapshot snapshot, Block block) {
        String name = block.text(Features.NAME);
        if (name.isEmpty()) {
            name = firstLine(block.content());
        }
        if (name.isEmpty() && block.is(BlockTypes.SET_UP)) {
            Block scene = snapshot.block(block.link(Features.SCENE));
            String number = scene == null ? "" : scene.text(Features.SCENE_NUMBER);
            name = ("Set-up " + number + block.text(Features.LETTER)).strip();
        }
        return name.isEmpty() ? typeName(block.type()) : name;
    }

    /** {@code SetUp} as "set up". */
    public static String typeName(String type) {
        String simple = type.substring(type.lastIndexOf('#') + 1);
        return simple.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
