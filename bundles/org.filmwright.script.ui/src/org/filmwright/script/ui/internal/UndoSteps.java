// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Problems;

/** Undo and redo in the screenplay: first what was typed and is not in the blocks yet, then the writer's edits. */
final class UndoSteps {
    private final FilmSession film;
    private final FilmWindow window;
    private final TypedText typed;

    /** Typing that is not in the blocks yet. */
    @FunctionalInterface
    interface TypedText {
        /** Takes it back or brings it back; false if there was none. */
        boolean step(boolean back);
    }

    UndoSteps(FilmSession film, FilmWindow window, TypedText typed) {
        this.film = film;
        this.window = window;
        this.typed = typed;
    }

    IHandler undo() {
        return new Step(true);
    }

    IHandler redo() {
        return new Step(false);
    }

    private final class Step extends AbstractHandler implements IElementUpdater {
        private final boolean back;

        Step(boolean back) {
            this.back = back;
        }

        @Override
        public Object execute(ExecutionEvent event) {
            if (typed.step(back)) {
                window.say(back ? "Taken back: typing" : "Brought back: typing");
                return null;
            }
            try {
                Optional<EditRecord> edit = back ? film.undo(Stages.SCREENPLAY) : film.redo(Stages.SCREENPLAY);
                window.say(edit.map(record -> (back ? "Taken back: " : "Brought back: ") + record.label())
                        .orElse("Nothing to do"));
            } catch (CoreException e) {
                window.say(Problems.sentence(e));
            }
            return null;
        }

        @Override
        public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
            Optional<EditRecord> next = back ? film.undoable(Stages.SCREENPLAY) : film.redoable(Stages.SCREENPLAY);
            element.setText((back ? "&Undo" : "&Redo")
                    + next.map(edit -> " " + edit.label().replace("&", "&&")).orElse(""));
        }
    }
}
