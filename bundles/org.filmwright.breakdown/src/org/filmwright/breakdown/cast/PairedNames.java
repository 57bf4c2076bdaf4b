// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;

/** {@code JACK & DAN} is two people. */
final class PairedNames implements CastRule {
    private static final Pattern JOINT = Pattern.compile("\\s+(?:&|\\+|AND|UND|ET|Y)\\s+|\\s*/\\s*|,\\s+(?:AND\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 3;

    @Override
    public String id() {
        return "paired-names";
    }

    @Override
    public String name() {
        return "Paired names";
    }

    @Override
    public String description() {
        return "JACK & DAN, JACK AND DAN, JACK/DAN and JACK, DAN AND JILL are each of them.";
    }

    @Override
    public CueReading read(CueReading cue, Set<String> known) {
        if (cue.names().size() != 1) {
            return cue;
        }
        List<String> parts = new ArrayList<>();
        for (String part : JOINT.split(cue.names().get(0))) {
            String clean = Names.clean(part);
            if (clean.isEmpty() || clean.split(" ").length > MOST_WORDS) {
                return cue;
            }
            if (parts.stream().noneMatch(other -> Names.same(other, clean))) {
                parts.add(clean);
            }
        }
        return parts.size() < 2 ? cue : cue.named(parts);
    }
}
