// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.List;

/**
 * The parts of a cue.
 *
 * @param name       the speaker, without extensions, marks and emphasis
 * @param extensions what stands in parentheses, in order, without them
 * @param dual       whether it ends in {@code ^}
 * @param text       the cue as read: name and extensions, without marks
 */
public record Cue(String name, List<String> extensions, boolean dual, String text) {
    public Cue {
        extensions = List.copyOf(extensions);
    }
}
