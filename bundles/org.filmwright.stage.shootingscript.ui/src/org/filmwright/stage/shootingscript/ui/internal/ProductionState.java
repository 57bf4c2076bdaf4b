// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.page.PageOptions;
import org.filmwright.pipeline.drafts.IssuedDraft;
import org.filmwright.pipeline.drafts.LockedScene;
import org.filmwright.pipeline.drafts.Printed;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** What of a script is locked, new, revised or omitted since its last draft was issued. Immutable. */
final class ProductionState {
    /** Of a scene that was taken out of a locked script. */
    static final String OMITTED = "OMITTED";
    static final ProductionState NONE = new ProductionState("", Map.of(), Map.of(), List.of());

    private final String draft;
    private final Map<String, String> numbers;
    private final Map<String, String> states;
    private final List<String> order;

    private ProductionState(String draft, Map<String, String> numbers, Map<String, String> states, List<String> order) {
        this.draft = draft;
        this.numbers = numbers;
        this.states = states;
        this.order = order;
    }

    /** Waits for the disk. */
    static ProductionState of(FilmSession film) throws CoreException {
        ShootingScript script = ShootingScript.of(film);
        IssuedDraft last = script.last();
        if (last == null) {
            return NONE;
        }
        Map<String, String> numbers = script.sceneNumbers();
        Printed printed = script.printed(script.profile(), PageOptions.DEFAULT, null, false, false);
        Set<String> revised = revised(printed, List.copyOf(numbers.keySet()));
        Set<String> locked = new HashSet<>();
        if (last.locksScenes()) {
            last.scenes().stream().map(LockedScene::scene).forEach(locked::add);
        }
        Map<String, String> states = new LinkedHashMap<>();
        numbers.keySet().forEach(scene -> states.put(scene, revised.contains(scene) ? "revised"
                : !last.locksScenes() ? "" : locked.contains(scene) ? "locked" : "new"));
        String colour = printed.revision() == null ? "" : ", revisions are " + printed.revision().set().name();
        return new ProductionState(last.name() + " of " + last.date() + (last.locksScenes() ? ", scenes locked" : "")
                + (last.locksPages() ? ", pages locked" : "") + colour, numbers, states, List.copyOf(numbers.keySet()));
    }

    private static Set<String> revised(Printed printed, List<String> scenes) {
        List<ScriptElement> elements = printed.script().elements();
        Set<String> revised = new HashSet<>();
        List<String> headings = new ArrayList<>(scenes);
        int scene = -1;
        for (int i = 0; i < elements.size(); i++) {
            scene += elements.get(i).type() == ElementType.SCENE_HEADING ? 1 : 0;
            if (scene >= 0 && scene < headings.size() && printed.marks().isMarked(i)) {
                revised.add(headings.get(scene));
            }
        }
        return revised;
    }

    /** The draft that was issued last, in a few words; empty where none was. */
    String draft() {
        return draft;
    }

    /** The locked number of a scene, else the given one. */
    String number(String scene, String otherwise) {
        return numbers.getOrDefault(scene, otherwise);
    }

    /** locked, new, revised, OMITTED or empty. */
    String state(Block scene) {
        return ShootingScript.isOmitted(scene) ? OMITTED : states.getOrDefault(scene.id(), "");
    }

    /** Ids of the scenes whose blocks are gone and whose numbers stay, with their place. */
    Map<String, Integer> omitted(Snapshot film) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            if (film.block(order.get(i)) == null) {
                gone.put(order.get(i), i);
            }
        }
        return gone;
    }
}
