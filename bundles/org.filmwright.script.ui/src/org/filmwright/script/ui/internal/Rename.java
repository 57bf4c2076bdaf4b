// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.cast.NamesInShots;
import org.filmwright.script.ScriptNames;
import org.filmwright.script.ide.QuickFix;
import org.filmwright.script.ide.ScriptName;
import org.filmwright.script.sync.RemovedBlocks;

/** Renames a character or set in the script, on its card and in the words of shots, as one edit of the film. */
final class Rename {
    private Rename() {
    }

    /**
     * Renames; the script's blocks must hold the text that the fix was made for.
     *
     * @param text    of the script
     * @param old     what is renamed
     * @param rename  the places in the text
     * @param newName as it was given
     */
    static void inFilm(FilmSession film, String text, ScriptName old, QuickFix rename, String newName)
            throws CoreException {
        Snapshot before = film.snapshot();
        ScriptGate.Plan plan = ScriptGate.plan(before, rename.applied(text), new RemovedBlocks());
        List<Block> cards = cards(before, old);
        film.edit(EditRequest.user(rename.label()).in(Stages.SCREENPLAY), edit -> {
            plan.change().apply(edit);
            for (Block card : cards) {
                String name = name(card);
                boolean capitals = name.chars().noneMatch(Character::isLowerCase);
                String written = capitals ? newName.toUpperCase(Locale.ROOT) : newName;
                if (ScriptNames.key(card.content()).equals(ScriptNames.key(name))) {
                    edit.content(card.id(), written);
                }
                if (!card.text(Features.NAME).isEmpty()) {
                    edit.set(card.id(), Features.NAME, written);
                }
                edit.set(card.id(), Features.GENERATED, null);
            }
            if (old.kind() == ScriptName.Kind.CHARACTER) {
                NamesInShots.rename(edit, old.name(), newName);
            }
        });
    }

    /** The cards of a name in the film. */
    static List<Block> cards(Snapshot film, ScriptName name) {
        String type = name.kind() == ScriptName.Kind.CHARACTER ? BlockTypes.CHARACTER : BlockTypes.LOCATION;
        String key = ScriptNames.key(name.name());
        return film.ofType(type).stream().filter(block -> ScriptNames.key(name(block)).equals(key)).toList();
    }

    /** What a card calls its character or set. */
    static String name(Block card) {
        String name = card.text(Features.NAME);
        return name.isEmpty() ? card.content() : name;
    }
}
