// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;
import java.util.Set;

import org.filmwright.breakdown.script.Names;

/** Strips extensions, marks and colons. */
final class PlainName implements CastRule {
    @Override
    public String id() {
        return "plain-name";
    }

    @Override
    public String name() {
        return "Plain names";
    }

    @Override
    public String description() {
        return "Strips extensions such as (V.O.) or (CONT'D), emphasis marks and colons from a cue.";
    }

    @Override
    public CueReading read(CueReading cue, Set<String> known) {
        String name = cue.names().get(0).replaceAll("\\([^)]*\\)?", " ").replaceAll("[\\^:]+\\s*$", "");
        String clean = Names.clean(name);
        return clean.isEmpty() ? CueReading.nobody() : cue.named(List.of(clean));
    }
}
