// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.time.Instant;
import java.util.Locale;

/**
 * One call to a provider as the queue keeps it. It is stored before each step, so that a killed program knows what it
 * was doing.
 *
 * @param id        ULID
 * @param operation frame, voice, clip…
 * @param branch    name of the branch that was open when it was queued
 * @param subject   block it is for
 * @param provider  id of the provider, chosen when it was queued
 * @param model     its model then
 * @param state     how far it is
 * @param recipe    id of the recipe
 * @param asset     hash of the result, or null
 * @param error     why it failed or what is unknown, as one sentence, or null
 * @param changed   when the state last changed
 * @param task      what is asked for, as the queue writes it
 * @param attempts  calls that were begun
 */
public record Job(String id, String operation, String branch, String subject, String provider, String model,
        State state, String recipe, String asset, String error, Instant created, Instant changed, String task,
        int attempts) {

    /** How far a job is. */
    public enum State {
        /** Waits. */
        QUEUED,
        /** A call was begun; nobody knows yet how it ended. */
        RUNNING,
        /** The asset is there, the take not yet. */
        MADE,
        /** The take is in the film. */
        DONE,
        /** The provider said no, or gave nothing usable. */
        FAILED,
        /** The call was begun and its end is not known; it may have been billed. Only a person has it called again. */
        UNKNOWN,
        /** Taken back before it was called. */
        CANCELLED;

        /** As in the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        /** Whether nothing more happens by itself. */
        public boolean isOver() {
            return this == DONE || this == FAILED || this == UNKNOWN || this == CANCELLED;
        }
    }

    /** The same job in another state, as of now. */
    public Job in(State newState, String newError) {
        return new Job(id, operation, branch, subject, provider, model, newState, recipe, asset, newError, created,
                Instant.now(), task, newState == State.RUNNING ? attempts + 1 : attempts);
    }

    /** The same job, asked for in other words. */
    public Job asked(String newTask) {
        return new Job(id, operation, branch, subject, provider, model, state, recipe, asset, error, created,
                Instant.now(), newTask, attempts);
    }

    /** The same job with its result. */
    public Job made(String sha256) {
        return new Job(id, operation, branch, subject, provider, model, State.MADE, recipe, sha256, null, created,
                Instant.now(), task, attempts);
    }
}
