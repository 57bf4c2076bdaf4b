// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.generic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.BlockTexts;

/** The rows of a stage's tree at one moment, filtered. Immutable; no SWT. */
final class StageRows {
    private final Snapshot film;
    private final String stage;
    private final List<String> roots;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> shown;

    /**
     * @param filter words that a row, or one below it, must all hold; blank for all rows
     */
    StageRows(Snapshot film, String stage, String filter) {
        this.film = film;
        this.stage = stage;
        String[] words = filter.isBlank() ? new String[0] : filter.toLowerCase(Locale.ROOT).trim().split("\\s+");
        shown = words.length == 0 ? null : new HashSet<>();
        List<String> ids = film.children(stage).stream().map(Block::id).toList();
        if (shown != null) {
            ids = ids.stream().filter(id -> collect(film.block(id), words)).toList();
        }
        roots = ids;
        for (int i = 0; i < roots.size(); i++) {
            places.put(roots.get(i), i);
        }
    }

    private boolean collect(Block block, String[] words) {
        boolean hit = matches(block, words);
        for (Block child : film.children(block.id())) {
            hit |= collect(child, words);
        }
        if (hit) {
            shown.add(block.id());
        }
        return hit;
    }

    private boolean matches(Block block, String[] words) {
        String text = (BlockTexts.main(block) + ' ' + BlockTexts.type(block.type()) + ' ' + String.join(" ", block.tags())
                + ' ' + BlockTexts.details(film, block)).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    List<String> roots() {
        return roots;
    }

    /** Place among the roots, or -1. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /** Ids below a row. */
    List<String> children(String id) {
        return film.children(id).stream().map(Block::id).filter(child -> shown == null || shown.contains(child)).toList();
    }

    Block block(String id) {
        return film.block(id);
    }

    Snapshot film() {
        return film;
    }

    /** Ids from the root down to the block, the block last; empty if it is not in these rows. */
    List<String> path(String id) {
        java.util.LinkedList<String> path = new java.util.LinkedList<>();
        Block block = film.block(id);
        while (block != null) {
            path.addFirst(block.id());
            if (block.parent().equals(stage)) {
                return shown == null || shown.contains(id) ? path : List.of();
            }
            block = film.block(block.parent());
        }
        return List.of();
    }
}
