// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.locations.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.page.Eighths;
import org.filmwright.ui.canvas.Card;

/** The story sets of a film, below the places they belong to, and the shooting locations as cards. No SWT. */
final class LocationCards {
    static final String SETS = "Sets";
    static final String SHOOTING = "Shooting locations";
    private static final String INTERIOR = "#8A6D3B";
    private static final String EXTERIOR = "#2F7A6B";
    private static final String BOTH = "#4D5F8C";
    private static final String SITE = "#B8621B";

    private LocationCards() {
    }

    static List<Card> of(Snapshot film, ScriptFacts facts) {
        List<Card> cards = new ArrayList<>();
        List<Block> places = places(film);
        places.stream().filter(place -> sets(film, place).isEmpty())
                .forEach(place -> cards.add(set(film, place, SETS, facts)));
        for (Block place : places) {
            List<Block> sets = sets(film, place);
            if (!sets.isEmpty()) {
                cards.add(set(film, place, name(place), facts));
                sets.forEach(set -> cards.add(set(film, set, name(place), facts)));
            }
        }
        sites(film).forEach(site -> cards.add(site(film, site, facts)));
        return cards;
    }

    /** Places of the story at the top. */
    static List<Block> places(Snapshot film) {
        return film.children(Stages.LOCATIONS).stream().filter(block -> block.is(BlockTypes.LOCATION)).toList();
    }

    static List<Block> sites(Snapshot film) {
        return film.children(Stages.LOCATIONS).stream().filter(block -> block.is(BlockTypes.SHOOTING_LOCATION)).toList();
    }

    private static List<Block> sets(Snapshot film, Block place) {
        return film.children(place.id()).stream().filter(block -> block.is(BlockTypes.LOCATION)).toList();
    }

    /** Scenes that play at a place or at a set below it, or in sets that are shot at a shooting location. */
    static List<SceneFacts> scenes(Snapshot film, Block block, ScriptFacts facts) {
        Set<String> at = new LinkedHashSet<>();
        if (block.is(BlockTypes.SHOOTING_LOCATION)) {
            for (String set : film.referrers(block.id(), Features.SHOOTING_LOCATION)) {
                film.subtree(set).filter(below -> shotAt(film, below).equals(block.id())).forEach(below -> at.add(below.id()));
            }
        } else {
            film.subtree(block.id()).filter(below -> below.is(BlockTypes.LOCATION)).forEach(below -> at.add(below.id()));
        }
        return facts.scenes().stream().filter(scene -> at.contains(scene.location())).toList();
    }

    /** Id of the shooting location of a set: its own, else that of the place it belongs to; or empty. */
    static String shotAt(Snapshot film, Block set) {
        for (Block at = set; at != null && at.is(BlockTypes.LOCATION); at = film.block(at.parent())) {
            if (at.link(Features.SHOOTING_LOCATION) != null) {
                return at.link(Features.SHOOTING_LOCATION);
            }
        }
        return "";
    }

    private static Card set(Snapshot film, Block block, String group, ScriptFacts facts) {
        List<SceneFacts> scenes = scenes(film, block, facts);
        Block site = film.block(shotAt(film, block));
        String about = Stream.of(settings(scenes, block), times(scenes), site == null ? "" : "shot at " + name(site))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        String setting = settings(scenes, block);
        String letters = setting.isEmpty() ? Card.initials(name(block)) : setting;
        return Card.of(block, name(block)).in(group).lines(about, figures(scenes))
                .tinted(block.text(Features.COLOR).isEmpty() ? colour(setting) : block.text(Features.COLOR))
                .face(letters.equals("INT/EXT") ? "I/E" : letters, block.asset("reference"))
                .present(presence(scenes, facts), facts.scenes().size())
                .found(block.text(Features.DESCRIPTION) + ' ' + block.text(Features.NOTES));
    }

    private static Card site(Snapshot film, Block block, ScriptFacts facts) {
        List<SceneFacts> scenes = scenes(film, block, facts);
        int sets = film.referrers(block.id(), Features.SHOOTING_LOCATION).size();
        String address = block.text(Features.ADDRESS).isEmpty() ? "No address yet" : block.text(Features.ADDRESS);
        return Card.of(block, name(block)).in(SHOOTING)
                .lines(address, count(sets, "set") + ", " + figures(scenes))
                .tinted(block.text(Features.COLOR).isEmpty() ? SITE : block.text(Features.COLOR))
                .face(Card.initials(name(block)), block.asset("reference"))
                .present(presence(scenes, facts), facts.scenes().size())
                .found(block.text(Features.CONTACT) + ' ' + block.text(Features.PERMIT) + ' ' + block.text(Features.NOTES));
    }

    private static String colour(String setting) {
        return switch (setting) {
            case "INT" -> INTERIOR;
            case "EXT" -> EXTERIOR;
            default -> BOTH;
        };
    }

    /** INT, EXT or INT/EXT, as the scenes say. */
    private static String settings(List<SceneFacts> scenes, Block block) {
        Set<String> settings = scenes.stream().map(SceneFacts::setting).filter(setting -> !setting.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (settings.isEmpty()) {
            return block.text(Features.SETTING).replace("int_ext", "int/ext").toUpperCase(Locale.ROOT);
        }
        return settings.size() == 1 ? settings.iterator().next() : "INT/EXT";
    }

    private static String times(List<SceneFacts> scenes) {
        return scenes.stream().map(SceneFacts::time).filter(time -> !time.isEmpty())
                .map(time -> time.charAt(0) + time.substring(1).toLowerCase(Locale.ROOT)).distinct().limit(4)
                .collect(Collectors.joining(", "));
    }

    /** "6 scenes, 8 4/8 pages". */
    static String figures(List<SceneFacts> scenes) {
        if (scenes.isEmpty()) {
            return "no scene";
        }
        int eighths = scenes.stream().mapToInt(SceneFacts::eighths).sum();
        return count(scenes.size(), "scene") + ", " + Eighths.print(eighths) + (eighths > 8 ? " pages" : " page");
    }

    private static BitSet presence(List<SceneFacts> scenes, ScriptFacts facts) {
        Set<String> ids = scenes.stream().map(SceneFacts::id).collect(Collectors.toSet());
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
