// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.script.Names;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.page.SceneLength;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.FountainParser;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.sync.ScriptBlocks;

/**
 * The scenes of a film and what they ask of every department, read off one snapshot. Immutable. Making it costs a parse
 * and a layout of the whole script: do it off the UI thread.
 */
public final class ScriptFacts {
    /** Of a film without a script. */
    public static final ScriptFacts NONE = new ScriptFacts(List.of(), Map.of(), 0);

    private final List<SceneFacts> scenes;
    private final Map<String, SceneFacts> byId = new LinkedHashMap<>();
    private final Map<String, PersonFacts> people;
    private final int pages;

    private ScriptFacts(List<SceneFacts> scenes, Map<String, PersonFacts> people, int pages) {
        this.scenes = List.copyOf(scenes);
        this.people = Map.copyOf(people);
        this.pages = pages;
        scenes.forEach(scene -> byId.put(scene.id(), scene));
    }

    public static ScriptFacts of(Snapshot film) {
        Reader reader = new Reader(film);
        Lengths lengths = Lengths.of(film);
        List<SceneFacts> scenes = new ArrayList<>();
        for (Block scene : ScriptBlocks.scenes(film)) {
            scenes.add(reader.scene(scene, lengths.byScene().get(scene.id())));
        }
        return new ScriptFacts(ScriptDays.propose(scenes), reader.people(), lengths.pages());
    }

    /** All scenes in order. */
    public List<SceneFacts> scenes() {
        return scenes;
    }

    /** The scene of this id, or null. */
    public SceneFacts scene(String id) {
        return byId.get(id);
    }

    /** The scenes of these ids that are in the script, in its order. */
    public List<SceneFacts> scenes(List<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return scenes.stream().filter(scene -> wanted.contains(scene.id())).toList();
    }

    /** The scenes at a location. */
    public List<SceneFacts> at(String location) {
        return scenes.stream().filter(scene -> scene.location().equals(location)).toList();
    }

    /** What a character does. */
    public PersonFacts person(String character) {
        return people.getOrDefault(character, PersonFacts.NONE);
    }

    /** Number of pages. */
    public int pages() {
        return pages;
    }

    /** Length of each scene, by id. */
    private record Lengths(Map<String, SceneLength> byScene, int pages) {
        static Lengths of(Snapshot film) {
            StringBuilder text = new StringBuilder();
            Map<Integer, String> headings = new HashMap<>();
            for (Block element : ScriptBlocks.elements(film)) {
                if (ScriptBlocks.is(element, ElementType.SCENE_HEADING)) {
                    headings.put(text.length(), element.parent());
                }
                text.append(element.content());
            }
            List<ScriptElement> elements = FountainParser.elements(text.toString());
            boolean a4 = "a4".equalsIgnoreCase(FilmFormat.of(film.filmBlock()).page());
            Pages pages = Paginator.paginate(elements, PageProfile.spec(a4 ? Paper.A4 : Paper.LETTER),
                    PageOptions.DEFAULT);
            Map<String, SceneLength> lengths = new HashMap<>();
            for (SceneLength length : pages.scenes()) {
                String scene = headings.get(elements.get(length.element()).offset());
                if (scene != null) {
                    lengths.put(scene, length);
                }
            }
            return new Lengths(lengths, pages.count());
        }
    }

    /** Reads scenes one after the other and counts what is said. */
    private static final class Reader {
        private final Snapshot film;
        private final Map<String, String> byName = new HashMap<>();
        private final Map<String, Count> counts = new LinkedHashMap<>();
        private final Map<String, Set<String>> inPictures = new HashMap<>();
        private final Set<String> written = new HashSet<>();
        private int number;

        private static final class Count {
            private int speeches;
            private int words;
            private final Set<String> scenes = new LinkedHashSet<>();
            private final Set<String> speaking = new LinkedHashSet<>();
        }

        Reader(Snapshot film) {
            this.film = film;
            for (Block person : film.children(Stages.CAST)) {
                if (person.is(BlockTypes.CHARACTER)) {
                    byName.putIfAbsent(Names.key(person.content()), person.id());
                    person.texts(Features.ALIASES).forEach(name -> byName.putIfAbsent(Names.key(name), person.id()));
                }
            }
            ScriptBlocks.scenes(film).forEach(scene -> written.add(scene.text(Features.SCENE_NUMBER)));
            for (Block setUp : film.ofType(BlockTypes.SET_UP)) {
                if (setUp.link(Features.SCENE) != null) {
                    inPictures.computeIfAbsent(setUp.link(Features.SCENE), key -> new LinkedHashSet<>())
                            .addAll(setUp.links(Features.CHARACTERS));
                }
            }
        }

        SceneFacts scene(Block scene, SceneLength length) {
            number++;
            Set<String> people = new LinkedHashSet<>();
            for (ScriptBlocks.Speech speech : ScriptBlocks.speeches(film, scene.id())) {
                for (String speaker : speakers(speech)) {
                    Count count = count(speaker);
                    count.speeches++;
                    count.words += words(speech.words());
                    count.speaking.add(scene.id());
                    people.add(speaker);
                }
            }
            people.addAll(scene.links(Features.CHARACTERS));
            people.addAll(inPictures.getOrDefault(scene.id(), Set.of()));
            people.removeIf(id -> film.block(id) == null);
            people.forEach(id -> count(id).scenes.add(scene.id()));
            SceneHeading heading = ScriptBlocks.heading(scene);
            String own = scene.text(Features.SCENE_NUMBER);
            String counted = written.contains(String.valueOf(number)) ? "" : String.valueOf(number);
            String set = heading.location().isEmpty() ? heading.set()
                    : heading.set().isEmpty() ? heading.location() : heading.location() + " - " + heading.set();
            String day = scene.text(Features.SCRIPT_DAY);
            return new SceneFacts(scene.id(), own.isEmpty() ? counted : own,
                    Emphasis.strip(scene.content()), setting(heading.setting()), set, heading.timeOfDay(),
                    scene.link(Features.LOCATION) == null ? "" : scene.link(Features.LOCATION),
                    length == null ? 0 : length.page(), length == null ? 0 : length.eighths(), List.copyOf(people),
                    synopsis(scene), day, !day.isEmpty());
        }

        private List<String> speakers(ScriptBlocks.Speech speech) {
            List<String> linked = speech.cue().links(Features.CHARACTERS);
            if (!linked.isEmpty()) {
                return linked.stream().filter(id -> film.block(id) != null).toList();
            }
            String named = byName.get(Names.key(speech.speaker()));
            return named == null ? List.of() : List.of(named);
        }

        private Count count(String person) {
            return counts.computeIfAbsent(person, key -> new Count());
        }

        private String synopsis(Block scene) {
            List<String> lines = new ArrayList<>();
            for (Block element : ScriptBlocks.elements(film, scene.id())) {
                if (ScriptBlocks.is(element, ElementType.SYNOPSIS)) {
                    lines.add(Emphasis.strip(ScriptBlocks.text(element)).strip());
                }
            }
            return String.join(" ", lines);
        }

        Map<String, PersonFacts> people() {
            Map<String, PersonFacts> facts = new HashMap<>();
            counts.forEach((id, count) -> facts.put(id, new PersonFacts(count.speeches, count.words,
                    List.copyOf(count.scenes), List.copyOf(count.speaking))));
            return facts;
        }

        private static int words(String text) {
            String plain = Emphasis.strip(text).strip();
            return plain.isEmpty() ? 0 : plain.split("\\s+").length;
        }

        private static String setting(String id) {
            return id.equals("int_ext") ? "INT/EXT" : id.toUpperCase(Locale.ROOT);
        }
    }
}
