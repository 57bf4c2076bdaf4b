// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.filmwright.api.stage.Stages;
import org.filmwright.page.PageProfile;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.ScriptNotes;
import org.filmwright.ui.FilmProblem;
import org.filmwright.ui.FilmProblems;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;

/** Reads the whole script off the UI thread: outline and problems. Lives on the UI thread. */
final class ScriptAnalysis {
    private final Control owner;
    private final FilmProblems problems;
    private final Consumer<Facts> done;
    private final IntConsumer show;
    private Job working;
    private String next;
    private final Supplier<PageProfile> profile;
    private Facts facts = new Facts(ScriptOutline.NONE, List.of(), List.of(), null, 0, List.of());

    /**
     * What is known of the script.
     *
     * @param layout its pages; null until it was read once
     * @param words  number of printed words
     * @param notes  its notes
     */
    record Facts(ScriptOutline outline, List<ScriptElement> elements, List<ScriptProblem> problems,
            ScriptLayout layout, int words, List<ScriptNotes.Note> notes) {
    }

    ScriptAnalysis(Control owner, Supplier<PageProfile> profile, Consumer<Facts> done, IntConsumer show) {
        this.owner = owner;
        this.profile = profile;
        this.problems = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(FilmProblems.class);
        this.done = done;
        this.show = show;
    }

    Facts facts() {
        return facts;
    }

    /** Reads a text; while one is being read only the latest waits. */
    void start(String text) {
        if (working != null) {
            next = text;
            return;
        }
        ScriptLayout last = facts.layout();
        PageProfile page = profile.get();
        working = Operations.load("Reading the script", owner, monitor -> read(text, last, page), this::ready,
                status -> {
                    working = null;
                    Problems.log(status);
                });
    }

    private static Facts read(String text, ScriptLayout last, PageProfile page) {
        Screenplay script = FountainParser.parse(text);
        return new Facts(ScriptOutline.of(script.elements()), script.elements(), script.problems(),
                ScriptLayout.of(last, script, page), WritingGoals.words(script.elements()), ScriptNotes.of(text).all());
    }

    private void ready(Facts read) {
        working = null;
        facts = read;
        problems.publish(this, read.problems().stream().map(this::row).toList());
        done.accept(read);
        if (next != null) {
            String waiting = next;
            next = null;
            start(waiting);
        }
    }

    private FilmProblem row(ScriptProblem problem) {
        return new FilmProblem(problem.severity(), problem.message(), "Screenplay, line " + problem.line(),
                Stages.SCREENPLAY, () -> show.accept(problem.offset()));
    }

    void close() {
        problems.publish(this, List.of());
    }
}
