// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.breakdown.ScriptPlan;
import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.shots.Coverage;
import org.filmwright.breakdown.shots.Figure;
import org.filmwright.breakdown.shots.LineRange;
import org.filmwright.breakdown.shots.PlannedSetUp;
import org.filmwright.breakdown.shots.PlannedShot;
import org.filmwright.breakdown.shots.ScenePlan;
import org.filmwright.breakdown.shots.ShotTime;

/** Turns planned set-ups and shots into drafts of blocks. */
final class ShotDrafts {
    /** Attributes that a plan decides. */
    static final List<String> OWN_ATTRIBUTES = List.of(Features.LETTER, Features.SIZE, Features.ANGLE,
            Features.MOVEMENT, Features.SIDES, Features.SUBJECT_WORDS, Features.SETTING, Features.TIME_OF_DAY,
            Features.DURATION, Features.RANGES, Features.HEARD, Features.PURPOSE, Features.ACTION, Features.LONG_TAKE,
            Features.GENERATED);
    /** Links that a plan decides. */
    static final List<String> OWN_LINKS = List.of(Features.SCENE, Features.LOCATION, Features.CHARACTERS,
            Features.OWNER, Features.SET_UP, Features.LINES, Features.SPEAKERS);

    private final Map<String, Block> cast;
    private final Map<String, String> locations;

    ShotDrafts(Snapshot snapshot, ScriptPlan plan) {
        cast = CastStep.known(snapshot);
        locations = LocationsStep.known(snapshot);
    }

    BlockDraft setUp(PlannedSetUp setUp, SceneSet sceneSet, String scene) {
        Coverage coverage = setUp.coverage();
        SceneSet set = coverage.place() == null ? sceneSet : coverage.place();
        List<String> people = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        for (Figure figure : coverage.figures()) {
            Block character = cast.get(Names.key(figure.name()));
            if (character != null && !people.contains(character.id())) {
                people.add(character.id());
                sides.add(figure.side().id());
            }
        }
        Block owner = coverage.owner().isEmpty() ? null : cast.get(Names.key(coverage.owner()));
        return BlockDraft.of(BlockTypes.SET_UP).set(Features.LETTER, text(setUp.letter()))
                .set(Features.SIZE, coverage.size().name()).set(Features.ANGLE, lower(coverage.angle().name()))
                .set(Features.MOVEMENT, coverage.move().id()).set(Features.SIDES, sides.isEmpty() ? null : sides)
                .set(Features.SUBJECT_WORDS, text(coverage.subject())).set(Features.SETTING, text(set.setting()))
                .set(Features.TIME_OF_DAY, text(set.time())).set(Features.GENERATED, true)
                .link(Features.SCENE, scene.isEmpty() ? null : scene)
                .link(Features.LOCATION, LocationsStep.idOf(locations, set)).link(Features.CHARACTERS, people)
                .link(Features.OWNER, owner == null ? null : owner.id());
    }

    BlockDraft shot(PlannedShot shot, ScenePlan plan, String setUp, String scene) {
        List<String> lines = new ArrayList<>();
        List<String> ranges = new ArrayList<>();
        for (LineRange range : shot.ranges()) {
            lines.add(range.line());
            ranges.add(range.from() + "-" + range.to());
        }
        List<String> heard = new ArrayList<>();
        for (ShotTime.Heard line : shot.time().heard()) {
            heard.add(line.line() + " " + line.offset() + " " + line.frames());
        }
        Set<String> speakers = new LinkedHashSet<>();
        for (String name : shot.speakers()) {
            Block character = cast.get(Names.key(name));
            if (character != null) {
                speakers.add(character.id());
            }
        }
        return BlockDraft.of(BlockTypes.SHOT).content(title(shot, plan)).set(Features.DURATION, shot.time().frames())
                .set(Features.RANGES, ranges.isEmpty() ? null : ranges)
                .set(Features.HEARD, heard.isEmpty() ? null : heard)
                .set(Features.PURPOSE, lower(shot.kind().name())).set(Features.ACTION, text(shot.action()))
                .set(Features.LONG_TAKE, shot.longTake() ? Boolean.TRUE : null).set(Features.GENERATED, true)
                .link(Features.SCENE, scene.isEmpty() ? null : scene).link(Features.SET_UP, setUp)
                .link(Features.LINES, lines).link(Features.SPEAKERS, List.copyOf(speakers));
    }

    /** What the shot is, in a few words: "OTS Anna over Ben", "WS Dining Car". */
    private static String title(PlannedShot shot, ScenePlan plan) {
        Coverage coverage = plan.coverage(shot);
        String people = String.join(", ", coverage.figures().stream().map(Figure::name).limit(3).toList());
        String what = people.isEmpty() ? coverage.subject() : people;
        return (coverage.size().name().replace('_', ' ') + " " + what).strip();
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
