// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;

/** {@code YOUNG JANE} is a look of Jane. */
final class AgedLook implements CastRule {
    private static final Pattern AGE = Pattern.compile("(YOUNG|YOUNGER|OLD|OLDER|LITTLE|TEENAGE|TEEN|CHILD|KID|BABY"
            + "|ELDERLY|FUTURE|PAST) (.+)");

    @Override
    public String id() {
        return "aged-look";
    }

    @Override
    public String name() {
        return "Young and old";
    }

    @Override
    public String description() {
        return "YOUNG JANE is offered as a look of JANE where JANE has a cue of her own.";
    }

    @Override
    public CueReading read(CueReading cue, Set<String> known) {
        if (cue.names().size() != 1) {
            return cue;
        }
        Matcher matcher = AGE.matcher(Names.key(cue.names().get(0)));
        if (!matcher.matches() || !known.contains(matcher.group(2))) {
            return cue;
        }
        String name = cue.names().get(0);
        String owner = name.substring(name.length() - matcher.group(2).length());
        return new CueReading(List.of(owner), owner, true);
    }
}
