// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.concurrent.CompletableFuture;

import org.filmwright.api.Snapshot;

/**
 * An edit that was made.
 *
 * @param id       ULID; null if the change changed nothing, and then nothing was logged
 * @param snapshot the film right after it
 * @param durable  completes when the store has committed it, exceptionally if that failed
 * @param change   what changed; null if nothing did
 */
public record EditResult(String id, Snapshot snapshot, CompletableFuture<Void> durable, ModelChange change) {
}
