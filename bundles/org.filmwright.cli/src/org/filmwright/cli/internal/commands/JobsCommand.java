// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.Job;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.generation.Budget;
import org.filmwright.generation.JobQueue;
import org.filmwright.operations.ProposalPlacer;
import org.filmwright.operations.TextWriter;

import com.google.gson.stream.JsonWriter;

/** Lists the queue; takes a job back, or has one called again. */
public final class JobsCommand implements Command {
    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String usage() {
        return "FILM [--json] [--resume ID] [--cancel ID]";
    }

    @Override
    public String summary() {
        return "Lists the calls to providers; --resume runs a job that waits or failed, --cancel takes one back";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String resume = invocation.arguments().option("resume", null);
        String cancel = invocation.arguments().option("cancel", null);
        if (resume != null && cancel != null) {
            throw new FilmException(ErrorCode.USAGE, "Give --resume or --cancel, not both.");
        }
        if (resume != null || cancel != null) {
            return change(invocation, resume, cancel);
        }
        try (FilmSession session = invocation.read()) {
            List<Job> jobs = session.jobs().jobs();
            if (invocation.json()) {
                Json.document(invocation.out(), json -> document(json, jobs));
            } else {
                jobs.forEach(job -> invocation.out().println(line(job)));
                invocation.out().println(jobs.isEmpty() ? "There are no jobs." : jobs.size() + " jobs");
            }
        }
        return ExitCodes.DONE;
    }

    private static int change(Invocation invocation, String resume, String cancel) throws CoreException {
        try (FilmSession session = invocation.write()) {
            JobQueue queue = new JobQueue(session, TextWriter.all(invocation.pipelines().providers()),
                    List.of(new ProposalPlacer()), new Budget(null), TimeUnit.MILLISECONDS::sleep);
            queue.recover();
            Job job = cancel != null ? queue.cancel(cancel) : queue.resume(resume);
            if (resume != null) {
                queue.run("Generate " + job.operation(), invocation.monitor());
            }
            Job now = session.jobs().findJob(job.id()).orElse(job);
            invocation.out().println(line(now));
            boolean well = cancel != null || now.state() == Job.State.DONE || now.state() == Job.State.MADE;
            return well ? ExitCodes.DONE : ErrorCode.REFUSED.exitCode();
        }
    }

    private static String line(Job job) {
        return job.id() + "  " + job.state().id() + "  " + job.operation() + " of " + job.subject() + " by "
                + job.provider() + " (" + job.model() + ")" + (job.error() == null ? "" : ": " + job.error());
    }

    private static void document(JsonWriter json, List<Job> jobs) throws IOException {
        json.name("jobs").beginArray();
        for (Job job : jobs) {
            json.beginObject();
            json.name("id").value(job.id());
            json.name("state").value(job.state().id());
            json.name("operation").value(job.operation());
            json.name("subject").value(job.subject());
            json.name("provider").value(job.provider());
            json.name("model").value(job.model());
            json.name("branch").value(job.branch());
            json.name("recipe").value(job.recipe());
            json.name("asset").value(job.asset());
            json.name("error").value(job.error());
            json.name("attempts").value(job.attempts());
            json.name("created").value(job.created().toString());
            json.name("changed").value(job.changed().toString());
            json.endObject();
        }
        json.endArray();
    }
}
