// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.breakdown.RuleBook;
import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.script.ElementType;

/** Finds the cast of a script by {@link CastRule}s. */
public final class CastFinder {
    private final RuleBook<CastRule> rules;

    public CastFinder(RuleBook<CastRule> rules) {
        this.rules = rules;
    }

    public Cast find(List<ScriptScene> scenes) {
        Set<String> known = new HashSet<>();
        for (ScriptScene scene : scenes) {
            for (ScriptLine line : scene.lines()) {
                if (line.type() == ElementType.CHARACTER && line.name() != null) {
                    known.add(Names.key(Names.clean(line.name())));
                }
            }
        }
        Map<String, Entry> found = new LinkedHashMap<>();
        Map<String, List<String>> speakers = new LinkedHashMap<>();
        Map<String, CueReading> readings = new LinkedHashMap<>();
        List<String> introduced = new ArrayList<>();
        for (ScriptScene scene : scenes) {
            for (ScriptLine line : scene.lines()) {
                if (line.type() == ElementType.CHARACTER && line.name() != null) {
                    CueReading reading = readings.computeIfAbsent(line.name(), name -> read(name, known));
                    speakers.put(line.id(), speak(reading, line.name(), found));
                } else if (line.type() == ElementType.ACTION) {
                    rules.rules().forEach(rule -> introduced.addAll(rule.introduced(line)));
                }
            }
        }
        introduced.forEach(name -> introduce(name, found));
        return new Cast(found.values().stream().map(Entry::member).toList(), speakers);
    }

    private CueReading read(String name, Set<String> known) {
        CueReading reading = CueReading.of(name);
        for (CastRule rule : rules.rules()) {
            if (!reading.done()) {
                reading = rule.read(reading, known);
            }
        }
        return reading;
    }

    private static List<String> speak(CueReading reading, String cue, Map<String, Entry> found) {
        List<String> names = new ArrayList<>();
        for (String name : reading.names()) {
            Entry entry = found.computeIfAbsent(Names.key(name), key -> new Entry(name));
            entry.speeches++;
            if (!reading.lookOf().isEmpty()) {
                entry.looks.add(Names.clean(cue));
            }
            names.add(entry.name);
        }
        return names;
    }

    /** A full name that holds the name of a speaker is that speaker's; any other is a silent character. */
    private static void introduce(String name, Map<String, Entry> found) {
        String key = Names.key(name);
        if (found.containsKey(key)) {
            return;
        }
        List<String> words = List.of(key.split(" "));
        List<Entry> owners = found.values().stream()
                .filter(entry -> words.containsAll(List.of(Names.key(entry.name).split(" ")))).toList();
        if (owners.size() == 1) {
            owners.get(0).aliases.add(name);
        } else if (owners.isEmpty()) {
            found.put(key, new Entry(name));
        }
    }

    private static final class Entry {
        private final String name;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> looks = new LinkedHashSet<>();
        private int speeches;

        Entry(String name) {
            this.name = name;
        }

        CastMember member() {
            return new CastMember(name, List.copyOf(aliases), speeches > 0, List.copyOf(looks), speeches);
        }
    }
}
