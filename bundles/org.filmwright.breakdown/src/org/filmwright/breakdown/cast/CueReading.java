// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;

/**
 * What a cue says about who speaks.
 *
 * @param names  the speakers; empty where the cue names nobody of the cast
 * @param lookOf where the cue names a look ({@code YOUNG JANE}), the name of the character; otherwise empty
 * @param done   no further rule needs to look at it
 */
public record CueReading(List<String> names, String lookOf, boolean done) {
    public CueReading {
        names = List.copyOf(names);
    }

    public static CueReading of(String name) {
        return new CueReading(List.of(name), "", false);
    }

    public static CueReading nobody() {
        return new CueReading(List.of(), "", true);
    }

    public CueReading named(List<String> newNames) {
        return new CueReading(newNames, lookOf, done);
    }
}
