// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.script;

import java.util.List;

import org.filmwright.script.SceneHeading;

/**
 * One scene.
 *
 * @param id          of its block, or of its heading in a parsed script; empty for text in front of the first heading
 * @param headingText as read; empty where the scene has no heading
 * @param heading     its parts, or null where the scene has no heading
 * @param lines       its elements in order, without the heading
 */
public record ScriptScene(String id, String headingText, SceneHeading heading, List<ScriptLine> lines) {
    public ScriptScene {
        lines = List.copyOf(lines);
    }

    /** The lines that shots must carry. */
    public List<ScriptLine> carried() {
        return lines.stream().filter(ScriptLine::isCarried).toList();
    }
}
