// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.generation.GenerationTask.Input;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Digests;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptText;

/** Gathers what a model should know beside the text itself, and notes every block that was read as an input. */
final class TextContext {
    private static final int EXAMPLES = 3;
    private static final int NEIGHBOUR = 4000;
    private static final int NAMES = 200;

    private final Snapshot film;
    private final Map<String, String> values = new TreeMap<>();
    private final List<Input> inputs = new ArrayList<>();

    TextContext(Snapshot film) {
        this.film = film;
    }

    Map<String, String> values() {
        return values;
    }

    List<Input> inputs() {
        return inputs;
    }

    void put(String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    void read(Block block, String role, String... features) {
        inputs.add(new Input(block.id(), List.of(features), role));
    }

    /** Title, logline, genres, tones and the look of the film. */
    void bible() {
        Block page = film.filmBlock();
        StringJoiner text = new StringJoiner("\n");
        line(text, "Title", page.text(Features.NAME));
        line(text, "Logline", page.text(Features.LOGLINE));
        line(text, "Genres", String.join(", ", page.texts(Features.GENRES)));
        line(text, "Tones", String.join(", ", page.texts(Features.TONES)));
        for (Block style : film.children(Stages.ART_DIRECTION)) {
            if (!style.tagged(Tags.HATE) && !style.content().isBlank()) {
                line(text, "Look", style.content());
                read(style, "style", Digests.CONTENT);
            }
        }
        put("bible", text.toString());
        put("language", page.text(Features.LANGUAGE).isEmpty() ? "en" : page.text(Features.LANGUAGE));
        read(page, "film", Features.NAME, Features.LOGLINE, Features.GENRES, Features.TONES, Features.LANGUAGE);
    }

    private static void line(StringJoiner text, String name, String value) {
        if (!value.isBlank()) {
            text.add(name + ": " + value.strip());
        }
    }

    /** Characters with what is known of them. */
    void people(List<String> characters) {
        StringJoiner text = new StringJoiner("\n");
        for (String id : characters) {
            Block person = film.block(id);
            if (person != null) {
                line(text, name(person), String.join(" ", person.text(Features.DESCRIPTION), person.text(Features.AGE),
                        person.text(Features.TRAITS), looks(person)) + " ");
                read(person, "character", Digests.CONTENT, Features.NAME, Features.DESCRIPTION, Features.AGE,
                        Features.TRAITS);
            }
        }
        put("people", text.toString());
    }

    private String looks(Block person) {
        StringJoiner text = new StringJoiner("; ");
        for (Block look : film.children(person.id())) {
            if (look.is(BlockTypes.LOOK)) {
                text.add((name(look) + " " + look.text(Features.DESCRIPTION)).strip());
                read(look, "look", Digests.CONTENT, Features.NAME, Features.DESCRIPTION);
            }
        }
        return text.toString();
    }

    void place(String location) {
        Block place = location == null ? null : film.block(location);
        if (place != null) {
            put("place", (name(place) + ". " + place.text(Features.DESCRIPTION)).strip());
            read(place, "location", Digests.CONTENT, Features.NAME, Features.DESCRIPTION);
        }
    }

    /** The scenes or cards before and after a block. */
    void neighbours(Block block) {
        List<Block> siblings = film.children(block.parent()).stream().filter(each -> each.is(block.type())).toList();
        int at = siblings.indexOf(block);
        StringJoiner text = new StringJoiner("\n");
        if (at > 0) {
            neighbour(text, "Before", siblings.get(at - 1));
        }
        if (at >= 0 && at + 1 < siblings.size()) {
            neighbour(text, "After", siblings.get(at + 1));
        }
        put("neighbours", text.toString());
    }

    private void neighbour(StringJoiner text, String where, Block block) {
        String words = TextTargets.text(film, block).strip();
        if (!words.isEmpty()) {
            text.add(where + ":\n" + (words.length() > NEIGHBOUR ? words.substring(0, NEIGHBOUR) + "…" : words));
            read(block, "neighbour", Digests.CONTENT, Features.NAME, Features.DESCRIPTION, Digests.CHILDREN);
        }
    }

    /** Names of what is there already, so that it is not proposed again. */
    void known(String type) {
        StringJoiner text = new StringJoiner("\n");
        film.ofType(type).stream().map(TextContext::name).filter(name -> !name.isBlank()).distinct().sorted()
                .limit(NAMES).forEach(text::add);
        put("neighbours", text.toString());
    }

    /** Other blocks of the type that are loved, as examples, and hated, as negatives. */
    void taste(String type, String except) {
        taste("examples", type, Tags.LOVE, except);
        taste("negatives", type, Tags.HATE, except);
    }

    private void taste(String name, String type, String tag, String except) {
        StringJoiner text = new StringJoiner("\n\n");
        film.ofType(type).stream().filter(block -> block.tagged(tag) && !block.id().equals(except))
                .sorted((a, b) -> b.id().compareTo(a.id())).limit(EXAMPLES).forEach(block -> {
                    text.add(TextTargets.text(film, block).strip());
                    read(block, tag, Digests.CONTENT, Features.NAME, Features.DESCRIPTION, Digests.CHILDREN);
                });
        put(name, text.toString());
    }

    /** The people and the place of a scene. */
    void scene(Block scene) {
        List<String> characters = new ArrayList<>(scene.links(Features.CHARACTERS));
        for (Block element : ScriptBlocks.elements(film, scene.id())) {
            element.links(Features.CHARACTERS).stream().filter(id -> !characters.contains(id)).forEach(characters::add);
        }
        people(characters);
        place(scene.link(Features.LOCATION));
        neighbours(scene);
        StringJoiner kept = new StringJoiner("");
        for (Block element : ScriptBlocks.elements(film, scene.id())) {
            if (Tags.isProtected(element)) {
                kept.add(element.content());
            }
        }
        put("kept", kept.toString());
    }

    /** The whole script, element by element. */
    String script() {
        ScriptBlocks.elements(film).forEach(element -> read(element, "source", Digests.CONTENT));
        return ScriptText.of(film);
    }

    static String name(Block block) {
        String name = block.text(Features.NAME);
        return name.isEmpty() ? block.content().strip().lines().findFirst().orElse("") : name;
    }
}
