// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ui.internal.MarkPainter.Layer;
import org.filmwright.script.ui.internal.MarkPainter.Mark;

/** Underlines the problems of a script. Lives on the UI thread. */
final class ProblemMarks {
    private final MarkPainter painter;
    private List<ScriptProblem> problems = List.of();

    ProblemMarks(MarkPainter painter) {
        this.painter = painter;
    }

    /** Shows these and no others. */
    void show(List<ScriptProblem> next) {
        problems = next;
        List<Mark> hints = new ArrayList<>();
        List<Mark> warnings = new ArrayList<>();
        for (ScriptProblem problem : next) {
            (problem.severity().equals("hint") ? hints : warnings)
                    .add(new Mark(problem.offset(), problem.length(), null));
        }
        painter.show(Layer.HINT, hints);
        painter.show(Layer.WARNING, warnings);
    }

    /** The problems whose marks touch a stretch of the text. */
    List<ScriptProblem> at(int offset, int length) {
        return problems.stream().filter(problem -> problem.offset() <= offset + length
                && offset <= problem.offset() + problem.length()).toList();
    }
}
