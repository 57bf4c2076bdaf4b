// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ide.spelling.Speller;
import org.filmwright.script.ide.spelling.Speller.Misspelling;
import org.filmwright.script.ui.internal.MarkPainter.Layer;
import org.filmwright.script.ui.internal.MarkPainter.Mark;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;

/** Underlines misspelt words, offers others, and keeps the film's own words. Dictionaries are read off the UI thread. */
final class SpellingMarks {
    private final ScriptView view;
    private final MarkPainter painter;
    private final ViewSettings settings;
    private volatile Speller speller;
    private boolean loaded;
    private boolean working;
    private List<Misspelling> found = List.of();

    SpellingMarks(ScriptView view, MarkPainter painter, ViewSettings settings) {
        this.view = view;
        this.painter = painter;
        this.settings = settings;
    }

    /** Checks what was read of the script last. */
    void check() {
        if (!settings.on(ViewSettings.SPELLING)) {
            painter.show(Layer.SPELLING, List.of());
            return;
        }
        if (working) {
            return;
        }
        working = true;
        List<ScriptElement> elements = view.facts().elements();
        Snapshot film = view.film() == null ? null : view.film().snapshot();
        String language = film == null ? "en" : film.filmBlock().text(Features.LANGUAGE);
        boolean load = !loaded;
        loaded = true;
        Operations.load("Checking the spelling", view.text(), monitor -> {
            if (load) {
                speller = load(language).orElse(null);
            }
            return speller == null ? List.<Misspelling>of() : speller.check(elements, own(film));
        }, wrong -> {
            working = false;
            if (load && speller == null) {
                view.window().say("There is no spelling dictionary for " + language + ": install hunspell-"
                        + language.toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            if (elements != view.facts().elements()) {
                check();
            } else {
                found = wrong;
                painter.show(Layer.SPELLING, wrong.stream().map(word -> new Mark(word.offset(), word.length(), null))
                        .toList());
            }
        }, status -> {
            working = false;
            Problems.log(status);
        });
    }

    private static Optional<Speller> load(String language) throws FilmException {
        try {
            return Speller.of(language);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The spelling dictionary cannot be read: " + e.getMessage(), e);
        }
    }

    private static Set<String> own(Snapshot film) {
        Set<String> words = new HashSet<>();
        if (film != null) {
            words.addAll(film.filmBlock().texts(Features.DICTIONARY));
            for (String type : List.of(BlockTypes.CHARACTER, BlockTypes.LOCATION)) {
                film.ofType(type).forEach(block -> {
                    words.add(block.content());
                    words.add(block.text(Features.NAME));
                    words.addAll(block.texts(Features.ALIASES));
                });
            }
        }
        return words;
    }

    /** Turns checking on or off. */
    void toggle() {
        boolean on = settings.toggle(ViewSettings.SPELLING);
        view.window().say(on ? "Spelling is checked" + (speller == null ? "" : " with " + speller.name())
                : "Spelling is not checked");
        check();
    }

    /** The misspelt word at an offset, as it is marked now, or null. */
    Misspelling at(int offset) {
        for (Mark mark : painter.marks(Layer.SPELLING)) {
            if (mark.offset() <= offset && offset <= mark.end()) {
                String word = view.text().getTextRange(mark.offset(), mark.length());
                return found.stream().filter(wrong -> wrong.word().equals(word)).findFirst()
                        .map(wrong -> new Misspelling(mark.offset(), mark.length(), word)).orElse(null);
            }
        }
        return null;
    }

    /** What is offered for a word; a few milliseconds of work, asked for by the user. */
    List<String> suggestions(Misspelling word) {
        Speller now = speller;
        return now == null ? List.of() : now.suggestions(word.word());
    }

    /** Makes the word at the caret one of the film's own. */
    void learn() {
        Misspelling word = at(view.caret());
        if (word == null || view.film() == null) {
            view.window().say(view.film() == null ? "Only a film keeps words of its own"
                    : "Put the caret on a word that is marked as misspelt");
            return;
        }
        List<String> words = new ArrayList<>(view.film().snapshot().filmBlock().texts(Features.DICTIONARY));
        words.add(word.word());
        try {
            view.film().edit(EditRequest.user("Learn the word " + word.word()).in(Stages.SCREENPLAY),
                    edit -> edit.set(view.film().snapshot().film(), Features.DICTIONARY, List.copyOf(words)));
            check();
        } catch (CoreException e) {
            view.window().say(Problems.sentence(e));
        }
    }

    /** Puts the caret on the next misspelt word. */
    void next() {
        List<Mark> marks = painter.marks(Layer.SPELLING);
        if (marks.isEmpty()) {
            view.window().say("No word is misspelt");
            return;
        }
        view.goTo(marks.stream().filter(mark -> mark.offset() > view.caret()).findFirst().orElse(marks.get(0)).offset());
    }
}
