// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Money;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.JobQueue;
import org.filmwright.operations.Proposal;
import org.filmwright.operations.ProposalPlacer;
import org.filmwright.operations.Proposals;
import org.filmwright.operations.TextOperation;
import org.filmwright.operations.TextTasks;

/** Runs a text operation on blocks and prints the proposals that come of it. */
public final class TextAnswers {
    private TextAnswers() {
    }

    /** Asks about each block; prints a line per proposal. */
    public static int run(Invocation invocation, TextOperation operation, GenerationProvider provider)
            throws CoreException {
        try (FilmSession session = invocation.write()) {
            List<Block> blocks = new ArrayList<>();
            for (String id : invocation.arguments().all("ID")) {
                blocks.add(BlockIds.resolve(session.snapshot(), id));
            }
            JobQueue queue = new JobQueue(session, List.of(provider), List.of(new ProposalPlacer()),
                    Amounts.budget(invocation), TimeUnit.MILLISECONDS::sleep);
            queue.recover();
            long seed = invocation.arguments().has("force") ? ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE) : 0;
            TextTasks.Plan plan = new TextTasks(session.snapshot(), session.assets(), provider.model(operation.id()))
                    .of(operation, blocks, invocation.arguments().option("prompt", ""), seed);
            plan.skipped().forEach(skipped -> invocation.err().println(skipped.reason()));
            List<Job> jobs = new ArrayList<>();
            Money estimate = Money.NONE;
            for (GenerationTask task : plan.tasks()) {
                jobs.add(queue.add(task, provider));
                estimate = estimate.plus(provider.estimate(task.request()));
            }
            if (!estimate.isNone()) {
                invocation.err().println("This costs about " + estimate + ".");
            }
            JobQueue.Report report = queue.run(operation.label(), invocation.monitor());
            List<Proposal> all = Proposals.all(session.snapshot());
            jobs.stream().map(Job::recipe).flatMap(recipe -> all.stream().filter(each -> each.has(recipe)).limit(1))
                    .distinct().forEach(each -> invocation.out().println(line(each)));
            report.failed().forEach(job -> invocation.err().println(job.id() + " " + job.state().id() + ": " + job.error()));
            if (!report.stopped().isEmpty()) {
                throw new FilmException(ErrorCode.REFUSED, report.stopped());
            }
            return report.failed().isEmpty() ? ExitCodes.DONE : ErrorCode.REFUSED.exitCode();
        }
    }

    /** A proposal on one line, its id first. */
    public static String line(Proposal proposal) {
        long open = proposal.last().changes().stream().filter(change -> change.state().isUndecided()).count();
        int wordings = proposal.wordings().size();
        return proposal.id() + "  " + proposal.name() + "  (" + (proposal.settled() ? "settled"
                : open + (open == 1 ? " change" : " changes") + " to decide")
                + (wordings > 1 ? ", " + wordings + " wordings" : "") + ")";
    }
}
