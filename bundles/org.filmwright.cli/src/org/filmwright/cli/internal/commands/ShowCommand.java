// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.PrintStream;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.BlockDocument;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.BlockLines;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Kinds;

/** Prints one block with all it holds. */
public final class ShowCommand implements Command {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public String usage() {
        return "FILM BLOCK [--json]";
    }

    @Override
    public String summary() {
        return "Prints one block with its attributes, links and children";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            Snapshot snapshot = session.snapshot();
            Block block = BlockIds.resolve(snapshot, invocation.get("BLOCK"));
            String stage = snapshot.stageOf(block.id());
            if (invocation.json()) {
                new BlockDocument(snapshot).print(invocation.out(), session.name(), stage, List.of(block));
            } else {
                print(invocation.out(), snapshot, block, stage);
            }
            return ExitCodes.DONE;
        }
    }

    private static void print(PrintStream out, Snapshot snapshot, Block block, String stage) {
        StringBuilder text = new StringBuilder();
        text.append(Kinds.of(block)).append(' ').append(block.id()).append(", version ").append(block.version())
                .append(", in ").append(stage).append('\n');
        if (!block.tags().isEmpty()) {
            text.append("tags: ").append(String.join(", ", block.tags())).append('\n');
        }
        block.attributes().forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        block.links().forEach((name, targets) -> text.append(name).append(" -> ")
                .append(String.join(", ", targets.stream().map(id -> target(snapshot, id)).toList())).append('\n'));
        String content = Kinds.content(block);
        if (!content.isEmpty()) {
            text.append('\n').append(content.stripTrailing()).append('\n');
        }
        out.print(text);
        List<Block> children = snapshot.children(block.id());
        if (!children.isEmpty()) {
            out.println();
            BlockLines.print(out, snapshot, children);
        }
    }

    private static String target(Snapshot snapshot, String id) {
        Block target = snapshot.block(id);
        String line = target == null ? "" : Kinds.line(target);
        return line.isEmpty() ? id : id + " (" + line + ")";
    }
}
