// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.List;

/**
 * One take to be made of a subject.
 *
 * @param subject what it is a take of: a shot, a set-up or a script element
 * @param parent  where the take goes: a block id or a stage id
 * @param feature link feature of the subject that names the circled take: {@code frame}, {@code take}, {@code clip}
 * @param role    role in which the take links its asset: {@code preview}, {@code voice}, {@code full_clip}
 * @param label   what it is, for people: "Shot 3, MS"
 * @param inputs  the blocks and features it is made from
 */
public record GenerationTask(String subject, String parent, String feature, String role, String label,
        GenerationRequest request, List<Input> inputs) {

    /** A block that the operation reads. */
    public record Input(String block, List<String> features, String role) {
        public Input {
            features = List.copyOf(features);
        }
    }

    public GenerationTask {
        inputs = List.copyOf(inputs);
    }
}
