// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.script.ScriptLine;

/** How long a spoken line takes: estimated from its words, or measured on its voice. */
@FunctionalInterface
public interface SpeechClock {
    /** Seconds of a line of dialogue or lyrics, without pauses around it. */
    double seconds(ScriptLine line);
}
