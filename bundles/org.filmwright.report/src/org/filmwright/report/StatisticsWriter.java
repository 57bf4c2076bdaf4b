// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.filmwright.report.Report.Chart;
import org.filmwright.report.Report.Column;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Shape;
import org.filmwright.report.Report.Table;
import org.filmwright.report.Report.Value;

/** Numbers of the whole script, and their charts. */
final class StatisticsWriter {
    private static final int MOST_CHARACTERS = 15;

    private final ScriptFacts facts;

    StatisticsWriter(ScriptFacts facts) {
        this.facts = facts;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(totals());
        sections.add(new Chart("Dialogue and action, by length on the page", Shape.SHARES,
                List.of(time("Dialogue", facts.dialogueSeconds()), time("Action", facts.actionSeconds()))));
        sections.add(scenesBy("Interior and exterior, by scenes", StatisticsWriter::setting));
        sections.add(scenesBy("Time of day, by scenes", StatisticsWriter::timeOfDay));
        sections.add(new Chart("Pace: length of each scene in order", Shape.PROFILE, facts.scenes().stream()
                .map(scene -> new Value(scene.number(), scene.seconds(), Reports.clock(scene.seconds()))).toList()));
        sections.add(new Chart("Screen time per character", Shape.BARS, facts.characters().stream()
                .sorted(Comparator.comparingDouble(character -> -character.screenTime())).limit(MOST_CHARACTERS)
                .map(character -> time(character.name, character.screenTime())).toList()));
        sections.add(new Chart("Speaking time per character", Shape.BARS, facts.characters().stream()
                .sorted(Comparator.comparingDouble(character -> -character.spoken)).limit(MOST_CHARACTERS)
                .map(character -> time(character.name, character.spoken)).toList()));
        return sections;
    }

    private static Value time(String label, double seconds) {
        return new Value(label, seconds, Reports.clock(seconds));
    }

    private Table totals() {
        int scenes = facts.scenes().size();
        double longest = facts.scenes().stream().mapToDouble(SceneFacts::seconds).max().orElse(0);
        double all = facts.scenes().stream().mapToDouble(SceneFacts::seconds).sum();
        double said = facts.dialogueSeconds() + facts.actionSeconds();
        int speeches = facts.characters().stream().mapToInt(character -> character.speeches).sum();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Pages", String.valueOf(facts.pageCount())));
        rows.add(List.of("Running time, a minute a page", Reports.clock(facts.seconds())));
        rows.add(List.of("Scenes", String.valueOf(scenes)));
        rows.add(List.of("Length of all scenes, in pages and eighths", facts.length()));
        rows.add(List.of("Average scene", Reports.clock(scenes == 0 ? 0 : all / scenes)));
        rows.add(List.of("Longest scene", Reports.clock(longest)));
        rows.add(List.of("Speaking characters", String.valueOf(facts.characters().size())));
        rows.add(List.of("Speeches", String.valueOf(speeches)));
        rows.add(List.of("Words of dialogue", String.valueOf(facts.spokenWords())));
        rows.add(List.of("Dialogue", percent(facts.dialogueSeconds(), said)));
        rows.add(List.of("Action", percent(facts.actionSeconds(), said)));
        grouped(StatisticsWriter::setting).forEach((name, count) -> rows.add(List.of("Scenes " + name,
                String.valueOf(count))));
        grouped(StatisticsWriter::timeOfDay).forEach((name, count) -> rows.add(List.of("Scenes at " + name,
                String.valueOf(count))));
        return new Table("", List.of(Column.text("Measure", 50), Column.number("Value", 20)), rows);
    }

    private static String percent(double part, double whole) {
        return whole == 0 ? "0 %" : Math.round(100 * part / whole) + " %";
    }

    private Map<String, Integer> grouped(Function<SceneFacts, String> by) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        facts.scenes().forEach(scene -> counts.merge(by.apply(scene), 1, Integer::sum));
        return counts;
    }

    private Chart scenesBy(String title, Function<SceneFacts, String> by) {
        return new Chart(title, Shape.SHARES, grouped(by).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> new Value(entry.getKey(), entry.getValue(), String.valueOf(entry.getValue()))).toList());
    }

    static String setting(SceneFacts scene) {
        return switch (scene.heading().setting()) {
            case "int" -> "INT.";
            case "ext" -> "EXT.";
            case "int_ext" -> "INT./EXT.";
            case "est" -> "EST.";
            default -> "without INT/EXT";
        };
    }

    private static String timeOfDay(SceneFacts scene) {
        String time = scene.heading().timeOfDay().strip().toUpperCase(Locale.ROOT);
        return time.isEmpty() ? "no time" : time;
    }
}
