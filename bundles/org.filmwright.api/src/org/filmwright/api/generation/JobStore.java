// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;

/** The queue and the ledger of a film: film-wide, never branched, never undone. Thread-safe; durable on return. */
public interface JobStore {
    /** Stores a job, or its new state. */
    void putJob(Job job) throws CoreException;

    /** Stores a job's new state and what it cost, both or neither. */
    void putJob(Job job, Spend spend) throws CoreException;

    Optional<Job> findJob(String id) throws CoreException;

    /** All jobs, oldest first. */
    List<Job> jobs() throws CoreException;

    /** The ledger, oldest first. */
    List<Spend> spend() throws CoreException;
}
