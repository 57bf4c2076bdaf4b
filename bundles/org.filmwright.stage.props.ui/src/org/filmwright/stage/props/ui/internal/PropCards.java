// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.props.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.ui.canvas.Card;

/** The props of a film, then its costumes person by person, as cards. No SWT. */
final class PropCards {
    static final String PROPS = "Props";
    private static final String COSTUMES = "Costumes";
    private static final String COLOUR = "#7A6A58";

    private PropCards() {
    }

    /** One day of a character's change plot. */
    record Change(String day, Block costume, String scenes) {
    }

    static List<Card> of(Snapshot film, ScriptFacts facts) {
        List<Card> cards = new ArrayList<>();
        film.children(Stages.PROPS_COSTUMES).stream().filter(block -> block.is(BlockTypes.PROP))
                .forEach(prop -> cards.add(card(film, prop, PROPS, facts)));
        List<Block> costumes = film.children(Stages.PROPS_COSTUMES).stream()
                .filter(block -> block.is(BlockTypes.COSTUME)).toList();
        List<String> wearers = new ArrayList<>(people(film).stream().map(Block::id).toList());
        wearers.add("");
        for (String wearer : wearers) {
            String name = wearer.isEmpty() ? COSTUMES : "Costumes of " + name(film.block(wearer));
            costumes.stream().filter(costume -> wearer(film, costume).equals(wearer))
                    .forEach(costume -> cards.add(card(film, costume, name, facts)));
        }
        return cards;
    }

    /** The characters of the film. */
    static List<Block> people(Snapshot film) {
        return film.children(Stages.CAST).stream().filter(block -> block.is(BlockTypes.CHARACTER)).toList();
    }

    private static String wearer(Snapshot film, Block costume) {
        String wearer = costume.link(Features.CHARACTERS);
        return wearer == null || film.block(wearer) == null || !film.block(wearer).parent().equals(Stages.CAST) ? "" : wearer;
    }

    private static Card card(Snapshot film, Block block, String group, ScriptFacts facts) {
        List<SceneFacts> scenes = facts.scenes(block.links(Features.SCENES));
        Block owner = film.block(block.link(Features.OWNER) == null ? "" : block.link(Features.OWNER));
        List<String> about = new ArrayList<>();
        if (owner != null) {
            about.add("of " + name(owner));
        }
        if (block.number(Features.QUANTITY, 1) > 1) {
            about.add("hero and " + (block.number(Features.QUANTITY, 1) - 1) + " more");
        }
        if (!block.texts(Features.STATES).isEmpty()) {
            about.add(String.join(", ", block.texts(Features.STATES)));
        }
        if (about.isEmpty()) {
            about.add(block.text(Features.SOURCE).isEmpty() ? block.text(Features.DESCRIPTION) : block.text(Features.SOURCE));
        }
        String color = !block.text(Features.COLOR).isEmpty() ? block.text(Features.COLOR)
                : block.is(BlockTypes.COSTUME) && !wearer(film, block).isEmpty()
                        ? film.block(wearer(film, block)).text(Features.COLOR) : owner != null ? owner.text(Features.COLOR) : COLOUR;
        return Card.of(block, name(block)).in(group).lines(String.join(" · ", about), figures(scenes)).tinted(color)
                .face(Card.initials(name(block)), block.asset("reference"))
                .present(presence(scenes, facts), facts.scenes().size())
                .found(block.text(Features.NOTES) + ' ' + block.text(Features.SOURCE));
    }

    /** "3 scenes on D1, N1". */
    static String figures(List<SceneFacts> scenes) {
        if (scenes.isEmpty()) {
            return "In no scene yet";
        }
        String days = days(scenes);
        return count(scenes.size(), "scene") + (days.isEmpty() ? "" : " on " + days);
    }

    /** The script days of some scenes: "D1, N1". */
    static String days(List<SceneFacts> scenes) {
        return scenes.stream().map(SceneFacts::scriptDay).filter(day -> !day.isEmpty()).distinct()
                .collect(Collectors.joining(", "));
    }

    /** What the wearer of a costume wears on each script day, by this and the other costumes. */
    static List<Change> changes(Snapshot film, Block costume, ScriptFacts facts) {
        String wearer = wearer(film, costume);
        List<Block> worn = wearer.isEmpty() ? List.of(costume) : film.children(Stages.PROPS_COSTUMES).stream()
                .filter(block -> block.is(BlockTypes.COSTUME) && wearer(film, block).equals(wearer)).toList();
        List<Change> changes = new ArrayList<>();
        for (Block block : worn) {
            List<SceneFacts> scenes = facts.scenes(block.links(Features.SCENES));
            for (String day : scenes.stream().map(SceneFacts::scriptDay).distinct().toList()) {
                changes.add(new Change(day, block, scenes.stream().filter(scene -> scene.scriptDay().equals(day))
                        .map(SceneFacts::number).collect(Collectors.joining(", "))));
            }
        }
        List<String> order = facts.scenes().stream().map(SceneFacts::scriptDay).distinct().toList();
        changes.sort(Comparator.comparing(change -> order.indexOf(change.day())));
        return changes;
    }

    private static BitSet presence(List<SceneFacts> scenes, ScriptFacts facts) {
        Set<String> ids = new HashSet<>(scenes.stream().map(SceneFacts::id).toList());
        BitSet presence = new BitSet();
        for (int i = 0; i < facts.scenes().size(); i++) {
            presence.set(i, ids.contains(facts.scenes().get(i).id()));
        }
        return presence;
    }

    static String name(Block block) {
        return block.content().isBlank() ? "Unnamed" : block.content().strip();
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
