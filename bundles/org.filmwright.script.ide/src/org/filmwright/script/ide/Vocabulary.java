// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.script.ElementType;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptNames;

/** The words a script has used, and those of the trade, the likeliest first. Immutable. */
public final class Vocabulary {
    private static final List<String> EXTENSIONS = List.of("V.O.", "O.S.", "CONT'D", "O.C.", "FILTERED", "PRE-LAP");
    private static final List<String> TIMES = List.of("DAY", "NIGHT", "MORNING", "EVENING", "AFTERNOON", "DAWN", "DUSK",
            "LATER", "MOMENTS LATER", "CONTINUOUS", "SAME");
    private static final List<String> TRANSITIONS = List.of("CUT TO:", "DISSOLVE TO:", "SMASH CUT TO:", "MATCH CUT TO:",
            "FADE OUT.", "FADE TO BLACK.", "FADE IN:", "TIME CUT TO:");

    /** Of a script without words. */
    public static final Vocabulary EMPTY = of(List.of(), List.of(), List.of());

    private final List<ScriptElement> elements;
    private final List<String> characters;
    private final List<String> extensions;
    private final List<String> times;
    private final List<String> transitions;
    private final Map<String, List<String>> sets;
    private final List<String> allSets;

    private Vocabulary(List<ScriptElement> elements, Collection<String> cast, Collection<String> locations) {
        this.elements = elements;
        Counts speakers = new Counts();
        Counts spoken = new Counts();
        Counts whens = new Counts();
        Counts cuts = new Counts();
        Counts places = new Counts();
        Map<String, Counts> bySetting = new HashMap<>();
        for (ScriptElement element : elements) {
            if (element.type() == ElementType.CHARACTER) {
                speakers.add(element.name());
                element.extensions().forEach(spoken::add);
            } else if (element.type() == ElementType.TRANSITION) {
                cuts.add(element.text());
            } else if (element.type() == ElementType.SCENE_HEADING) {
                SceneHeading heading = SceneHeadings.parse(element.text());
                String place = place(heading);
                places.add(place);
                bySetting.computeIfAbsent(heading.setting(), key -> new Counts()).add(place);
                whens.add(heading.timeOfDay());
            }
        }
        characters = speakers.sorted(cast);
        extensions = spoken.sorted(EXTENSIONS);
        times = whens.sorted(TIMES);
        transitions = cuts.sorted(TRANSITIONS);
        allSets = places.sorted(locations);
        sets = new HashMap<>();
        bySetting.forEach((setting, counts) -> sets.put(setting, counts.sorted(allSets)));
    }

    /**
     * Of a script.
     *
     * @param elements  of the script
     * @param cast      further characters of the film
     * @param locations further sets of the film
     */
    public static Vocabulary of(List<ScriptElement> elements, Collection<String> cast, Collection<String> locations) {
        return new Vocabulary(List.copyOf(elements), cast, locations);
    }

    private static String place(SceneHeading heading) {
        return heading.location().isEmpty() ? heading.set() : heading.location() + " - " + heading.set();
    }

    /**
     * Characters for a cue at this offset: first who answers, which is the last speaker of the scene but one, then the
     * others of the scene, the latest first, then who spoke last, then all others, the most frequent first.
     */
    public List<String> characters(int offset) {
        LinkedHashMap<String, String> scene = new LinkedHashMap<>();
        for (ScriptElement element : elements) {
            if (element.offset() >= offset) {
                break;
            }
            if (element.type() == ElementType.SCENE_HEADING) {
                scene.clear();
            } else if (element.type() == ElementType.CHARACTER) {
                scene.remove(ScriptNames.key(element.name()));
                scene.put(ScriptNames.key(element.name()), element.name());
            }
        }
        List<String> recent = new ArrayList<>(scene.sequencedValues().reversed());
        if (recent.size() > 1) {
            recent.add(recent.remove(0));
        }
        Counts order = new Counts();
        recent.forEach(order::add);
        return order.inOrder(characters);
    }

    List<String> extensions() {
        return extensions;
    }

    List<String> times() {
        return times;
    }

    List<String> transitions() {
        return transitions;
    }

    /** Sets, those first that stood behind the same INT. or EXT. */
    List<String> sets(String setting) {
        return sets.getOrDefault(setting, allSets);
    }

    /** Words with how often they were used; written as the first time. */
    private static final class Counts {
        private final Map<String, String> words = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();

        void add(String word) {
            if (!word.isBlank()) {
                String key = ScriptNames.key(word);
                words.putIfAbsent(key, word);
                counts.merge(key, 1, Integer::sum);
            }
        }

        /** The most frequent first, then those of the list that were not used. */
        List<String> sorted(Collection<String> others) {
            List<String> keys = new ArrayList<>(words.keySet());
            keys.sort((one, two) -> counts.get(two) - counts.get(one));
            LinkedHashMap<String, String> all = new LinkedHashMap<>();
            keys.forEach(key -> all.put(key, words.get(key)));
            others.forEach(word -> all.putIfAbsent(ScriptNames.key(word), word));
            return List.copyOf(all.values());
        }

        /** In the order of their first use, then those of the list that were not used. */
        List<String> inOrder(Collection<String> others) {
            LinkedHashMap<String, String> all = new LinkedHashMap<>(words);
            others.forEach(word -> all.putIfAbsent(ScriptNames.key(word), word));
            return List.copyOf(all.values());
        }
    }
}
