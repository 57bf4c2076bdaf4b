// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.ScriptPlan;
import org.filmwright.breakdown.shots.PlannedShot;
import org.filmwright.breakdown.shots.ScenePlan;
import org.filmwright.generation.BlockNames;
import org.filmwright.generation.ShotLabels;

/**
 * The plans of scenes in which somebody made or protected a set-up or shot: make leaves those alone, and what the rules
 * would plan for them waits here until somebody accepts it. Nothing of it is stored, so it always fits the script as it
 * is. Costs a breakdown of the whole script where there is such a scene, next to nothing where there is none; never on
 * the UI thread.
 */
public final class ShotPlans {
    private ShotPlans() {
    }

    /**
     * A scene whose plan is another than its shots.
     *
     * @param scene   id
     * @param number  as on the slate
     * @param heading as written
     * @param shots   how many it has
     * @param planned how many the plan has
     * @param missing ids of lines of the scene that none of its shots carries
     */
    public record Waiting(String scene, String number, String heading, int shots, int planned, List<String> missing) {
        public Waiting {
            missing = List.copyOf(missing);
        }
    }

    /** The plans that wait, in the order of the script. */
    public static List<Waiting> waiting(FilmSession film) throws CoreException {
        Snapshot snapshot = film.snapshot();
        Map<String, List<Block>> setUps = ShotWriter.byScene(snapshot, Stages.SHOOTING_SCRIPT, BlockTypes.SET_UP);
        Map<String, List<Block>> shots = ShotWriter.byScene(snapshot, Stages.SHOTS, BlockTypes.SHOT);
        Set<String> byHand = new HashSet<>();
        setUps.forEach((scene, blocks) -> add(byHand, scene, blocks));
        shots.forEach((scene, blocks) -> add(byHand, scene, blocks));
        List<Waiting> waiting = new ArrayList<>();
        if (byHand.isEmpty()) {
            return waiting;
        }
        ScriptPlan plan = plan(film);
        ShotDrafts drafts = new ShotDrafts(snapshot, plan);
        ShotLabels labels = ShotLabels.of(snapshot);
        for (int i = 0; i < plan.plans().size(); i++) {
            String scene = plan.scenes().get(i).id();
            ScenePlan planned = plan.plans().get(i);
            List<Block> there = shots.getOrDefault(scene, List.of());
            if (byHand.contains(scene) && !signature(snapshot, there).equals(signature(drafts, planned, plan, i))) {
                waiting.add(new Waiting(scene, labels.of(scene), BlockNames.of(snapshot, snapshot.block(scene)),
                        there.size(), planned.shots().size(), missing(planned, there)));
            }
        }
        return waiting;
    }

    private static void add(Set<String> byHand, String scene, List<Block> blocks) {
        if (!scene.isEmpty() && ShotWriter.isHandMade(blocks)) {
            byHand.add(scene);
        }
    }

    private static ScriptPlan plan(FilmSession film) throws CoreException {
        return ShotsStep.plan(new MakeContext(film, null, null, Scope.ALL),
                FilmRules.of(film.snapshot(), FilmRules.installed()));
    }

    /** What is shot, and how: lines with their ranges, the length, and the set-up. */
    private static List<Object> signature(Snapshot film, List<Block> shots) {
        List<Object> all = new ArrayList<>();
        for (Block shot : shots) {
            all.add(signature(shot, film.block(shot.link(Features.SET_UP))));
        }
        return all;
    }

    private static List<Object> signature(ShotDrafts drafts, ScenePlan plan, ScriptPlan script, int scene) {
        List<Object> all = new ArrayList<>();
        String id = script.scenes().get(scene).id();
        Map<Integer, Block> setUps = new HashMap<>();
        for (PlannedShot shot : plan.shots()) {
            Block setUp = setUps.computeIfAbsent(shot.setUp(),
                    place -> drafts.setUp(plan.setUps().get(place), script.sets().get(scene), id)
                            .in(Stages.SHOOTING_SCRIPT).build("V"));
            all.add(signature(drafts.shot(shot, plan, "", id).in(Stages.SHOTS).build("V"), setUp));
        }
        return all;
    }

    private static List<Object> signature(Block shot, Block setUp) {
        List<Object> signature = new ArrayList<>();
        signature.add(shot.links(Features.LINES));
        signature.add(shot.texts(Features.RANGES));
        signature.add(shot.number(Features.DURATION, 0));
        if (setUp != null) {
            signature.add(List.of(setUp.text(Features.SIZE), setUp.text(Features.ANGLE),
                    setUp.text(Features.MOVEMENT), setUp.links(Features.CHARACTERS)));
        }
        return signature;
    }

    private static List<String> missing(ScenePlan plan, List<Block> shots) {
        Set<String> carried = new HashSet<>();
        shots.forEach(shot -> carried.addAll(shot.links(Features.LINES)));
        return plan.shots().stream().flatMap(shot -> shot.ranges().stream()).map(range -> range.line()).distinct()
                .filter(line -> !carried.contains(line)).toList();
    }

    /**
     * Puts the plan of a scene in the place of its set-ups and shots, as one edit of the user.
     *
     * @throws FilmException REFUSED if a set-up or shot of the scene is tagged keep or love, or there is no such scene
     */
    public static void accept(FilmSession film, String scene) throws CoreException {
        Snapshot snapshot = film.snapshot();
        Block block = snapshot.block(scene);
        if (block == null || !block.is(BlockTypes.SCENE)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no scene " + scene + ".");
        }
        ShotLabels labels = ShotLabels.of(snapshot);
        for (String type : List.of(BlockTypes.SET_UP, BlockTypes.SHOT)) {
            for (Block part : snapshot.ofType(type)) {
                if (scene.equals(part.link(Features.SCENE)) && Tags.isProtected(part)) {
                    throw new FilmException(ErrorCode.REFUSED, "In scene " + labels.of(scene) + ", "
                            + labels.of(part.id())
                            + " is tagged keep or love; take the tag off to use the plan.");
                }
            }
        }
        Scope only = new Scope(task -> false, scene::equals, shot -> false);
        ShotWriter writer = new ShotWriter(plan(film), only, scene);
        film.edit(EditRequest.user("Use the plan of scene " + labels.of(scene)).in(Stages.SHOTS), writer);
    }
}
