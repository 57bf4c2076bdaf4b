// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.MakeLines;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.provider.scratch.ScratchProvider;

/** Runs the pipeline over what is there. */
public final class MakeCommand implements Command {
    @Override
    public String name() {
        return "make";
    }

    @Override
    public String usage() {
        return "FILM [--to STAGE] [--provider NAME] [--budget AMOUNT]";
    }

    @Override
    public String summary() {
        return "Makes cast, locations, shots, frames, voices, clips, the cut and the film of the script";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String to = invocation.arguments().option("to", null);
        StageDescriptor stage = to == null ? null : invocation.stages().require(to);
        requireScratch(invocation.arguments().option("provider", ScratchProvider.ID));
        requireAmount(invocation.arguments().option("budget", "0"));
        try (FilmSession session = invocation.write()) {
            Pipelines.standard().make().run(session, stage, new MakeLines(invocation.out()), invocation.monitor());
        }
        return ExitCodes.DONE;
    }

    private static void requireScratch(String provider) throws FilmException {
        if (!provider.toLowerCase(Locale.ROOT).equals(ScratchProvider.ID)) {
            throw new FilmException(ErrorCode.UNAVAILABLE,
                    "There is no provider '" + provider + "'; this Filmwright has scratch.");
        }
    }

    /** Scratch costs nothing, so any budget is kept. */
    private static void requireAmount(String amount) throws FilmException {
        if (!amount.matches("\\d{1,9}([.,]\\d{1,2})?")) {
            throw new FilmException(ErrorCode.USAGE, "'" + amount + "' is no amount; write 10 or 9.50.");
        }
    }
}
