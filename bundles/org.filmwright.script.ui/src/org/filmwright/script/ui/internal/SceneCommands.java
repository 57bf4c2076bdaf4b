// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ide.SceneMoves;
import org.filmwright.ui.Problems;

/** Moves scenes and sections of the script and shows them. Each move is one change; blocks keep their ids. */
final class SceneCommands {
    private final ScriptView view;

    SceneCommands(ScriptView view) {
        this.view = view;
    }

    /** Shows a place in the text without taking the focus. */
    void show(int offset) {
        view.text().setSelection(Math.min(offset, view.text().getCharCount()));
        view.text().showSelection();
    }

    /** Moves the scene or section at an offset in front of or behind another. */
    void move(int offset, int target, boolean behind) {
        String text = view.script();
        apply(new SceneMoves(text, FountainParser.elements(text)).moved(offset, target, behind), offset);
    }

    /** Moves the scene at an offset one scene up or down. */
    void step(int offset, boolean down) {
        String text = view.script();
        apply(new SceneMoves(text, FountainParser.elements(text)).stepped(offset, down), offset);
    }

    private void apply(String moved, int offset) {
        if (moved == null || !view.text().getEditable()) {
            view.window().say("There is no place to move this to");
            return;
        }
        int line = view.text().getLineAtOffset(Math.min(offset, view.text().getCharCount()));
        String heading = view.text().getLine(line).strip();
        try {
            view.change("Move " + (heading.isEmpty() ? "scene" : heading), moved);
            int at = moved.indexOf(heading);
            if (at >= 0 && !heading.isEmpty()) {
                show(at);
            }
        } catch (CoreException e) {
            view.window().say(Problems.sentence(e));
        }
    }
}
