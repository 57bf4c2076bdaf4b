// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.filmwright.breakdown.script.Names;

/**
 * The cast of a script.
 *
 * @param members  in order of appearance
 * @param speakers id of each cue line to the names of its speakers; a cue without cast member maps to an empty list
 */
public record Cast(List<CastMember> members, Map<String, List<String>> speakers) {
    public Cast {
        members = List.copyOf(members);
        speakers = Map.copyOf(speakers);
    }

    public Optional<CastMember> find(String name) {
        String key = Names.key(name);
        return members.stream().filter(member -> Names.key(member.name()).equals(key)).findFirst();
    }

    public List<CastMember> speaking() {
        return members.stream().filter(CastMember::speaking).toList();
    }

    /** Names of the speakers of a cue. */
    public List<String> speakersOf(String cueId) {
        return speakers.getOrDefault(cueId, List.of());
    }

    /** Every name by which the text may call a member, to the member's name; longer names first. */
    public Map<String, String> mentions() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (CastMember member : members) {
            all.add(Map.entry(Names.key(member.name()), member.name()));
            member.aliases().forEach(alias -> all.add(Map.entry(Names.key(alias), member.name())));
        }
        all.sort((a, b) -> b.getKey().length() - a.getKey().length());
        Map<String, String> map = new LinkedHashMap<>();
        all.forEach(entry -> map.putIfAbsent(entry.getKey(), entry.getValue()));
        return map;
    }
}
