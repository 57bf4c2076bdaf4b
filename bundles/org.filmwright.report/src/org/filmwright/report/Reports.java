// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.filmwright.page.Eighths;
import org.filmwright.report.Report.Column;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Table;

/** Makes reports. One object reads one script once; cost: linear in it. */
public final class Reports {
    private static final String SPEAKS = "●";
    private static final String SEEN = "○";

    private final ReportInput input;
    private final ScriptFacts facts;

    public Reports(ReportInput input) {
        this.input = input;
        this.facts = new ScriptFacts(input);
    }

    /** The speaking characters in the order in which they first speak, in capitals. */
    public List<String> characters() {
        return facts.characters().stream().map(character -> character.name).toList();
    }

    /** A report of all characters. */
    public Report make(ReportKind kind) {
        return make(kind, null);
    }

    /**
     * Makes a report.
     *
     * @param character for the dialogue of one character only; null for all
     */
    public Report make(ReportKind kind, String character) {
        List<Section> sections = switch (kind) {
            case SCENES -> List.of(scenes());
            case CHARACTERS -> List.of(characterTable());
            case MATRIX -> List.of(matrix());
            case LOCATIONS -> List.of(locations());
            case PROPS -> List.of(props());
            case DIALOGUE -> new SidesWriter(facts).sections(character);
            case STATISTICS -> new StatisticsWriter(facts).sections();
        };
        return new Report(kind, character == null ? kind.title() : "Sides for " + character.toUpperCase(Locale.ROOT),
                input.film(), sections);
    }

    private Table scenes() {
        List<List<String>> rows = new ArrayList<>();
        for (SceneFacts scene : facts.scenes()) {
            rows.add(List.of(scene.number(), scene.text(), scene.page(), Eighths.print(scene.eighths()),
                    clock(scene.seconds()), String.join(", ", scene.present()), scene.synopsis()));
        }
        return new Table("", List.of(Column.text("Scene", 6), Column.text("Heading", 30), Column.number("Page", 5),
                Column.number("Length", 7), Column.number("Time", 6), Column.text("Characters", 28),
                Column.text("Synopsis", 24)), rows);
    }

    private Table characterTable() {
        List<List<String>> rows = new ArrayList<>();
        facts.characters().stream().sorted(Comparator.comparingInt((CharacterFacts one) -> -one.words)
                .thenComparing(one -> one.name)).forEach(one -> rows.add(List.of(one.name,
                        String.valueOf(one.present.size()), String.valueOf(one.speeches), String.valueOf(one.lines),
                        String.valueOf(one.words), first(one), last(one), clock(one.spoken), clock(one.screenTime()))));
        return new Table("", List.of(Column.text("Character", 24), Column.number("Scenes", 8),
                Column.number("Speeches", 9), Column.number("Lines", 7), Column.number("Words", 7),
                Column.number("First", 7), Column.number("Last", 7), Column.number("Speaks", 8),
                Column.number("On screen", 10)), rows);
    }

    private static String first(CharacterFacts one) {
        return one.present.isEmpty() ? "" : one.present.get(0).number();
    }

    private static String last(CharacterFacts one) {
        return one.present.isEmpty() ? "" : one.present.get(one.present.size() - 1).number();
    }

    private Table matrix() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Character", 18), Column.number("Scenes", 7)));
        facts.scenes().forEach(scene -> columns.add(Column.text(scene.number(), 3)));
        List<List<String>> rows = new ArrayList<>();
        facts.characters().stream().sorted(Comparator.comparingInt((CharacterFacts one) -> -one.present.size())
                .thenComparing(one -> one.name)).forEach(one -> {
                    List<String> row = new ArrayList<>(List.of(one.name, String.valueOf(one.present.size())));
                    facts.scenes().forEach(scene -> row.add(scene.speeches().containsKey(one.name) ? SPEAKS
                            : scene.has(one.name) ? SEEN : ""));
                    rows.add(row);
                });
        return new Table(SPEAKS + " speaks   " + SEEN + " is in the action", columns, rows);
    }

    private Table locations() {
        Map<String, List<SceneFacts>> sets = new TreeMap<>();
        for (SceneFacts scene : facts.scenes()) {
            String location = scene.heading().location();
            String set = scene.heading().set();
            String key = (location.isBlank() ? set : location).toUpperCase(Locale.ROOT) + "\t"
                    + (location.isBlank() ? "" : set).toUpperCase(Locale.ROOT);
            if (!key.isBlank()) {
                sets.computeIfAbsent(key, name -> new ArrayList<>()).add(scene);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        sets.forEach((key, scenes) -> {
            String[] names = key.split("\t", -1);
            Map<String, Boolean> settings = new LinkedHashMap<>();
            Map<String, Boolean> times = new LinkedHashMap<>();
            scenes.forEach(scene -> {
                settings.put(StatisticsWriter.setting(scene), true);
                times.put(scene.heading().timeOfDay().toUpperCase(Locale.ROOT), true);
            });
            rows.add(List.of(names[0], names[1], String.join(", ", settings.keySet()),
                    String.join(", ", times.keySet()), String.valueOf(scenes.size()),
                    Eighths.print(scenes.stream().mapToInt(SceneFacts::eighths).sum()),
                    String.join(", ", scenes.stream().map(SceneFacts::number).toList())));
        });
        return new Table("", List.of(Column.text("Location", 22), Column.text("Set", 18), Column.text("INT/EXT", 9),
                Column.text("Time", 14), Column.number("Scenes", 7), Column.number("Length", 8),
                Column.text("In scenes", 22)), rows);
    }

    private Table props() {
        List<List<String>> rows = new ArrayList<>();
        input.items().stream().sorted(Comparator.comparing(Item::kind).thenComparing(Item::name))
                .forEach(item -> rows.add(List.of(item.kind(), item.name(), item.notes(),
                        String.valueOf(item.scenes().size()), String.join(", ", item.scenes()))));
        return new Table("", List.of(Column.text("Kind", 9), Column.text("Name", 24), Column.text("Notes", 40),
                Column.number("Scenes", 7), Column.text("In scenes", 20)), rows);
    }

    /** Minutes and seconds. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole / 60 + ":" + String.format(Locale.ROOT, "%02d", whole % 60);
    }
}
