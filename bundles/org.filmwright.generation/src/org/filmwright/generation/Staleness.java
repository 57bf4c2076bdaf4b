// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.generation.RecipeInput;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.Stages;

/**
 * Tells which generated takes are out of date and why: an input no longer has the digest in the take's recipe. The same
 * version is fresh without hashing; putting the old input back clears the mark. Cost: proportional to the circled takes,
 * each with its recipe's inputs.
 */
public final class Staleness {
    private static final Set<String> CIRCLES = Set.of(Features.FRAME, Features.TAKE, Features.CLIP);

    private final FilmSession session;
    private final Stages stages;

    public Staleness(FilmSession session, Stages stages) {
        this.session = session;
        this.stages = stages;
    }

    /**
     * A stale take.
     *
     * @param take    the take block
     * @param subject what it is a take of
     * @param reasons what changed, never empty
     */
    public record StaleTake(Block take, Block subject, List<Reason> reasons) {
    }

    /**
     * A changed input.
     *
     * @param block id of the input
     * @param label "Cast / Jane Doe: hat"
     * @param from  its version in the recipe
     * @param to    its version now; 0 if it is gone
     */
    public record Reason(String block, String label, long from, long to) {
    }

    /** All circled takes that are stale on the session's present snapshot, in no particular order. */
    public List<StaleTake> all() throws CoreException {
        Snapshot snapshot = session.snapshot();
        List<StaleTake> stale = new ArrayList<>();
        for (Block take : snapshot.ofType(BlockTypes.TAKE)) {
            if (isCircled(snapshot, take)) {
                List<Reason> reasons = reasons(snapshot, take);
                if (!reasons.isEmpty()) {
                    stale.add(new StaleTake(take, snapshot.block(take.link(Features.SUBJECT)), reasons));
                }
            }
        }
        return stale;
    }

    /** Whether its subject names the take as the chosen one. */
    public static boolean isCircled(Snapshot snapshot, Block take) {
        Block subject = snapshot.block(take.link(Features.SUBJECT));
        return subject != null && CIRCLES.stream().anyMatch(feature -> subject.links(feature).contains(take.id()));
    }

    /** Why a take is stale; empty if it is fresh or was not generated. */
    public List<Reason> reasons(Snapshot snapshot, Block take) throws CoreException {
        String id = take.text(Features.RECIPE);
        Optional<Recipe> recipe = id.isEmpty() ? Optional.empty() : session.recipes().find(id);
        List<Reason> reasons = new ArrayList<>();
        if (recipe.isPresent()) {
            for (RecipeInput input : recipe.get().inputs()) {
                Block now = snapshot.block(input.block());
                boolean changed = now == null || now.version() != input.version()
                        && input.algorithm().equals(Digests.ALGORITHM)
                        && !Digests.of(snapshot, now, input.features()).equals(input.digest());
                if (changed) {
                    reasons.add(reason(snapshot, input, now));
                }
            }
        }
        return reasons;
    }

    private Reason reason(Snapshot snapshot, RecipeInput input, Block now) throws CoreException {
        Block old = session.version(input.block(), input.version()).orElse(null);
        Block known = now != null ? now : old;
        String stage = known == null ? null : snapshot.stageOf(now != null ? now.id() : old.parent());
        String where = stage == null ? "" : stages.find(stage).map(StageDescriptor::name).orElse(stage) + " / ";
        String name = known == null ? input.role() : BlockNames.of(snapshot, known);
        String what = now == null ? "deleted" : changedFeatures(old, now, input.features());
        return new Reason(input.block(), where + name + ": " + what, input.version(), now == null ? 0 : now.version());
    }

    private static String changedFeatures(Block old, Block now, List<String> features) {
        List<String> changed = features.stream()
                .filter(feature -> old == null || !Digests.value(old, feature).equals(Digests.value(now, feature)))
                .toList();
        return changed.isEmpty() ? "what is below it changed" : String.join(", ", changed) + " changed";
    }
}
