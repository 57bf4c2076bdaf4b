// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.MergePlan;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.session.FilmBundles;

/** Merges a branch into the open one. */
public final class MergeCommand implements Command {
    @Override
    public String name() {
        return "merge";
    }

    @Override
    public String usage() {
        return "FILM NAME [--dry-run] [--take SIDE]";
    }

    @Override
    public String summary() {
        return "Merges a branch, or a .film file that was sent back, into the open one;"
                + " --take ours or theirs settles conflicts";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Side side = side(invocation.arguments().option("take", null));
        try (FilmSession session = invocation.write()) {
            MergePlan plan = session.branches().plan(source(invocation, session));
            for (MergePlan.Conflict conflict : plan.conflicts()) {
                invocation.err().println("Conflict in " + conflict.block() + ", " + conflict.feature() + ": ours '"
                        + conflict.ours().strip() + "', theirs '" + conflict.theirs().strip() + "'");
            }
            if (invocation.arguments().has("dry-run")) {
                invocation.out().println(plan.changes().size() + " blocks would change, " + plan.conflicts().size()
                        + " conflicts.");
                return plan.conflicts().isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED;
            }
            if (!plan.conflicts().isEmpty() && side == null) {
                throw new FilmException(ErrorCode.CONFLICT, plan.conflicts().size()
                        + " conflicts; choose with --take ours or --take theirs. Nothing was changed.");
            }
            session.branches().merge(plan, side == null ? Side.OURS : side);
            session.flush();
            invocation.out().println("Merged " + plan.from() + ": " + plan.changes().size() + " blocks.");
        }
        return ExitCodes.DONE;
    }

    /** The branch to merge; a bundle of this film becomes branches first. */
    private static String source(Invocation invocation, FilmSession session) throws CoreException {
        String name = invocation.get("NAME");
        if (!name.endsWith(".film")) {
            return name;
        }
        String branch = new FilmBundles(invocation.stores()).takeBack(session, invocation.path("NAME"),
                invocation.monitor());
        invocation.err().println("What was changed in " + name + " is now '" + branch + "'.");
        return branch;
    }

    private static Side side(String text) throws FilmException {
        if (text == null) {
            return null;
        }
        return switch (text) {
        case "ours" -> Side.OURS;
        case "theirs" -> Side.THEIRS;
        default -> throw new FilmException(ErrorCode.USAGE, "--take is ours or theirs, not '" + text + "'.");
        };
    }
}
