// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.navigator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.internal.search.FilmSearch;

/** What the film navigator lists: the stages, then scenes, characters and locations. Immutable; no SWT. */
record FilmContents(List<Group> groups) {
    /**
     * A heading with what is below it.
     *
     * @param id   for what was open
     * @param rows in order
     */
    record Group(String id, String title, List<Row> rows) {
    }

    /**
     * One row.
     *
     * @param block id of the block, or null for a stage
     * @param stage id of the stage it is in
     * @param lead  scene number, or empty
     */
    record Row(String block, String stage, String lead, String title) {
        boolean holds(String[] words) {
            String text = FilmSearch.folded(lead + ' ' + title);
            for (String word : words) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The contents whose rows hold all words of the filter. */
    static FilmContents of(Snapshot film, Collection<StageDescriptor> stages, String filter) {
        String folded = FilmSearch.folded(filter.strip());
        String[] words = folded.isEmpty() ? new String[0] : folded.split("\\s+");
        List<Group> groups = new ArrayList<>();
        add(groups, "stages", "Stages", stages.stream().map(stage -> stage(film, stage)).toList(), words);
        add(groups, "scenes", "Scenes", scenes(film), words);
        add(groups, "characters", "Characters", named(film, Stages.CAST, BlockTypes.CHARACTER), words);
        add(groups, "locations", "Locations", named(film, Stages.LOCATIONS, BlockTypes.LOCATION), words);
        return new FilmContents(groups);
    }

    private static void add(List<Group> groups, String id, String title, List<Row> rows, String[] words) {
        List<Row> shown = words.length == 0 ? rows : rows.stream().filter(row -> row.holds(words)).toList();
        if (!shown.isEmpty()) {
            groups.add(new Group(id, title, shown));
        }
    }

    private static Row stage(Snapshot film, StageDescriptor stage) {
        int count = film.children(stage.id()).size();
        return new Row(null, stage.id(), "", stage.name() + (count == 0 ? "" : "  " + count));
    }

    private static List<Row> scenes(Snapshot film) {
        List<Block> scenes = film.children(Stages.SCREENPLAY).stream().filter(block -> block.is(BlockTypes.SCENE)
                && !block.content().isBlank()).toList();
        Set<String> written = new HashSet<>();
        scenes.forEach(scene -> written.add(scene.text(Features.SCENE_NUMBER)));
        List<Row> rows = new ArrayList<>(scenes.size());
        for (int i = 0; i < scenes.size(); i++) {
            Block scene = scenes.get(i);
            String own = scene.text(Features.SCENE_NUMBER);
            String counted = written.contains(String.valueOf(i + 1)) ? "" : String.valueOf(i + 1);
            rows.add(new Row(scene.id(), Stages.SCREENPLAY, own.isEmpty() ? counted : own, BlockTexts.title(scene)));
        }
        return rows;
    }

    private static List<Row> named(Snapshot film, String stage, String type) {
        return film.children(stage).stream().filter(block -> block.is(type))
                .map(block -> new Row(block.id(), stage, "", BlockTexts.title(block)))
                .sorted(Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER)).toList();
    }
}
