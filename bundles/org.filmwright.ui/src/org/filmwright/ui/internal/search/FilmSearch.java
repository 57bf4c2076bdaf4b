// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.BlockTexts;

/**
 * Finds blocks of a film by words in their text, name, other names and tags. Reads a snapshot, so any thread will do; costs
 * one look at each block.
 */
public final class FilmSearch {
    private static final List<String> FIRST = List.of(BlockTypes.SCENE, BlockTypes.CHARACTER, BlockTypes.LOCATION,
            BlockTypes.PROP, BlockTypes.COSTUME, BlockTypes.OUTLINE_CARD, BlockTypes.IDEA, BlockTypes.SHOT);

    private FilmSearch() {
    }

    /**
     * A block that was found.
     *
     * @param title its text in one line
     * @param type  what it is, in words
     * @param stage id of its stage
     */
    public record Hit(String block, String title, String type, String stage) {
    }

    private record Ranked(Hit hit, int rank) {
    }

    /**
     * The blocks that hold all words, the best first: those whose title begins with what was typed, then by kind.
     *
     * @param limit at most so many
     */
    public static List<Hit> find(Snapshot film, String typed, int limit) {
        String[] words = typed.toLowerCase(Locale.ROOT).trim().split("\\s+");
        if (words.length == 0 || words[0].isEmpty()) {
            return List.of();
        }
        String start = typed.toLowerCase(Locale.ROOT).trim();
        Map<String, Integer> kinds = FIRST.stream().collect(Collectors.toMap(type -> type, FIRST::indexOf));
        List<Ranked> found = new ArrayList<>();
        film.blocks().forEach(block -> {
            if (!block.is(BlockTypes.FILM) && matches(block, words)) {
                String title = BlockTexts.title(block);
                int kind = kinds.getOrDefault(block.type(), FIRST.size());
                int rank = kind + (title.toLowerCase(Locale.ROOT).startsWith(start) ? 0 : 100);
                String stage = film.stageOf(block.id());
                found.add(new Ranked(new Hit(block.id(), title, BlockTexts.type(block.type()), stage == null ? "" : stage), rank));
            }
        });
        found.sort(Comparator.comparingInt(Ranked::rank).thenComparing(ranked -> ranked.hit().title().length())
                .thenComparing(ranked -> ranked.hit().title()));
        return found.stream().limit(limit).map(Ranked::hit).toList();
    }

    private static boolean matches(Block block, String[] words) {
        String text = (block.content() + ' ' + block.text(Features.NAME) + ' ' + String.join(" ", block.texts(Features.ALIASES))
                + ' ' + block.text(Features.SCENE_NUMBER) + ' ' + block.text(Features.DESCRIPTION) + ' '
                + String.join(" ", block.tags())).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
