// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.cli.internal.Amounts;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.MakeLines;
import org.filmwright.cli.internal.ProviderNames;
import org.filmwright.generation.Budget;
import org.filmwright.pipeline.FilmRules;
import org.filmwright.pipeline.Pipelines;

/** Runs the pipeline over what is there. */
public final class MakeCommand implements Command {
    @Override
    public String name() {
        return "make";
    }

    @Override
    public String usage() {
        return "FILM [--to STAGE] [--provider NAME]… [--budget AMOUNT] [--without RULE]…";
    }

    @Override
    public String summary() {
        return "Makes cast, locations, shots, frames, voices, clips, the cut and the film of the script";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String to = invocation.arguments().option("to", null);
        StageDescriptor stage = to == null ? null : invocation.stages().require(to);
        Pipelines pipelines = invocation.pipelines();
        Map<String, GenerationProvider> named = ProviderNames.read(pipelines,
                invocation.arguments().options("provider"));
        Budget budget = Amounts.budget(invocation);
        BreakdownRules rules = rules(invocation.arguments().options("without"));
        try (FilmSession session = invocation.write()) {
            pipelines.make(rules, named, budget).run(session, stage, new MakeLines(invocation.out()),
                    invocation.monitor());
        }
        return ExitCodes.DONE;
    }

    /** The rules of the trade without those that are named. */
    private static BreakdownRules rules(List<String> without) throws FilmException {
        BreakdownRules rules = FilmRules.installed();
        for (String id : without) {
            rules = rules.without(RulesCommand.find(rules.all(), id).id());
        }
        return rules;
    }
}
