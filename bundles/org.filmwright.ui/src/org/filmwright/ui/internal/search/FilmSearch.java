// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.BlockTexts;

/**
 * Finds blocks of a film by words in all their texts and tags, whatever the case and the accents. Reads a snapshot, so any
 * thread will do; costs one look at each block.
 */
public final class FilmSearch {
    private static final List<String> FIRST = List.of(BlockTypes.SCENE, BlockTypes.CHARACTER, BlockTypes.LOCATION,
            BlockTypes.PROP, BlockTypes.COSTUME, BlockTypes.OUTLINE_CARD, BlockTypes.IDEA, BlockTypes.SHOT);
    /** Attributes that hold no words of people. */
    private static final Set<String> SILENT = Set.of(Features.RECIPE, Features.COLOR, Features.HEARD, Features.RANGES,
            Features.GENERATED, Features.LOCKED_PAGES, Features.LOCKED_SCENES, Features.TYPE);
    private static final int AROUND = 40;

    private FilmSearch() {
    }

    /**
     * A block that was found.
     *
     * @param title   its text in one line
     * @param type    what it is, in words
     * @param stage   id of its stage
     * @param excerpt the words around the first one found, where the title does not say it; or empty
     * @param tags    its tags, with commas
     */
    public record Hit(String block, String title, String type, String stage, String excerpt, String tags) {
    }

    /**
     * What is looked for; empty fields allow everything.
     *
     * @param words all of which must be in the block
     * @param stage id of the stage that must hold it
     * @param tag   it must have
     */
    public record Query(String words, String stage, String tag) {
        boolean isEmpty() {
            return words.isBlank() && stage.isEmpty() && tag.isEmpty();
        }
    }

    private record Ranked(Hit hit, int rank) {
    }

    /**
     * The blocks that hold all words, the best first: those whose title begins with what was typed, then by kind.
     *
     * @param limit at most so many
     */
    public static List<Hit> find(Snapshot film, String typed, int limit) {
        return typed.isBlank() ? List.of() : find(film, new Query(typed, "", ""), limit);
    }

    /** The blocks that the query asks for, the best first; an empty query finds nothing. */
    public static List<Hit> find(Snapshot film, Query query, int limit) {
        if (query.isEmpty()) {
            return List.of();
        }
        String start = folded(query.words().strip());
        String[] words = start.isEmpty() ? new String[0] : start.split("\\s+");
        Map<String, Integer> kinds = FIRST.stream().collect(Collectors.toMap(type -> type, FIRST::indexOf));
        List<Ranked> found = new ArrayList<>();
        film.blocks().forEach(block -> {
            if (block.is(BlockTypes.FILM) || !query.tag().isEmpty() && !block.tagged(query.tag())) {
                return;
            }
            String text = text(block);
            String stage = film.stageOf(block.id());
            if (holds(folded(text), words) && (query.stage().isEmpty() || query.stage().equals(stage))) {
                String title = BlockTexts.title(block);
                int kind = kinds.getOrDefault(block.type(), FIRST.size());
                int rank = kind + (folded(title).startsWith(start) ? 0 : 100);
                found.add(new Ranked(new Hit(block.id(), title, BlockTexts.type(block.type()), stage == null ? "" : stage,
                        words.length == 0 || folded(title).contains(words[0]) ? "" : excerpt(text, words[0]),
                        String.join(", ", block.tags())), rank));
            }
        });
        found.sort(Comparator.comparingInt(Ranked::rank).thenComparing(ranked -> ranked.hit().title().length())
                .thenComparing(ranked -> ranked.hit().title()).thenComparing(ranked -> ranked.hit().block()));
        return found.stream().limit(limit).map(Ranked::hit).toList();
    }

    /** All tags of the film, in order. */
    public static List<String> tags(Snapshot film) {
        return film.blocks().flatMap(block -> block.tags().stream()).distinct().sorted().toList();
    }

    /** Without case and accents: "Zoë" and "ZOE" are the same. */
    public static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String text(Block block) {
        StringBuilder text = new StringBuilder(block.content());
        block.attributes().forEach((name, value) -> {
            if (!SILENT.contains(name)) {
                if (value instanceof String words) {
                    text.append(' ').append(words);
                } else if (value instanceof List<?> list) {
                    list.forEach(each -> text.append(' ').append(each));
                }
            }
        });
        block.tags().forEach(tag -> text.append(' ').append(tag));
        return text.toString();
    }

    private static String excerpt(String text, String word) {
        String line = text.replaceAll("\\s+", " ");
        int at = folded(line).indexOf(word);
        if (at < 0) {
            return "";
        }
        int from = Math.max(0, Math.min(line.length(), at) - AROUND);
        int to = Math.min(line.length(), at + word.length() + AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, Math.max(from, to)).strip() + (to < line.length() ? "…" : "");
    }
}
