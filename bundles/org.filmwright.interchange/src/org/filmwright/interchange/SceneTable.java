// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.filmwright.page.Eighths;
import org.filmwright.page.Pages;
import org.filmwright.page.SceneLength;
import org.filmwright.page.SceneNumbering;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/** The scenes of a script as a table: number, heading, page, length and who speaks. */
public final class SceneTable {

    public static final List<String> HEADER = List.of("Scene", "Heading", "Page", "Eighths", "Length", "Seconds",
            "Characters", "Synopsis");

    private SceneTable() {
    }

    /**
     * One row a scene.
     *
     * @param pages laid out from these elements
     */
    public static List<List<String>> rows(List<ScriptElement> elements, Pages pages) {
        String[] numbers = SceneNumbering.COUNTED.of(elements);
        List<List<String>> rows = new ArrayList<>();
        List<SceneLength> scenes = pages.scenes();
        for (int i = 0; i < scenes.size(); i++) {
            SceneLength scene = scenes.get(i);
            ScriptElement heading = elements.get(scene.element());
            if (heading.type() != ElementType.SCENE_HEADING) {
                continue;
            }
            int end = i + 1 < scenes.size() ? scenes.get(i + 1).element() : elements.size();
            double seconds = 0;
            Set<String> characters = new LinkedHashSet<>();
            List<String> synopses = new ArrayList<>();
            for (int k = scene.element(); k < end; k++) {
                ScriptElement element = elements.get(k);
                seconds += pages.share(k).seconds();
                if (element.type() == ElementType.CHARACTER) {
                    characters.add(element.name() == null ? element.text() : element.name());
                } else if (element.type() == ElementType.SYNOPSIS) {
                    synopses.add(Emphasis.strip(element.text()));
                }
            }
            String number = numbers[scene.element()];
            rows.add(List.of(number == null ? "" : number, Emphasis.strip(heading.text()), String.valueOf(scene.page()),
                    String.valueOf(scene.eighths()), Eighths.print(scene.eighths()),
                            String.valueOf(Math.round(seconds)),
                    String.join("; ", characters), String.join(" ", synopses)));
        }
        return rows;
    }
}
