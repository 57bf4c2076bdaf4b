// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.compare.CutComparison;
import org.filmwright.compare.CutComparison.Clip;
import org.filmwright.ui.theme.Palette;

/** Two timelines below each other on one scale: what was moved, trimmed, replaced, added and removed has a colour. */
final class CutPair extends Canvas {
    private static final int LEFT = 12;
    private static final int LANE = 26;

    private CutComparison cut;
    private String selected;

    CutPair(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseMove, event -> {
            Clip clip = at(event.x, event.y);
            setToolTipText(clip == null ? null : clip.title() + "\n" + name(clip));
        });
    }

    void show(CutComparison next) {
        cut = next;
        redraw();
    }

    /** Frames a clip on both timelines; null for none. */
    void select(String clip) {
        selected = clip;
        redraw();
    }

    private static String name(Clip clip) {
        return switch (clip.fate()) {
            case SAME -> "unchanged";
            case ADDED -> "added";
            case REMOVED -> "removed";
            case REPLACED -> "another take or shot";
            case TRIMMED -> "trimmed";
            case MOVED -> "moved";
        };
    }

    private double scale() {
        long end = Math.max(end(cut.older()), end(cut.newer()));
        return end == 0 ? 0 : (double) (getClientArea().width - 2 * LEFT) / end;
    }

    private static long end(List<Clip> clips) {
        return clips.isEmpty() ? 0 : clips.get(clips.size() - 1).start() + clips.get(clips.size() - 1).length();
    }

    private int top(boolean newer) {
        int middle = getClientArea().height / 2;
        return newer ? middle + 6 : middle - LANE - 6;
    }

    private Clip at(int x, int y) {
        if (cut == null) {
            return null;
        }
        for (boolean newer : new boolean[] {false, true}) {
            if (y >= top(newer) && y < top(newer) + LANE) {
                for (Clip clip : newer ? cut.newer() : cut.older()) {
                    Rectangle box = box(clip, newer);
                    if (x >= box.x && x < box.x + box.width) {
                        return clip;
                    }
                }
            }
        }
        return null;
    }

    private Rectangle box(Clip clip, boolean newer) {
        int from = (int) Math.round(LEFT + clip.start() * scale());
        int to = (int) Math.round(LEFT + (clip.start() + clip.length()) * scale());
        return new Rectangle(from, top(newer), Math.max(1, to - from), LANE);
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Palette palette = Palette.of(this);
        gc.setBackground(palette.chrome());
        gc.fillRectangle(getClientArea());
        if (cut != null) {
            paint(gc, palette, cut.older(), false);
            paint(gc, palette, cut.newer(), true);
        }
    }

    private void paint(GC gc, Palette palette, List<Clip> clips, boolean newer) {
        for (Clip clip : clips) {
            Rectangle box = box(clip, newer);
            gc.setBackground(colour(palette, clip));
            gc.fillRectangle(box.x, box.y, Math.max(1, box.width - 1), box.height);
            if (clip.id().equals(selected)) {
                gc.setForeground(palette.text());
                gc.setLineWidth(2);
                gc.drawRectangle(box.x, box.y, Math.max(2, box.width - 2), box.height - 1);
                gc.setLineWidth(1);
            }
        }
    }

    private static Color colour(Palette palette, Clip clip) {
        return switch (clip.fate()) {
            case SAME -> palette.muted();
            case ADDED -> palette.good();
            case REMOVED -> palette.bad();
            case REPLACED, TRIMMED, MOVED -> palette.accent();
        };
    }
}
