// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.ui.IEditorInput;
import org.filmwright.api.BlockTypes;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ide.Vocabulary;
import org.filmwright.ui.StageInput;

/** The words of a script with the cast and the locations of its film; made again when the script was read again. */
final class FilmWords {
    private final Supplier<IEditorInput> input;
    private List<ScriptElement> elements;
    private Vocabulary words = Vocabulary.EMPTY;

    FilmWords(Supplier<IEditorInput> input) {
        this.input = input;
    }

    Vocabulary of(List<ScriptElement> read) {
        if (read != elements) {
            elements = read;
            words = Vocabulary.of(read, names(BlockTypes.CHARACTER), names(BlockTypes.LOCATION));
        }
        return words;
    }

    private List<String> names(String type) {
        return input.get() instanceof StageInput stage ? stage.film().snapshot().ofType(type).stream()
                .map(Rename::name).filter(name -> !name.isBlank()).toList() : List.of();
    }
}
