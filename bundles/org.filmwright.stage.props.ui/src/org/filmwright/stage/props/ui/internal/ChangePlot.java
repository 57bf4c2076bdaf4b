// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.props.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.report.Report;

/**
 * Who wears what on which script day: a row for each character, a column for each day. A character's costumes are
 * numbered
 * in the order in which they are first worn. Immutable; no SWT.
 *
 * @param days   script days in the order of the story
 * @param people rows
 */
public record ChangePlot(List<String> days, List<Person> people) {
    /**
     * A character.
     *
     * @param cells one a day
     */
    public record Person(String id, String name, String color, List<Cell> cells) {
    }

    /**
     * What somebody wears on a day.
     *
     * @param scenes   ids of the scenes with the character on that day; none where it is not in the story that day
     * @param numbers  of those scenes
     * @param costumes ids
     * @param text     "2 Raincoat", "?" where nothing is said, empty where the character is not there
     */
    public record Cell(List<String> scenes, String numbers, List<String> costumes, String text) {
        /** Whether the character is there and nobody said what is worn. */
        public boolean isOpen() {
            return !scenes.isEmpty() && costumes.isEmpty();
        }
    }

    static ChangePlot of(Snapshot film, ScriptFacts facts) {
        List<String> days = facts.scenes().stream().map(SceneFacts::scriptDay).filter(day -> !day.isEmpty())
                .distinct().toList();
        Map<String, List<Block>> worn = new HashMap<>();
        for (Block block : film.children(Stages.PROPS_COSTUMES)) {
            if (block.is(BlockTypes.COSTUME)) {
                block.links(Features.CHARACTERS).forEach(person -> worn
                        .computeIfAbsent(person, key -> new ArrayList<>()).add(block));
            }
        }
        List<Person> people = new ArrayList<>();
        for (Block person : PropCards.people(film)) {
            List<SceneFacts> in = facts.scenes().stream().filter(scene -> scene.people().contains(person.id()))
                    .toList();
            List<Block> costumes = worn.getOrDefault(person.id(), List.of());
            if (!in.isEmpty() || !costumes.isEmpty()) {
                people.add(person(person, days, facts, in, costumes));
            }
        }
        return new ChangePlot(days, people);
    }

    private static Person person(Block person, List<String> days, ScriptFacts facts, List<SceneFacts> in,
            List<Block> costumes) {
        Set<String> order = new LinkedHashSet<>();
        List<Cell> cells = new ArrayList<>();
        for (String day : days) {
            List<SceneFacts> scenes = in.stream().filter(scene -> scene.scriptDay().equals(day)).toList();
            List<Block> there = costumes.stream().filter(costume -> facts.scenes(costume.links(Features.SCENES))
                    .stream()
                    .anyMatch(scene -> scene.scriptDay().equals(day))).toList();
            there.forEach(costume -> order.add(costume.id()));
            List<String> numbered = new ArrayList<>(order);
            String text = !there.isEmpty() ? there.stream().map(costume -> numbered.indexOf(costume.id()) + 1 + " "
                    + PropCards.name(costume)).collect(Collectors.joining(", ")) : scenes.isEmpty() ? "" : "?";
            cells.add(new Cell(scenes.stream().map(SceneFacts::id).toList(),
                    scenes.stream().map(SceneFacts::number).collect(Collectors.joining(", ")),
                    there.stream().map(Block::id).toList(), text));
        }
        return new Person(person.id(), PropCards.name(person), person.text(Features.COLOR), cells);
    }

    /** How many times somebody is in the story on a day for which no costume is named. */
    int open() {
        return (int) people.stream().flatMap(person -> person.cells().stream()).filter(Cell::isOpen).count();
    }

    /** As a table to be printed. */
    Report.Table table() {
        List<Report.Column> columns = new ArrayList<>(List.of(Report.Column.text("Character", 16)));
        days.forEach(day -> columns.add(Report.Column.text(day, 10)));
        return new Report.Table("Change plot", columns, people.stream().map(person -> {
            List<String> row = new ArrayList<>(List.of(person.name()));
            person.cells().forEach(cell -> row.add(cell.text()));
            return row;
        }).toList());
    }
}
