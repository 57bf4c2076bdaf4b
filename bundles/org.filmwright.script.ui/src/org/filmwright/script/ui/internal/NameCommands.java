// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.window.Window;
import org.filmwright.api.Block;
import org.filmwright.breakdown.cast.NamesInShots;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ide.NameIndex;
import org.filmwright.script.ide.QuickFix;
import org.filmwright.script.ide.ScriptName;
import org.filmwright.script.ide.ScriptNotes;
import org.filmwright.ui.Problems;

/** What is done with the name or note at the caret: rename, open its card, go to the next. Lives on the UI thread. */
final class NameCommands {
    private final ScriptView view;

    NameCommands(ScriptView view) {
        this.view = view;
    }

    /** Shows the card of the name at the caret, or its first place in a script without film. */
    void openCard() {
        NameIndex index = new NameIndex(view.script(), view.facts().elements());
        ScriptName name = index.at(view.caret()).orElse(null);
        if (name == null) {
            view.window().say("Put the caret on the name of a character or set to open its card");
            return;
        }
        List<Block> cards = view.film() == null ? List.of() : Rename.cards(view.film().snapshot(), name);
        if (cards.isEmpty()) {
            view.goTo(index.occurrences(name).get(0).offset());
        } else {
            view.window().reveal(cards.get(0).id());
        }
    }

    void rename() {
        String script = view.script();
        NameIndex index = new NameIndex(script, FountainParser.elements(script));
        ScriptName name = index.at(view.caret()).orElse(null);
        if (name == null) {
            view.window().say("Put the caret on the name of a character or set to rename it");
            return;
        }
        int shots = view.film() == null || name.kind() != ScriptName.Kind.CHARACTER ? 0
                : NamesInShots.of(view.film().snapshot(), name.name()).size();
        RenameDialog dialog = new RenameDialog(view.text().getShell(), script, index.occurrences(name), shots);
        if (!view.text().getEditable() || dialog.open() != Window.OK) {
            return;
        }
        QuickFix rename = index.rename(dialog.chosen(), dialog.newName());
        try {
            if (view.film() != null) {
                view.syncNow();
                Rename.inFilm(view.film(), script, name, rename, dialog.newName());
            } else {
                view.document().set(rename.applied(script));
            }
            view.window().say(rename.label());
        } catch (CoreException e) {
            view.window().say(Problems.sentence(e));
        }
    }

    void nextNote(boolean forward) {
        ScriptNotes notes = ScriptNotes.of(view.script());
        ScriptNotes.Note note = forward ? notes.after(view.caret()) : notes.before(view.caret());
        if (note == null) {
            view.window().say("The script has no notes");
        } else {
            view.goTo(note.offset());
        }
    }
}
