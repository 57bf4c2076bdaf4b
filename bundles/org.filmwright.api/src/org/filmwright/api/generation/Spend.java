// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.time.Instant;

/**
 * A line of the ledger.
 *
 * @param job       id of the job, or null
 * @param subject   block it was for, or null
 * @param estimated whether the provider told no price, so that the estimate stands here
 */
public record Spend(String id, String job, Instant time, String provider, String model, String operation,
        String subject, Money amount, boolean estimated) {
}
