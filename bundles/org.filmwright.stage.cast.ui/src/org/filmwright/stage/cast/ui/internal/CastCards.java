// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.cast.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.PersonFacts;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.ui.canvas.Card;

/** The characters of a film as cards. No SWT. */
final class CastCards {
    static final String SPEAKING = "Speaking parts";
    static final String SILENT = "Other parts";

    private CastCards() {
    }

    /** Orders of the cards. */
    enum Sort {
        CAST("Order of the cast"),
        APPEARANCE("First appearance"),
        WORDS("Most words"),
        NAME("Name");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static List<Block> characters(Snapshot film) {
        return film.children(Stages.CAST).stream().filter(block -> block.is(BlockTypes.CHARACTER)).toList();
    }

    static List<Card> of(Snapshot film, ScriptFacts facts, Sort sort) {
        List<Block> people = new ArrayList<>(characters(film));
        Comparator<Block> order = switch (sort) {
            case CAST -> (one, other) -> 0;
            case NAME -> Comparator.comparing(block -> block.content().toLowerCase(Locale.ROOT));
            case WORDS -> Comparator.comparing(block -> -facts.person(block.id()).words());
            case APPEARANCE -> Comparator.comparing(block -> first(facts, block));
        };
        people.sort(Comparator.comparing((Block block) -> !speaks(facts, block)).thenComparing(order));
        boolean both = people.stream().map(block -> speaks(facts, block)).distinct().count() > 1;
        return people.stream().map(block -> card(block, facts, both)).toList();
    }

    private static int first(ScriptFacts facts, Block block) {
        List<String> scenes = facts.person(block.id()).scenes();
        return scenes.isEmpty() ? Integer.MAX_VALUE : facts.scenes().indexOf(facts.scene(scenes.get(0)));
    }

    private static boolean speaks(ScriptFacts facts, Block block) {
        return facts.person(block.id()).speeches() > 0 || block.flag(Features.SPEAKING);
    }

    private static Card card(Block block, ScriptFacts facts, boolean grouped) {
        PersonFacts person = facts.person(block.id());
        BitSet presence = new BitSet();
        Set<String> in = new HashSet<>(person.scenes());
        List<SceneFacts> scenes = facts.scenes();
        for (int i = 0; i < scenes.size(); i++) {
            presence.set(i, in.contains(scenes.get(i).id()));
        }
        return Card.of(block, name(block)).in(grouped ? speaks(facts, block) ? SPEAKING : SILENT : "")
                .lines(about(block) + range(facts.scenes(person.scenes())), figures(person)).face(Card.initials(name(block)), block.asset("headshot"))
                .present(presence, scenes.size()).found(String.join(" ", block.texts(Features.ALIASES)) + ' '
                        + block.text(Features.TRAITS) + ' ' + block.text(Features.NOTES));
    }

    /** Name of a character; never empty. */
    static String name(Block block) {
        String name = block.content().isBlank() ? block.text(Features.NAME) : block.content();
        return name.isBlank() ? "Unnamed" : name.strip();
    }

    private static String about(Block block) {
        List<String> parts = new ArrayList<>();
        if (!block.text(Features.ACTOR).isEmpty()) {
            parts.add(block.text(Features.ACTOR));
        }
        if (!block.text(Features.AGE).isEmpty()) {
            parts.add(block.text(Features.AGE));
        }
        if (!block.text(Features.DESCRIPTION).isEmpty()) {
            parts.add(block.text(Features.DESCRIPTION));
        }
        return parts.isEmpty() ? "Not cast" : String.join(" · ", parts);
    }

    /** First and last scene: " · sc. 1–40". */
    private static String range(List<SceneFacts> scenes) {
        if (scenes.isEmpty()) {
            return "";
        }
        String first = scenes.get(0).number();
        String last = scenes.get(scenes.size() - 1).number();
        return " · sc. " + first + (scenes.size() == 1 ? "" : "–" + last);
    }

    /** "12 scenes, 34 lines, 512 words". */
    static String figures(PersonFacts person) {
        if (person.scenes().isEmpty()) {
            return "Not in the script";
        }
        String where = count(person.scenes().size(), "scene");
        return person.speeches() == 0 ? where + ", silent"
                : where + ", " + count(person.speeches(), "line") + ", " + count(person.words(), "word");
    }

    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
