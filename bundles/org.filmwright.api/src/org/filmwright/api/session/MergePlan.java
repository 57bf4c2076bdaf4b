// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.List;

import org.filmwright.api.Block;

/**
 * A merge worked out block by block and feature by feature.
 *
 * @param from      the point that is merged
 * @param baseSeq   number of the newest edit that both sides share
 * @param ours      number of the newest edit of the open branch when the plan was made
 * @param theirs    id of the newest edit of the other side
 * @param changes   what happens to each block
 * @param conflicts where both sides changed the same thing in different ways
 */
public record MergePlan(String from, long baseSeq, long ours, String theirs, List<Merged> changes,
        List<Conflict> conflicts) {
    public MergePlan {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * One block's outcome for either way to settle its conflicts; without conflict both are the same. Null: deleted.
     */
    public record Merged(String block, Block ours, Block takingOurs, Block takingTheirs) {
    }

    /**
     * @param feature {@code content}, {@code place}, {@code deleted}, or the name of an attribute or link
     * @param base    value at the common edit, as text; likewise the two others
     */
    public record Conflict(String block, String feature, String base, String ours, String theirs) {
    }
}
