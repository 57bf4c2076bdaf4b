// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.filmwright.ui.BlockTexts;

/** The scenes of a film with their set-ups as rows of a table. Immutable; no SWT. */
final class ShootingRows {
    /** Titles of the columns. */
    static final List<String> COLUMNS = List.of("Scene", "I/E", "Set or picture", "Time", "Day", "Pages", "Page", "Cast",
            "Props and costumes", "Camera", "Notes", "Verdict");
    /** Place of the script day. */
    static final int DAY = 4;

    private final List<Row> scenes;

    /**
     * One row.
     *
     * @param id    of the scene or set-up
     * @param strip colours of a strip: int_day, ext_day, int_night, ext_night or empty
     * @param cells as the columns say
     * @param below the set-ups of a scene
     */
    record Row(String id, String strip, List<String> cells, List<Row> below) {
        boolean holds(String[] words) {
            String all = String.join(" ", cells).toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(all::contains);
        }
    }

    private ShootingRows(List<Row> scenes) {
        this.scenes = List.copyOf(scenes);
    }

    static ShootingRows of(Snapshot film, ScriptFacts facts) {
        Map<String, List<Block>> setUps = film.children(Stages.SHOOTING_SCRIPT).stream()
                .filter(block -> block.is(BlockTypes.SET_UP) && block.link(Features.SCENE) != null)
                .collect(Collectors.groupingBy(block -> block.link(Features.SCENE)));
        Map<String, List<String>> things = new HashMap<>();
        for (Block thing : film.children(Stages.PROPS_COSTUMES)) {
            thing.links(Features.SCENES).forEach(scene -> things.computeIfAbsent(scene, key -> new ArrayList<>())
                    .add(BlockTexts.title(thing)));
        }
        List<Row> rows = new ArrayList<>();
        for (SceneFacts scene : facts.scenes()) {
            Block block = film.block(scene.id());
            if (block != null) {
                List<Row> below = setUps.getOrDefault(scene.id(), List.of()).stream()
                        .map(setUp -> setUp(film, setUp, scene)).toList();
                rows.add(scene(film, block, scene, things.getOrDefault(scene.id(), List.of()), below));
            }
        }
        return new ShootingRows(rows);
    }

    private static Row scene(Snapshot film, Block block, SceneFacts scene, List<String> things, List<Row> below) {
        String camera = below.isEmpty() ? "" : below.size() + (below.size() == 1 ? " set-up" : " set-ups");
        return new Row(scene.id(), strip(scene), List.of(scene.number(), scene.setting(), scene.set(), scene.time(),
                scene.scriptDay() + (scene.dayByHand() ? " ✎" : ""), scene.length(),
                scene.page() == 0 ? "" : String.valueOf(scene.page()), names(film, scene.people()), String.join(", ", things),
                camera, line(block.text(Features.NOTES)), BlockTexts.verdict(block)), below);
    }

    private static Row setUp(Snapshot film, Block setUp, SceneFacts scene) {
        String picture = Stream.of(setUp.content(), setUp.text(Features.DESCRIPTION), setUp.text(Features.SUBJECT_WORDS))
                .filter(text -> !text.isBlank()).findFirst().orElse("");
        return new Row(setUp.id(), "", List.of(Slates.slate(scene.number(), setUp.text(Features.LETTER)), "", line(picture), "",
                "", "", "", names(film, setUp.links(Features.CHARACTERS)), "", camera(setUp), line(setUp.text(Features.NOTES)),
                BlockTexts.verdict(setUp)), List.of());
    }

    /** "MCU, low, 35mm, pan left". */
    static String camera(Block setUp) {
        return Stream.of(setUp.text(Features.SIZE).replace('_', ' '), setUp.text(Features.ANGLE), setUp.text(Features.LENS),
                setUp.text(Features.MOVEMENT).replace('_', ' ')).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
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

    /** All rows as comma separated values; a set-up says its scene's place and day. */
    String csv() {
        List<List<String>> table = new ArrayList<>();
        for (Row scene : scenes) {
            table.add(plain(scene.cells()));
            for (Row setUp : scene.below()) {
                List<String> cells = new ArrayList<>(scene.cells());
                cells.set(0, setUp.cells().get(0));
                cells.set(2, scene.cells().get(2));
                for (int i = 5; i < cells.size(); i++) {
                    cells.set(i, setUp.cells().get(i));
                }
                table.add(plain(cells));
            }
        }
        return Csv.write(COLUMNS, table);
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream().map(cell -> cell.replace(" ✎", "")).toList();
    }
}
