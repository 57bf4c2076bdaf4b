// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.filmwright.cli.internal.Amounts;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.TextAnswers;
import org.filmwright.generation.JobQueue;
import org.filmwright.generation.TakeMaker;
import org.filmwright.operations.TextOperation;
import org.filmwright.operations.TextWriter;
import org.filmwright.pipeline.SingleTakes;
import org.filmwright.provider.scratch.ScratchProvider;

/** One operation on some blocks, through the film's queue. */
public final class GenerateCommand implements Command {
    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String usage() {
        return "FILM ID… --op OP [--provider NAME] [--prompt TEXT] [--force] [--budget AMOUNT]";
    }

    @Override
    public String summary() {
        return "Makes frames, clips or voices of the blocks you name, or proposals of text (--op rewrite --prompt \"…\");"
                + " --force makes another of the same";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String operation = invocation.arguments().option("op", "");
        String prompt = invocation.arguments().option("prompt", null);
        boolean force = invocation.arguments().has("force");
        GenerationProvider provider = TextWriter.of(invocation.pipelines()
                .provider(invocation.arguments().option("provider", ScratchProvider.ID)));
        require(provider, operation, prompt);
        Optional<TextOperation> text = TextOperation.find(operation);
        if (text.isPresent()) {
            return TextAnswers.run(invocation, text.get(), provider);
        }
        try (FilmSession session = invocation.write()) {
            List<Block> blocks = new ArrayList<>();
            for (String id : invocation.arguments().all("ID")) {
                blocks.add(BlockIds.resolve(session.snapshot(), id));
            }
            JobQueue queue = new JobQueue(session, List.of(provider), Amounts.budget(invocation),
                    TimeUnit.MILLISECONDS::sleep);
            queue.recover();
            TakeMaker maker = new TakeMaker(session, provider);
            Money estimate = Money.NONE;
            int fresh = 0;
            boolean priced = true;
            for (GenerationTask task : new SingleTakes(session).of(operation, blocks)) {
                Long seed = force ? Long.valueOf(ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE)) : null;
                GenerationTask wanted = SingleTakes.changed(task, prompt, seed);
                if (maker.isFresh(wanted)) {
                    fresh++;
                } else {
                    queue.add(wanted, provider);
                    priced &= provider.isPriceKnown(wanted.request());
                    estimate = estimate.plus(provider.estimate(wanted.request()));
                }
            }
            if (!priced) {
                invocation.err().println("What this costs is not known; set the prices of " + provider.label()
                        + " to see it before.");
            } else if (!estimate.isNone()) {
                invocation.err().println("This costs about " + estimate + ".");
            }
            return report(invocation, fresh, queue.run("Generate " + operation, invocation.monitor()));
        }
    }

    private static void require(GenerationProvider provider, String operation, String prompt) throws FilmException {
        String refusal = provider.refusal(operation);
        if (!refusal.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, refusal);
        }
        if (prompt != null && !provider.readsPrompt(operation)) {
            throw new FilmException(ErrorCode.REFUSED, provider.label() + " makes a " + operation
                    + " from the block itself and reads no prompt; leave --prompt out or name another provider.");
        }
    }

    private static int report(Invocation invocation, int fresh, JobQueue.Report report) throws FilmException {
        invocation.out().println((report.done() - report.reused()) + " made"
                + (report.reused() == 0 ? "" : ", " + report.reused() + " used again")
                + (fresh == 0 ? "" : ", " + fresh + " up to date")
                + (report.notes().isEmpty() ? "" : " (" + String.join("; ", report.notes()) + ")"));
        for (Job job : report.failed()) {
            invocation.err().println(job.id() + " " + job.state().id() + ": " + job.error());
        }
        if (!report.stopped().isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, report.stopped());
        }
        return report.failed().isEmpty() ? ExitCodes.DONE : ErrorCode.REFUSED.exitCode();
    }
}
