// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.Set;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;

/** Cues that name a crowd or an unknown voice make no member of the cast. */
final class Collectives implements CastRule {
    private static final Set<String> GROUPS = Set.of("BOTH", "ALL", "ALL THREE", "ALL FOUR", "EVERYONE", "EVERYBODY",
            "EVERYONE ELSE", "ALL TOGETHER", "TOGETHER", "THE TWO", "THEM", "CROWD", "MOB", "GROUP", "AUDIENCE",
            "CHORUS", "OTHERS", "ALL OTHERS", "OMNES", "VARIOUS", "ENSEMBLE", "CROWD VOICES", "SEVERAL", "MANY",
            "SOMEONE", "SOMEBODY", "UNKNOWN", "UNISON", "BOTH MEN", "BOTH WOMEN", "THE CROWD", "THE OTHERS",
            "THE GROUP", "THE MOB", "THE AUDIENCE", "WALLA", "SUPER", "TITLE", "SUBTITLE", "CAPTION");
    private static final Pattern VOICE = Pattern.compile(
            "(A |AN |THE )?((ANOTHER|OTHER|STRANGE|UNKNOWN|DISTANT|DISEMBODIED|MALE|FEMALE|MAN'S|WOMAN'S|CHILD'S|SECOND"
                    + "|THIRD|FIRST|MYSTERIOUS|OFFSCREEN|RECORDED|RADIO|TV|PHONE) )*(VOICE|VOICES)"
                    + "( #?\\d+)?( (ON|OVER|FROM|IN|OF) .*)?");

    @Override
    public String id() {
        return "collectives";
    }

    @Override
    public String name() {
        return "Crowds and voices";
    }

    @Override
    public String description() {
        return "BOTH, ALL, CROWD, A VOICE and their like speak, but make no member of the cast.";
    }

    @Override
    public CueReading read(CueReading cue, Set<String> known) {
        if (cue.names().size() != 1) {
            return cue;
        }
        String key = Names.key(cue.names().get(0));
        return GROUPS.contains(key) || VOICE.matcher(key).matches() ? CueReading.nobody() : cue;
    }
}
