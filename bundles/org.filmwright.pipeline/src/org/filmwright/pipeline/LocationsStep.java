// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.sets.SetFinder;

/** Finds the sets: a location per place, its sets below it, and each scene linked to where it plays. */
final class LocationsStep implements MakeStep {
    private final BreakdownRules rules;

    LocationsStep(BreakdownRules rules) {
        this.rules = rules;
    }

    @Override
    public String id() {
        return "locations";
    }

    @Override
    public String label() {
        return "Locations";
    }

    @Override
    public String stage() {
        return Stages.LOCATIONS;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        FilmScript script = context.script(context.snapshot());
        List<SceneSet> sets = new SetFinder(rules.sets()).find(script.scenes());
        context.session().edit(MakeContext.job("Find the locations"), edit -> apply(edit, script.scenes(), sets));
        long count = sets.stream().filter(set -> set.own() && set.isKnown()).map(SceneSet::key).distinct().count();
        return count + " sets";
    }

    private static void apply(Edit edit, List<ScriptScene> scenes, List<SceneSet> sets) throws CoreException {
        Map<String, String> ids = known(edit.snapshot());
        Set<String> used = new HashSet<>();
        for (SceneSet set : sets) {
            if (set.own() && set.isKnown()) {
                String place = set.location().isEmpty() ? null : ensure(edit, ids, "", set.location(), set);
                String id = ensure(edit, ids, place == null ? "" : place, set.set(), set);
                used.add(id);
                if (place != null) {
                    used.add(place);
                }
            }
        }
        for (int i = 0; i < scenes.size(); i++) {
            Block scene = edit.snapshot().block(scenes.get(i).id());
            String location = idOf(ids, sets.get(i));
            if (scene != null && scene.is(BlockTypes.SCENE)
                    && !scene.links(Features.LOCATION).equals(location == null ? List.of() : List.of(location))) {
                edit.link(scene.id(), Features.LOCATION, location == null ? List.of() : List.of(location));
            }
        }
        removeUnused(edit, Stages.LOCATIONS, used);
    }

    private static String ensure(Edit edit, Map<String, String> ids, String place, String name, SceneSet set)
            throws CoreException {
        String key = place + "\t" + Names.key(name);
        String id = ids.get(key);
        if (id == null) {
            id = edit.create(BlockDraft.of(BlockTypes.LOCATION).in(place.isEmpty() ? Stages.LOCATIONS : place)
                    .content(name).set(Features.SETTING, set.setting().isEmpty() ? null : set.setting())
                    .set(Features.GENERATED, true));
            ids.put(key, id);
        }
        return id;
    }

    /** Ids of the locations by place and name. */
    static Map<String, String> known(Snapshot snapshot) {
        Map<String, String> ids = new HashMap<>();
        for (Block place : snapshot.children(Stages.LOCATIONS)) {
            if (!place.is(BlockTypes.LOCATION)) {
                continue;
            }
            add(ids, "", place);
            for (Block set : snapshot.children(place.id())) {
                if (set.is(BlockTypes.LOCATION)) {
                    add(ids, place.id(), set);
                }
            }
        }
        return ids;
    }

    private static void add(Map<String, String> ids, String place, Block block) {
        ids.putIfAbsent(place + "\t" + Names.key(block.content()), block.id());
        block.texts(Features.ALIASES).forEach(alias -> ids.putIfAbsent(place + "\t" + Names.key(alias), block.id()));
    }

    /** Id of the location of a set, or null. */
    static String idOf(Map<String, String> ids, SceneSet set) {
        if (set == null || !set.isKnown()) {
            return null;
        }
        String place = set.location().isEmpty() ? "" : ids.get("\t" + Names.key(set.location()));
        return place == null ? null : ids.get(place + "\t" + Names.key(set.set()));
    }

    private static void removeUnused(Edit edit, String parent, Set<String> used) throws CoreException {
        for (Block block : edit.snapshot().children(parent)) {
            if (block.is(BlockTypes.LOCATION) && block.flag(Features.GENERATED) && block.tags().isEmpty()) {
                removeUnused(edit, block.id(), used);
                if (!used.contains(block.id()) && edit.snapshot().children(block.id()).isEmpty()) {
                    edit.delete(block.id());
                }
            }
        }
    }
}
