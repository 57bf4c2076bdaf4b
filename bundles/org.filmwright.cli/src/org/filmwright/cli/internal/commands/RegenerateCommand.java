// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Amounts;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.MakeLines;
import org.filmwright.cli.internal.ProviderNames;
import org.filmwright.generation.Staleness;
import org.filmwright.pipeline.FilmRules;
import org.filmwright.pipeline.Make;
import org.filmwright.pipeline.Pipelines;

/** Brings takes that are out of date up to date; all of them, or those of some blocks. */
public final class RegenerateCommand implements Command {
    @Override
    public String name() {
        return "regenerate";
    }

    @Override
    public String usage() {
        return "FILM (ID… | --all) [--provider NAME]… [--budget AMOUNT]";
    }

    @Override
    public String summary() {
        return "Makes takes that are out of date anew: those of shots, lines, scenes or takes, or all";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        List<String> words = invocation.arguments().all("ID");
        boolean all = invocation.arguments().has("all");
        if (words.isEmpty() != all) {
            throw new FilmException(ErrorCode.USAGE,
                    "Name the takes, shots, lines or scenes to make anew, or say --all.");
        }
        try (FilmSession session = invocation.write()) {
            Set<String> subjects = new HashSet<>();
            for (String word : words) {
                addSubjects(session.snapshot(), BlockIds.resolve(session.snapshot(), word), subjects);
            }
            Pipelines pipelines = invocation.pipelines();
            Map<String, GenerationProvider> named = ProviderNames.read(pipelines,
                    invocation.arguments().options("provider"));
            Make make = pipelines.make(FilmRules.installed(), named, Amounts.budget(invocation));
            int meant = make.regenerate(session, invocation.stages(),
                    id -> all || subjects.contains(id), new MakeLines(invocation.out()), invocation.monitor());
            int after = new Staleness(session, invocation.stages()).all().size();
            invocation.out().println((meant == 0 ? "Nothing of that is out of date" : meant + " renewed") + "; "
                    + after + " takes of the film are out of date now.");
            return ExitCodes.DONE;
        }
    }

    /** Whose takes a block stands for: a take for itself, a scene for its lines and shots, a set-up for its shots. */
    private static void addSubjects(Snapshot snapshot, Block block, Set<String> subjects) {
        subjects.add(block.id());
        if (block.is(BlockTypes.SCENE)) {
            snapshot.children(block.id()).forEach(line -> subjects.add(line.id()));
            subjects.addAll(snapshot.referrers(block.id(), Features.SCENE));
        }
        if (block.is(BlockTypes.SET_UP)) {
            subjects.addAll(snapshot.referrers(block.id(), Features.SET_UP));
        }
    }
}
