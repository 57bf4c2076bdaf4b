// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;

/** {@code JANE'S VOICE} is Jane. */
final class PossessiveVoice implements CastRule {
    private static final Pattern VOICE = Pattern.compile("(.+?)['\u2019]S? VOICE", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "possessive-voice";
    }

    @Override
    public String name() {
        return "Somebody's voice";
    }

    @Override
    public String description() {
        return "JANE'S VOICE is spoken by JANE where she has a cue of her own.";
    }

    @Override
    public CueReading read(CueReading cue, Set<String> known) {
        if (cue.names().size() != 1) {
            return cue;
        }
        Matcher matcher = VOICE.matcher(cue.names().get(0));
        return matcher.matches() && known.contains(Names.key(matcher.group(1)))
                ? new CueReading(List.of(matcher.group(1)), cue.lookOf(), true)
                : cue;
    }
}
