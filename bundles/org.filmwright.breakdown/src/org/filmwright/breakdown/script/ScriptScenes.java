// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.filmwright.script.ElementType;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;

/** Reads the scenes of a parsed script; a line's id is its position among the elements. */
public final class ScriptScenes {
    private ScriptScenes() {
    }

    public static List<ScriptScene> of(Screenplay screenplay) {
        return of(screenplay.elements());
    }

    /** Scenes in order; text in front of the first heading is a scene without heading, if anything of it is carried. */
    public static List<ScriptScene> of(List<ScriptElement> elements) {
        List<ScriptScene> scenes = new ArrayList<>();
        String id = "";
        String headingText = "";
        SceneHeading heading = null;
        List<ScriptLine> lines = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            ScriptElement element = elements.get(i);
            if (element.type() == ElementType.SCENE_HEADING) {
                close(scenes, new ScriptScene(id, headingText, heading, lines));
                id = String.valueOf(i);
                headingText = element.text();
                heading = SceneHeadings.parse(headingText);
                lines = new ArrayList<>();
            } else {
                lines.add(line(String.valueOf(i), element));
            }
        }
        close(scenes, new ScriptScene(id, headingText, heading, lines));
        return List.copyOf(scenes);
    }

    /**
     * Scenes with what stands in front of the first heading given to the first scene, where that is only a fade or
     * another mark for the edit: FADE IN: opens the first shot, it is no scene.
     *
     * @param isMark tells a line of action that is only a mark
     */
    public static List<ScriptScene> withOpening(List<ScriptScene> scenes, Predicate<String> isMark) {
        boolean opening = scenes.size() > 1 && scenes.get(0).heading() == null && scenes.get(1).heading() != null
                && scenes.get(0).carried().stream()
                        .allMatch(line -> line.type() == ElementType.ACTION && isMark.test(line.text()));
        if (!opening) {
            return scenes;
        }
        ScriptScene first = scenes.get(1);
        List<ScriptLine> lines = new ArrayList<>(scenes.get(0).lines());
        lines.addAll(first.lines());
        List<ScriptScene> joined = new ArrayList<>(scenes.subList(1, scenes.size()));
        joined.set(0, new ScriptScene(first.id(), first.headingText(), first.heading(), lines));
        return List.copyOf(joined);
    }

    /** One element as a line. */
    public static ScriptLine line(String id, ScriptElement element) {
        boolean shot = element.type() == ElementType.ACTION && element.source().stripLeading().startsWith("!!");
        return new ScriptLine(id, element.type(), element.text(), element.name(), element.extensions(), element.dual(),
                shot);
    }

    private static void close(List<ScriptScene> scenes, ScriptScene scene) {
        if (scene.heading() != null || !scene.carried().isEmpty()) {
            scenes.add(scene);
        }
    }
}
