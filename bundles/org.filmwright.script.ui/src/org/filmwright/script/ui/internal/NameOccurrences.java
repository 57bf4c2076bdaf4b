// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.filmwright.script.ScriptElement;
import org.filmwright.script.ide.NameIndex;
import org.filmwright.script.ui.internal.MarkPainter.Layer;
import org.filmwright.script.ui.internal.MarkPainter.Mark;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;

/** Marks every place of the character or set at the caret once the caret rests. Found off the UI thread. */
final class NameOccurrences {
    private static final int REST = 200;

    private final ScriptView view;
    private final MarkPainter painter;
    private int moves;

    NameOccurrences(ScriptView view, MarkPainter painter) {
        this.view = view;
        this.painter = painter;
    }

    void caretMoved() {
        int mine = ++moves;
        UiThread.after(REST, view.text(), () -> {
            if (mine == moves) {
                find(mine);
            }
        });
    }

    private void find(int mine) {
        String script = view.script();
        int caret = view.caret();
        List<ScriptElement> elements = view.facts().elements();
        Operations.load("Marking names", view.text(), monitor -> {
            NameIndex index = new NameIndex(script, elements);
            return caret > script.length() ? List.<Mark>of() : index.at(caret).map(name -> index.occurrences(name)
                    .stream().map(place -> new Mark(place.offset(), place.length(), null)).toList()).orElse(List.of());
        }, found -> {
            if (mine == moves && script.equals(view.script())) {
                painter.show(Layer.OCCURRENCE, found);
            }
        }, Problems::log);
    }
}
