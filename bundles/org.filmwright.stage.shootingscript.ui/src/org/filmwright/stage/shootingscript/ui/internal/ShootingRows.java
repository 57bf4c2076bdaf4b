// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.breakdown.shots.Slates;
import org.filmwright.interchange.Csv;
import org.filmwright.page.Eighths;
import org.filmwright.report.Report;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.BlockTexts;

/** The scenes of a film with their set-ups as rows of a table. Immutable; no SWT. */
final class ShootingRows {
    private final List<Row> scenes;

    /**
     * One row.
     *
     * @param id      of the scene or set-up; of a scene that was taken out of a locked script no block is left
     * @param label   scene number or slate
     * @param strip   colours of a strip: int_day, ext_day, int_night, ext_night or empty
     * @param eighths length of a scene
     * @param cells   as the columns say
     * @param below   the set-ups of a scene
     */
    record Row(String id, String label, String strip, int eighths, List<String> cells, List<Row> below) {
        boolean holds(String[] words) {
            String all = String.join(" ", cells).toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(all::contains);
        }

        String cell(ShootingColumn column) {
            return cells.get(column.ordinal());
        }
    }

    private ShootingRows(List<Row> scenes) {
        this.scenes = List.copyOf(scenes);
    }

    static ShootingRows of(Snapshot film, ShootingFacts known) {
        Map<String, List<Block>> setUps = film.children(Stages.SHOOTING_SCRIPT).stream()
                .filter(block -> block.is(BlockTypes.SET_UP) && block.link(Features.SCENE) != null)
                .collect(Collectors.groupingBy(block -> block.link(Features.SCENE)));
        Map<String, List<String>> things = new HashMap<>();
        for (Block thing : film.children(Stages.PROPS_COSTUMES)) {
            thing.links(Features.SCENES).forEach(scene -> things.computeIfAbsent(scene, key -> new ArrayList<>())
                    .add(BlockTexts.title(thing)));
        }
        List<Row> rows = new ArrayList<>();
        for (SceneFacts scene : known.script().scenes()) {
            Block block = film.block(scene.id());
            if (block != null) {
                String number = known.production().number(scene.id(), scene.number());
                List<Row> below = setUps.getOrDefault(scene.id(), List.of()).stream()
                        .map(setUp -> setUp(film, setUp, number)).toList();
                rows.add(scene(film, block, scene, number, known.production().state(block),
                        things.getOrDefault(scene.id(), List.of()), below));
            }
        }
        known.production().omitted(film).forEach((id, place) -> rows.add(Math.min(place, rows.size()), gone(id,
                known.production().number(id, ""))));
        return new ShootingRows(rows);
    }

    private static Row scene(Snapshot film, Block block, SceneFacts scene, String number, String state,
            List<String> things,
            List<Row> below) {
        Map<ShootingColumn, String> cells = new EnumMap<>(ShootingColumn.class);
        cells.put(ShootingColumn.SCENE, number);
        cells.put(ShootingColumn.STATUS, state);
        cells.put(ShootingColumn.SETTING, scene.setting());
        cells.put(ShootingColumn.SET, scene.set());
        cells.put(ShootingColumn.TIME, scene.time());
        cells.put(ShootingColumn.DAY, scene.scriptDay() + (scene.dayByHand() ? " ✎" : ""));
        cells.put(ShootingColumn.PAGES, scene.length());
        cells.put(ShootingColumn.PAGE, scene.page() == 0 ? "" : String.valueOf(scene.page()));
        cells.put(ShootingColumn.CAST, names(film, scene.people()));
        cells.put(ShootingColumn.PROPS, String.join(", ", things));
        cells.put(ShootingColumn.SIZE, below.isEmpty() ? "" : below.size()
                + (below.size() == 1 ? " set-up" : " set-ups"));
        cells.put(ShootingColumn.NOTES, line(block.text(Features.NOTES)));
        cells.put(ShootingColumn.VERDICT, BlockTexts.verdict(block));
        return new Row(scene.id(), number, strip(scene), scene.eighths(), cells(cells), below);
    }

    /** A scene that was taken out of a locked script: its number stays. */
    private static Row gone(String id, String number) {
        Map<ShootingColumn, String> cells = new EnumMap<>(ShootingColumn.class);
        cells.put(ShootingColumn.SCENE, number);
        cells.put(ShootingColumn.STATUS, ProductionState.OMITTED);
        return new Row(id, number, "", 0, cells(cells), List.of());
    }

    private static Row setUp(Snapshot film, Block setUp, String number) {
        String picture = Stream.of(setUp.text(Features.DESCRIPTION), setUp.content(),
                setUp.text(Features.SUBJECT_WORDS))
                .filter(text -> !text.isBlank()).findFirst().orElse("");
        String slate = Slates.slate(number, setUp.text(Features.LETTER));
        Block place = setUp.link(Features.LOCATION) == null ? null : film.block(setUp.link(Features.LOCATION));
        Map<ShootingColumn, String> cells = new EnumMap<>(ShootingColumn.class);
        cells.put(ShootingColumn.SCENE, slate);
        cells.put(ShootingColumn.SET, line(picture));
        cells.put(ShootingColumn.CAST, names(film, setUp.links(Features.CHARACTERS)));
        cells.put(ShootingColumn.SIZE, setUp.text(Features.SIZE).replace('_', ' '));
        cells.put(ShootingColumn.ANGLE, setUp.text(Features.ANGLE).replace('_', ' '));
        cells.put(ShootingColumn.MOVEMENT, setUp.text(Features.MOVEMENT).replace('_', ' '));
        cells.put(ShootingColumn.LENS, setUp.text(Features.LENS));
        cells.put(ShootingColumn.LOCATION, place == null ? "" : BlockTexts.title(place));
        cells.put(ShootingColumn.NOTES, line(setUp.text(Features.NOTES)));
        cells.put(ShootingColumn.VERDICT, BlockTexts.verdict(setUp));
        return new Row(setUp.id(), slate, "", 0, cells(cells), List.of());
    }

    private static List<String> cells(Map<ShootingColumn, String> known) {
        return Arrays.stream(ShootingColumn.values()).map(column -> known.getOrDefault(column, "")).toList();
    }

    private static String names(Snapshot film, List<String> people) {
        return people.stream().map(film::block).filter(person -> person != null).map(BlockTexts::title)
                .collect(Collectors.joining(", "));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String strip(SceneFacts scene) {
        if (scene.setting().isEmpty()) {
            return "";
        }
        boolean outside = scene.setting().startsWith("EXT");
        return (outside ? "ext_" : "int_") + (scene.scriptDay().startsWith("N") ? "night" : "day");
    }

    /** The scenes that hold all words, or have a set-up that does. */
    ShootingRows filtered(String text) {
        if (text.isBlank()) {
            return this;
        }
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return new ShootingRows(scenes.stream().filter(row -> row.holds(words)
                || row.below().stream().anyMatch(setUp -> setUp.holds(words))).toList());
    }

    List<Row> scenes() {
        return scenes;
    }

    /** "38 scenes, 104 2/8 pages, 6 script days". */
    static String summary(ScriptFacts facts) {
        int eighths = facts.scenes().stream().mapToInt(SceneFacts::eighths).sum();
        long days = facts.scenes().stream().map(scene -> scene.scriptDay().replaceAll("^[DN]", ""))
                .filter(day -> !day.isEmpty()).distinct().count();
        return facts.scenes().size() + (facts.scenes().size() == 1 ? " scene, " : " scenes, ") + Eighths.print(eighths)
                + (eighths > 8 ? " pages, " : " page, ") + days + (days == 1 ? " script day" : " script days");
    }

    /** The titles of the columns. */
    static List<String> titles() {
        return Arrays.stream(ShootingColumn.values()).map(ShootingColumn::title).toList();
    }

    /**
     * All rows as comma separated values, each scene in front of its set-ups; what {@link TablePaste#file} reads
     * back.
     */
    String csv() {
        List<List<String>> table = new ArrayList<>();
        for (Row scene : scenes) {
            table.add(plain(scene.cells()));
            scene.below().forEach(setUp -> table.add(plain(setUp.cells())));
        }
        return Csv.write(titles(), table);
    }

    /** The rows as they are printed: the scenes, then the set-ups. */
    StageDocument document(Snapshot film) {
        List<ShootingColumn> wide = List.of(ShootingColumn.SET, ShootingColumn.CAST, ShootingColumn.PROPS,
                ShootingColumn.NOTES);
        List<ShootingColumn> ofScenes = List.of(ShootingColumn.SCENE, ShootingColumn.STATUS, ShootingColumn.SETTING,
                ShootingColumn.SET, ShootingColumn.TIME, ShootingColumn.DAY, ShootingColumn.PAGES, ShootingColumn.CAST,
                ShootingColumn.PROPS, ShootingColumn.NOTES);
        List<ShootingColumn> ofSetUps = List.of(ShootingColumn.SCENE, ShootingColumn.SET, ShootingColumn.CAST,
                ShootingColumn.SIZE,
                ShootingColumn.ANGLE, ShootingColumn.MOVEMENT, ShootingColumn.LENS, ShootingColumn.LOCATION,
                        ShootingColumn.NOTES);
        List<Row> setUps = scenes.stream().flatMap(scene -> scene.below().stream()).toList();
        List<Report.Section> sections = new ArrayList<>();
        sections.add(table("Scenes", ofScenes, wide, scenes));
        if (!setUps.isEmpty()) {
            sections.add(table("Set-ups", ofSetUps, wide, setUps));
        }
        return new StageDocument("Shooting Script", film.filmBlock().text(Features.NAME), true, sections);
    }

    private static Report.Table table(String title, List<ShootingColumn> columns, List<ShootingColumn> wide,
            List<Row> rows) {
        return new Report.Table(title, columns.stream()
                .map(column -> Report.Column.text(column.title(), wide.contains(column) ? 22 : column.width() > 100 ? 14 : 9)).toList(),
                        rows.stream()
                        .map(row -> columns.stream().map(column -> row.cell(column).replace(" ✎", "")).toList())
                                .toList());
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream().map(cell -> cell.replace(" ✎", "")).toList();
    }
}
