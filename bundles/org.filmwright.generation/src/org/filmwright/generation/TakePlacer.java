// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.List;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;

/** Puts takes into the film: below their subjects, numbered, circled. */
final class TakePlacer {
    /** Role of tasks whose results are no takes. */
    private static final String PROPOSAL = "proposal";

    private final FilmSession session;
    private final String label;

    private final List<ResultPlacer> others;

    TakePlacer(FilmSession session, String label, List<ResultPlacer> others) {
        this.session = session;
        this.label = label;
        this.others = List.copyOf(others);
    }

    /**
     * Places the result of a job whose asset is there, if the job's branch is open and somebody here knows what to do
     * with it; else it goes on waiting.
     *
     * @return the job as it is now: done, made, or failed where the result cannot be used
     */
    Job place(Job job, String author) throws CoreException {
        if (!session.snapshot().branch().equals(job.branch())) {
            return job;
        }
        JobTasks.Stamped stamped = JobTasks.read(job.task(), session.assets());
        GenerationTask task = stamped.task();
        if (task.role().equals(PROPOSAL)) {
            return placeOther(job, stamped, author);
        }
        boolean there = session.snapshot().referrers(job.subject(), Features.SUBJECT).stream()
                .map(session.snapshot()::block).anyMatch(take -> take != null && isOf(take, job));
        if (!there) {
            session.edit(EditRequest.job(label, author), edit -> add(edit, task, job.recipe(), job.asset()));
            session.flush();
        }
        return stored(job.in(State.DONE, null));
    }

    private Job placeOther(Job job, JobTasks.Stamped stamped, String author) throws CoreException {
        Optional<ResultPlacer> placer = others.stream().filter(each -> each.handles(stamped.task())).findFirst();
        if (placer.isEmpty()) {
            return job;
        }
        try {
            placer.get().place(session, job, stamped.task(), stamped.recipe(), author);
            session.flush();
            return stored(job.in(State.DONE, null));
        } catch (FilmException e) {
            if (e.code() != ErrorCode.REFUSED && e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
            return stored(job.in(State.FAILED, e.getMessage()));
        }
    }

    private Job stored(Job job) throws CoreException {
        session.jobs().putJob(job);
        return job;
    }

    /** A take that came with this recipe after the job was queued: the program was killed just behind the edit. */
    private static boolean isOf(Block take, Job job) {
        return take.text(Features.RECIPE).equals(job.recipe()) && take.id().compareTo(job.id()) > 0;
    }

    /** Adds a take below its subject and circles it, unless the subject is gone by now. */
    static void add(Edit edit, GenerationTask task, String recipe, String asset) throws CoreException {
        if (edit.snapshot().block(task.subject()) == null) {
            return;
        }
        long number = 1 + edit.snapshot().referrers(task.subject(), Features.SUBJECT).stream()
                .map(edit.snapshot()::block).filter(take -> sameOperation(take, task))
                .mapToLong(take -> take.number(Features.NUMBER, 0)).max().orElse(0);
        String take = edit.create(BlockDraft.of(BlockTypes.TAKE).in(task.parent())
                .content(task.label() + ", take " + number).set(Features.NUMBER, number)
                .set(Features.OPERATION, task.request().operation()).set(Features.RECIPE, recipe)
                .set(Features.GENERATED, true).link(Features.SUBJECT, task.subject())
                .link(Block.ASSET_PREFIX + task.role(), asset));
        edit.link(task.subject(), task.feature(), List.of(take));
    }

    private static boolean sameOperation(Block take, GenerationTask task) {
        return take != null && take.text(Features.OPERATION).equals(task.request().operation());
    }
}
