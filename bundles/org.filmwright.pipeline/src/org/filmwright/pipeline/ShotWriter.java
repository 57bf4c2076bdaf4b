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
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Change;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.ScriptPlan;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.shots.PlannedShot;
import org.filmwright.breakdown.shots.ScenePlan;

/**
 * Writes a plan into a film: scene by scene, a planned set-up or shot takes the place of the one that it equals most,
 * so that an unchanged scene gets no new version and its pictures stay. A scene in which somebody made or protected a
 * set-up or shot is left alone.
 */
final class ShotWriter implements Change {
    private final ScriptPlan plan;
    private final Scope scope;
    private final String accepted;
    private int left;

    /**
     * A writer.
     *
     * @param scope    whose scenes are written; the others stay as they are
     * @param accepted scene whose plan somebody accepted, so that it takes the place of what was made by hand; or null
     */
    ShotWriter(ScriptPlan plan, Scope scope, String accepted) {
        this.accepted = accepted;
        this.plan = plan;
        this.scope = scope;
    }

    /** Scenes that were left alone. */
    int left() {
        return left;
    }

    @Override
    public void apply(Edit edit) throws CoreException {
        ShotDrafts drafts = new ShotDrafts(edit.snapshot(), plan);
        Map<String, List<Block>> setUps = byScene(edit.snapshot(), Stages.SHOOTING_SCRIPT, BlockTypes.SET_UP);
        Map<String, List<Block>> shots = byScene(edit.snapshot(), Stages.SHOTS, BlockTypes.SHOT);
        String lastSetUp = null;
        String lastShot = null;
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < plan.plans().size(); i++) {
            ScenePlan scene = plan.plans().get(i);
            String id = plan.scenes().get(i).id();
            List<Block> oldSetUps = setUps.getOrDefault(id, List.of());
            List<Block> oldShots = shots.getOrDefault(id, List.of());
            List<String> setUpIds;
            List<String> shotIds;
            boolean meant = scope.scenes().test(id);
            boolean handMade = !id.equals(accepted) && (isHandMade(oldSetUps) || isHandMade(oldShots));
            if (handMade || !meant) {
                left += handMade && meant ? 1 : 0;
                setUpIds = oldSetUps.stream().map(Block::id).toList();
                shotIds = oldShots.stream().map(Block::id).toList();
            } else {
                setUpIds = writeSetUps(edit, drafts, scene, plan.sets().get(i), id, oldSetUps);
                shotIds = writeShots(edit, drafts, scene, id, setUpIds, oldShots);
            }
            lastSetUp = order(edit, Stages.SHOOTING_SCRIPT, setUpIds, lastSetUp, meant);
            lastShot = order(edit, Stages.SHOTS, shotIds, lastShot, meant);
            kept.addAll(setUpIds);
            kept.addAll(shotIds);
        }
        if (scope.isAll()) {
            removeRest(edit, shots, kept);
            removeRest(edit, setUps, kept);
        }
        markTransitions(edit);
    }

    static boolean isHandMade(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> !block.flag(Features.GENERATED) || Tags.isProtected(block));
    }

    static Map<String, List<Block>> byScene(Snapshot snapshot, String stage, String type) {
        Map<String, List<Block>> map = new HashMap<>();
        for (Block block : snapshot.children(stage)) {
            if (block.is(type)) {
                String scene = block.link(Features.SCENE);
                map.computeIfAbsent(scene == null ? "" : scene, key -> new ArrayList<>()).add(block);
            }
        }
        return map;
    }

    private static List<String> writeSetUps(Edit edit, ShotDrafts drafts, ScenePlan scene, SceneSet set, String id,
            List<Block> old) throws CoreException {
        List<BlockDraft> planned = new ArrayList<>();
        for (var setUp : scene.setUps()) {
            planned.add(drafts.setUp(setUp, set, id));
        }
        return replace(edit, Stages.SHOOTING_SCRIPT, planned, old,
                block -> List.of(block.text(Features.SIZE), block.text(Features.ANGLE), block.text(Features.MOVEMENT),
                        block.links(Features.CHARACTERS), block.text(Features.SUBJECT_WORDS),
                        block.links(Features.LOCATION)));
    }

    private static List<String> writeShots(Edit edit, ShotDrafts drafts, ScenePlan scene, String id,
            List<String> setUps, List<Block> old) throws CoreException {
        List<BlockDraft> planned = new ArrayList<>();
        for (PlannedShot shot : scene.shots()) {
            planned.add(drafts.shot(shot, scene, setUps.get(shot.setUp()), id));
        }
        return replace(edit, Stages.SHOTS, planned, old,
                block -> List.of(block.links(Features.LINES), block.links(Features.SET_UP),
                        block.text(Features.PURPOSE)));
    }

    /** What makes two set-ups, or two shots, the same one. */
    @FunctionalInterface
    private interface Identity {
        Object of(Block block);
    }

    /** Puts planned blocks in the place of the old ones they are the same as; what is left over is made or deleted. */
    private static List<String> replace(Edit edit, String stage, List<BlockDraft> planned, List<Block> old,
            Identity identity) throws CoreException {
        List<Block> free = new ArrayList<>(old);
        List<Block> states = planned.stream().map(draft -> draft.in(stage).build("V")).toList();
        Block[] match = new Block[states.size()];
        for (int i = 0; i < match.length; i++) {
            Object wanted = identity.of(states.get(i));
            match[i] = free.stream().filter(block -> identity.of(block).equals(wanted)).findFirst().orElse(null);
            free.remove(match[i]);
        }
        for (int i = 0; i < match.length; i++) {
            if (match[i] == null) {
                Block planned1 = states.get(i);
                match[i] = free.stream().filter(block -> isNear(planned1, block)).findFirst().orElse(null);
                free.remove(match[i]);
            }
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < match.length; i++) {
            if (match[i] == null) {
                ids.add(edit.create(planned.get(i)));
            } else {
                ids.add(match[i].id());
                edit.put(merged(match[i], states.get(i)));
            }
        }
        for (Block gone : free) {
            edit.delete(gone.id());
        }
        return ids;
    }

    /** Shots that carry a common line, or set-ups of the same people, are versions of each other. */
    private static boolean isNear(Block planned, Block old) {
        if (planned.is(BlockTypes.SHOT)) {
            return planned.links(Features.LINES).stream().anyMatch(old.links(Features.LINES)::contains);
        }
        return !planned.links(Features.CHARACTERS).isEmpty()
                && planned.links(Features.CHARACTERS).equals(old.links(Features.CHARACTERS));
    }

    /** The planned state at the old one's place, with its id, tags, chosen takes and what else only it has. */
    private static Block merged(Block old, Block planned) {
        Block state = old.withContent(planned.content());
        for (String name : ShotDrafts.OWN_ATTRIBUTES) {
            state = state.withAttribute(name, planned.attributes().get(name));
        }
        for (String link : ShotDrafts.OWN_LINKS) {
            state = state.withLinks(link, planned.links(link));
        }
        return state;
    }

    /**
     * Brings blocks into this order behind the last one of the scene before; moves only what stands wrong, and nothing
     * of a scene that is not meant.
     */
    private static String order(Edit edit, String stage, List<String> ids, String last, boolean meant)
            throws CoreException {
        if (!meant) {
            return ids.isEmpty() ? last : ids.get(ids.size() - 1);
        }
        String previous = last;
        for (String id : ids) {
            Block block = edit.snapshot().block(id);
            Block before = previous == null ? null : edit.snapshot().block(previous);
            boolean inOrder = before == null ? isFirst(edit.snapshot(), stage, block)
                    : before.orderKey().compareTo(block.orderKey()) < 0;
            if (!inOrder) {
                edit.move(id, stage, previous);
            }
            previous = id;
        }
        return previous;
    }

    private static boolean isFirst(Snapshot snapshot, String stage, Block block) {
        List<Block> all = snapshot.children(stage);
        return !all.isEmpty() && all.get(0).id().equals(block.id());
    }

    private static void removeRest(Edit edit, Map<String, List<Block>> all, Set<String> kept) throws CoreException {
        for (List<Block> blocks : all.values()) {
            for (Block block : blocks) {
                boolean ours = block.flag(Features.GENERATED) && !Tags.isProtected(block);
                if (ours && !kept.contains(block.id()) && edit.snapshot().block(block.id()) != null) {
                    edit.delete(block.id());
                }
            }
        }
    }

    /** Fades and dissolves as the script writes them stand on the shots they belong to. */
    private void markTransitions(Edit edit) throws CoreException {
        for (Map.Entry<String, Map<String, Long>> shot : TransitionMarks.of(edit.snapshot(), plan).entrySet()) {
            Block block = edit.snapshot().block(shot.getKey());
            String scene = block.link(Features.SCENE);
            boolean ours = block.flag(Features.GENERATED) && scope.scenes().test(scene == null ? "" : scene);
            for (String name : TransitionMarks.NAMES) {
                Long value = shot.getValue().get(name);
                if (ours && block.number(name, 0) != (value == null ? 0 : value)) {
                    edit.set(block.id(), name, value);
                }
            }
        }
    }
}
