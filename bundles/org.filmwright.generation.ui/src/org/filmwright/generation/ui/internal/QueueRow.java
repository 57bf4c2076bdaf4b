// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.Spend;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.BlockNames;
import org.filmwright.operations.TextOperation;

/** A job as the queue's list shows it. */
record QueueRow(Job job, String what, String cost) {
    /** All jobs of a film, newest first. */
    static List<QueueRow> read(FilmSession film) throws CoreException {
        Map<String, Money> costs = new HashMap<>();
        for (Spend spend : film.jobs().spend()) {
            if (spend.job() != null) {
                costs.merge(spend.job(), spend.amount(), (a, b) -> a.currency().equals(b.currency()) ? a.plus(b) : b);
            }
        }
        List<QueueRow> rows = new ArrayList<>();
        for (Job job : film.jobs().jobs()) {
            Block subject = film.snapshot().block(job.subject());
            String operation = TextOperation.find(job.operation()).map(TextOperation::label).orElse(job.operation());
            String what = operation + (subject == null ? "" : ": " + BlockNames.of(film.snapshot(), subject));
            rows.add(0, new QueueRow(job, what, costs.containsKey(job.id()) ? costs.get(job.id()).toString() : ""));
        }
        return rows;
    }

    String state() {
        return switch (job.state()) {
        case QUEUED -> "Waits";
        case RUNNING -> "Being made";
        case MADE -> "Made, not placed";
        case DONE -> "Done";
        case FAILED -> "Failed";
        case UNKNOWN -> "End unknown";
        case CANCELLED -> "Cancelled";
        };
    }

    String error() {
        return job.error() == null ? "" : job.error();
    }

    boolean failed() {
        return job.state() == State.FAILED || job.state() == State.UNKNOWN;
    }

    boolean canBeCalledAgain() {
        return job.state() != State.DONE && job.state() != State.RUNNING;
    }

    boolean canBeCancelled() {
        return job.state() == State.QUEUED || failed();
    }

    /** How many wait and failed. */
    static String facts(List<QueueRow> rows) {
        long waiting = rows.stream().filter(row -> !row.job.state().isOver()).count();
        long failed = rows.stream().filter(QueueRow::failed).count();
        return rows.isEmpty() ? "No provider was called for this film yet" : rows.size() + (rows.size() == 1 ? " job" : " jobs")
                + (waiting == 0 ? "" : ", " + waiting + " waiting") + (failed == 0 ? "" : ", " + failed + " failed");
    }
}
