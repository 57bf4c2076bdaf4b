// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.theme.Palette;

/** Draws an asterisk in the right margin beside each element that was revised since the last issue of a locked script. */
final class RevisionAsterisks {
    private static final int REST = 800;

    private final StyledText text;
    private final FilmSession film;
    private List<Range> revised = List.of();
    private int changes;

    /** A stretch of the script's text. */
    private record Range(int from, int to) {
    }

    RevisionAsterisks(StyledText text, FilmSession film, FilmWindow window) {
        this.text = text;
        this.film = film;
        text.addListener(SWT.Paint, this::paint);
        Subscription edits = window.onChange(change -> soon());
        text.addDisposeListener(event -> edits.close());
        read();
    }

    private void soon() {
        int mine = ++changes;
        UiThread.after(REST, text, () -> {
            if (mine == changes) {
                read();
            }
        });
    }

    private void read() {
        Operations.load("Revisions", text, monitor -> {
            Snapshot snapshot = film.snapshot();
            List<Range> found = new ArrayList<>();
            for (String block : ShootingScript.of(film).revisedElements()) {
                int from = ScriptText.offset(snapshot, block);
                if (from >= 0) {
                    found.add(new Range(from, from + snapshot.block(block).content().stripTrailing().length()));
                }
            }
            return found;
        }, next -> {
            if (!next.equals(revised)) {
                revised = next;
                text.redraw();
            }
        }, Problems::log);
    }

    private void paint(Event event) {
        GC gc = event.gc;
        gc.setForeground(Palette.of(text).accent());
        int x = text.getClientArea().width - Math.max(20, text.getRightMargin() - 8);
        int height = text.getClientArea().height;
        int first = text.getOffsetAtLine(text.getTopIndex());
        int end = text.getOffsetAtLine(text.getLineIndex(height));
        for (Range range : revised) {
            if (range.from() >= text.getCharCount()) {
                return;
            }
            if (range.to() < first || range.from() > end) {
                continue;
            }
            int last = text.getLineAtOffset(Math.min(range.to(), text.getCharCount()));
            for (int line = text.getLineAtOffset(range.from()); line <= last; line++) {
                int y = text.getLinePixel(line);
                if (y > -40 && y < height) {
                    gc.drawText("*", x, y, SWT.DRAW_TRANSPARENT);
                }
            }
        }
    }
}
