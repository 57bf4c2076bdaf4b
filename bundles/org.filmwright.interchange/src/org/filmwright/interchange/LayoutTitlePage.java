// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.Screenplay.TitleEntry;

/** Finds the title page of a laid out script: a first page with few lines, most of them in the middle. */
final class LayoutTitlePage {

    private static final int MOST_LINES = 30;
    private static final double MIDDLE_LETTER = 42.5;

    private LayoutTitlePage() {
    }

    /** Its entries; empty where the first page is none. The lines of it are removed from the list. */
    static List<TitleEntry> take(List<IndentedLine> lines, EmphasisWriter emphasis) {
        List<IndentedLine> first = new ArrayList<>();
        boolean more = false;
        for (IndentedLine line : lines) {
            if (line.page() == 0) {
                first.add(line);
            } else {
                more = true;
            }
        }
        if (!more || first.isEmpty() || first.size() > MOST_LINES || first.get(0).row() < 10) {
            return List.of();
        }
        List<TitleGuess.Line> guess = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        IndentedLine before = null;
        int centered = 0;
        for (IndentedLine line : first) {
            boolean isCentered = isCentered(line);
            centered += isCentered ? 1 : 0;
            if (!paragraph.isEmpty() && (isCentered || isCentered(before) || line.row() - before.row() > 1.5)) {
                guess.add(new TitleGuess.Line(List.copyOf(paragraph), isCentered(before)));
                paragraph.clear();
            }
            paragraph.add(emphasis.write(line.runs()).strip());
            before = line;
        }
        guess.add(new TitleGuess.Line(List.copyOf(paragraph), isCentered(before)));
        if (centered == 0) {
            return List.of();
        }
        lines.removeIf(line -> line.page() == 0);
        return TitleGuess.entries(guess);
    }

    /** In the middle, as far as the programs agree on where that is; not at the left or right foot. */
    private static boolean isCentered(IndentedLine line) {
        return line.left() > 20 && Math.abs((line.left() + line.right()) / 2 - MIDDLE_LETTER) < 9;
    }
}
