// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.cli.internal.BlockDocument;
import org.filmwright.cli.internal.BlockLines;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** Prints the blocks of a stage. */
public final class ListCommand implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String usage() {
        return "FILM STAGE [--json]";
    }

    @Override
    public String summary() {
        return "Prints the blocks of a stage";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            Snapshot snapshot = session.snapshot();
            StageDescriptor stage = invocation.stages().require(invocation.get("STAGE"));
            List<Block> blocks = snapshot.children(stage.id());
            if (invocation.json()) {
                new BlockDocument(snapshot).print(invocation.out(), session.name(), stage.id(), blocks);
            } else {
                BlockLines.print(invocation.out(), snapshot, blocks);
                if (blocks.isEmpty()) {
                    invocation.err().println(stage.name() + " is empty. " + stage.description());
                }
            }
            return ExitCodes.DONE;
        }
    }
}
