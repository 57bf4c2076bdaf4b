// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;

/** Puts takes into the film: below their subjects, numbered, circled. */
final class TakePlacer {
    private final FilmSession session;
    private final String label;

    TakePlacer(FilmSession session, String label) {
        this.session = session;
        this.label = label;
    }

    /**
     * Places the take of a job whose asset is there, if the job's branch is open; else it goes on waiting.
     *
     * @return whether the take is in the film now
     */
    boolean place(Job job, String author) throws CoreException {
        if (!session.snapshot().branch().equals(job.branch())) {
            return false;
        }
        GenerationTask task = JobTasks.read(job.task(), session.assets()).task();
        boolean there = session.snapshot().referrers(job.subject(), Features.SUBJECT).stream()
                .map(session.snapshot()::block).anyMatch(take -> take != null && isOf(take, job));
        if (!there) {
            session.edit(EditRequest.job(label, author), edit -> add(edit, task, job.recipe(), job.asset()));
            session.flush();
        }
        session.jobs().putJob(job.in(State.DONE, null));
        return true;
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
