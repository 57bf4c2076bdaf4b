// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.PrintStream;
import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;

/** Blocks as lines for people: id, kind, what it says, tags; children indented. */
public final class BlockLines {
    private BlockLines() {
    }

    public static void print(PrintStream out, Snapshot snapshot, List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            append(text, snapshot, block, 0);
        }
        out.print(text);
    }

    private static void append(StringBuilder text, Snapshot snapshot, Block block, int depth) {
        text.append(String.format("%s  %-14s %s%s", block.id(), Kinds.of(block), "  ".repeat(depth),
                Kinds.line(block)));
        if (!block.tags().isEmpty()) {
            text.append("  [").append(String.join(", ", block.tags())).append(']');
        }
        text.append('\n');
        for (Block child : snapshot.children(block.id())) {
            append(text, snapshot, child, depth + 1);
        }
    }
}
