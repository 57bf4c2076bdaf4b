// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.util.function.LongConsumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.FilmFormat;
import org.filmwright.stage.review.ui.internal.Cut.Piece;
import org.filmwright.ui.canvas.ItemCanvas;
import org.filmwright.ui.theme.Palette;

/** The cut as clips along time, with the scenes above, the time below and a line where it plays. A click goes there. */
final class CutStrip extends ItemCanvas {
    private static final int TOP = 22;
    private static final int CLIPS = 46;
    private static final int RULER = 20;
    private static final int SIDE = 14;
    private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600};

    private final FilmFormat format;
    private final LongConsumer seek;
    private final Font small;
    private Cut cut;
    private double scale = -1;
    private long playhead;

    CutStrip(Composite parent, FilmFormat format, Cut cut, LongConsumer seek) {
        super(parent, SWT.H_SCROLL);
        this.format = format;
        this.cut = cut;
        this.seek = seek;
        small = FontDescriptor.createFrom(getFont()).increaseHeight(-1).createFont(getDisplay());
        addDisposeListener(event -> small.dispose());
        addListener(SWT.MouseDown, this::point);
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                point(event);
            }
        });
    }

    void show(Cut next) {
        cut = next;
        itemsChanged();
    }

    /** Moves the line; scrolls along while it plays. */
    void playhead(long frame) {
        int before = x(playhead);
        playhead = frame;
        int now = x(frame);
        Rectangle area = getClientArea();
        if (now < origin().x || now > origin().x + area.width - 20) {
            scrollTo(now - area.width / 4, 0);
        } else if (now != before) {
            redraw(Math.min(before, now) - origin().x - 8, 0, Math.abs(now - before) + 16, area.height, false);
        }
    }

    /** Spreads time out or pulls it together; 0 fits all into the window. */
    void zoom(int step) {
        scale = step == 0 ? -1 : Math.max(fit(), Math.min(40, scale() * Math.pow(1.5, step)));
        updateScrollBars();
        scrollTo(x(playhead) - getClientArea().width / 2, 0);
        redraw();
    }

    private double fit() {
        return (double) Math.max(100, getClientArea().width - 2 * SIDE) / Math.max(1, cut.frames());
    }

    private double scale() {
        return scale < 0 ? fit() : scale;
    }

    private int x(long frame) {
        return SIDE + (int) Math.round(frame * scale());
    }

    private void point(Event event) {
        if (event.button == 1 || event.type == SWT.MouseMove) {
            long frame = (long) ((event.x + origin().x - SIDE) / scale());
            seek.accept(Math.max(0, Math.min(frame, cut.frames() - 1)));
        }
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 400 : width, TOP + CLIPS + RULER + 22);
    }

    @Override
    protected int itemCount() {
        return cut == null ? 0 : cut.pieces().size();
    }

    @Override
    protected Rectangle itemBounds(int item) {
        Piece piece = cut.pieces().get(item);
        int x = x(piece.start());
        return new Rectangle(x, TOP, Math.max(1, x(piece.start() + piece.duration()) - x), CLIPS);
    }

    @Override
    protected int itemAt(int x, int y) {
        return y < TOP || y > TOP + CLIPS ? -1 : cut.at((long) ((x - SIDE) / scale()));
    }

    @Override
    protected Point contentSize() {
        return cut == null ? new Point(0, 0) : new Point(x(cut.frames()) + SIDE, TOP + CLIPS + RULER);
    }

    @Override
    protected int firstInSight(Rectangle sight) {
        int at = cut.at((long) Math.max(0, (sight.x - SIDE) / scale()));
        // a scene's name may reach in from the left
        while (at > 0 && !cut.pieces().get(at).firstOfScene()) {
            at--;
        }
        return Math.max(0, at);
    }

    @Override
    protected void paintBackground(GC gc, Rectangle sight) {
        Palette palette = Palette.of(this);
        gc.setBackground(palette.chrome());
        gc.fillRectangle(sight);
        double step = STEPS[STEPS.length - 1];
        for (double candidate : STEPS) {
            if (x(format.frames(candidate)) - SIDE >= 90) {
                step = candidate;
                break;
            }
        }
        gc.setFont(small);
        gc.setForeground(palette.muted());
        for (double second = 0; format.frames(second) <= cut.frames(); second += step) {
            int x = x(format.frames(second));
            if (x > sight.x - 100 && x < sight.x + sight.width) {
                gc.drawLine(x, TOP + CLIPS + 2, x, TOP + CLIPS + 6);
                gc.drawText(Timecodes.of(format, format.frames(second)).substring(0, 8), x + 3, TOP + CLIPS + 3, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    @Override
    protected void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus) {
        Palette palette = Palette.of(this);
        Piece piece = cut.pieces().get(item);
        boolean playing = playhead >= piece.start() && playhead < piece.start() + piece.duration();
        gc.setBackground(playing || isSelected ? palette.accentSoft() : palette.raised());
        gc.fillRectangle(bounds.x, bounds.y, bounds.width, bounds.height);
        gc.setForeground(playing || isSelected ? palette.accent() : palette.line());
        gc.drawRectangle(bounds.x, bounds.y, bounds.width - (bounds.width > 2 ? 1 : 0), bounds.height - 1);
        gc.setFont(small);
        if (bounds.width > 30) {
            String text = piece.label().isEmpty() ? piece.text() : piece.label() + "  " + piece.text();
            gc.setForeground(palette.text());
            gc.drawText(shortened(gc, text, bounds.width - 8), bounds.x + 5, bounds.y + 5, SWT.DRAW_TRANSPARENT);
        }
        if (piece.firstOfScene()) {
            gc.setForeground(palette.accent());
            gc.drawLine(bounds.x, 2, bounds.x, TOP + CLIPS);
            int room = sceneEnd(item) - bounds.x - 6;
            if (room > 24) {
                gc.setForeground(palette.text());
                gc.drawText(shortened(gc, piece.scene(), room), bounds.x + 4, 3, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    private int sceneEnd(int item) {
        int next = item + 1;
        while (next < cut.pieces().size() && !cut.pieces().get(next).firstOfScene()) {
            next++;
        }
        return next < cut.pieces().size() ? x(cut.pieces().get(next).start()) : x(cut.frames());
    }

    @Override
    protected void paintOverlay(GC gc, Rectangle sight) {
        int x = x(playhead);
        gc.setForeground(Palette.of(this).bad());
        gc.setBackground(Palette.of(this).bad());
        gc.setLineWidth(2);
        gc.drawLine(x, 0, x, TOP + CLIPS + 4);
        gc.setLineWidth(1);
        gc.fillPolygon(new int[] {x - 5, 0, x + 5, 0, x, 7});
    }

    @Override
    protected String itemName(int item) {
        Piece piece = cut.pieces().get(item);
        return piece.scene() + ", clip " + piece.label() + ", " + Timecodes.of(format, piece.start()) + ", " + piece.text();
    }

    @Override
    protected String canvasName() {
        return "Cut";
    }
}
