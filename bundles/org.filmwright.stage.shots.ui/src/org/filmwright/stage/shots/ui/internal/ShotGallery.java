// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shots.ui.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.session.FilmSession;
import org.filmwright.stage.shots.ui.internal.ShotCards.Card;
import org.filmwright.ui.canvas.AssetImages;
import org.filmwright.ui.canvas.ItemCanvas;
import org.filmwright.ui.theme.Palette;

/** The shots as frames in rows, scene by scene, with their labels on a strip over the picture. */
final class ShotGallery extends ItemCanvas {
    private static final int GAP = 12;
    private static final int HEAD = 34;
    private static final int STRIP = 22;
    private static final int TEXT = 22;
    private static final int SIDE = 16;

    private final AssetImages images;
    private final Font bold;
    private final Font small;
    private final double aspect;
    private List<Card> cards = List.of();
    private Map<String, String> stale = Map.of();
    private Rectangle[] places = new Rectangle[0];
    private int columns = 1;
    private int wanted = 300;
    private Point size = new Point(0, 0);

    ShotGallery(Composite parent, FilmSession film) {
        super(parent, SWT.V_SCROLL);
        aspect = film.format().aspect();
        images = new AssetImages(film, this, this::redraw);
        bold = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).createFont(getDisplay());
        small = FontDescriptor.createFrom(getFont()).increaseHeight(-1).createFont(getDisplay());
        addDisposeListener(event -> {
            bold.dispose();
            small.dispose();
        });
        addListener(SWT.Resize, event -> place());
    }

    void show(ShotCards next) {
        cards = next.cards();
        place();
        itemsChanged();
    }

    /** Marks shots whose frame is out of date: shot to reason. */
    void stale(Map<String, String> shots) {
        stale = shots;
        redraw();
    }

    List<Card> cards() {
        return cards;
    }

    /** Makes the frames larger or smaller. */
    void zoom(int step) {
        wanted = Math.max(160, Math.min(640, wanted + step * 60));
        int focus = focusItem();
        place();
        updateScrollBars();
        if (focus < cards.size()) {
            show(focus);
        }
        redraw();
    }

    private void place() {
        int width = Math.max(200, getClientArea().width - 2 * SIDE + GAP);
        columns = Math.max(1, width / (wanted + GAP));
        int card = width / columns - GAP;
        int picture = (int) Math.round(card / aspect);
        places = new Rectangle[cards.size()];
        int y = 8;
        int column = 0;
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).first()) {
                y += column > 0 ? picture + TEXT + GAP : 0;
                y += HEAD;
                column = 0;
            } else if (column == columns) {
                y += picture + TEXT + GAP;
                column = 0;
            }
            places[i] = new Rectangle(SIDE + column * (card + GAP), y, card, picture + TEXT);
            column++;
        }
        size = new Point(getClientArea().width, cards.isEmpty() ? 0 : y + picture + TEXT + SIDE);
        updateScrollBars();
    }

    @Override
    protected int itemCount() {
        return cards.size();
    }

    @Override
    protected Rectangle itemBounds(int item) {
        return places[item];
    }

    @Override
    protected int itemAt(int x, int y) {
        for (int i = firstInSight(new Rectangle(x, y, 1, 1)); i < places.length && places[i].y <= y; i++) {
            if (places[i].contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected Point contentSize() {
        return size;
    }

    @Override
    protected int firstInSight(Rectangle sight) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle].y + places[middle].height < sight.y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    protected boolean isBelow(Rectangle bounds, Rectangle sight) {
        return bounds.y - HEAD > sight.y + sight.height;
    }

    @Override
    protected int neighbour(int item, int direction) {
        return switch (direction) {
            case SWT.ARROW_UP -> vertical(item, -1);
            case SWT.ARROW_DOWN -> vertical(item, 1);
            default -> super.neighbour(item, direction);
        };
    }

    private int vertical(int item, int step) {
        int x = places[item].x;
        int y = places[item].y;
        int best = -1;
        for (int i = item + step; i >= 0 && i < places.length; i += step) {
            if (places[i].y == y) {
                continue;
            }
            if (best >= 0 && places[i].y != places[best].y) {
                break;
            }
            if (best < 0 || Math.abs(places[i].x - x) < Math.abs(places[best].x - x)) {
                best = i;
            }
        }
        return best;
    }

    @Override
    protected void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus) {
        Palette palette = Palette.of(this);
        Card card = cards.get(item);
        if (card.first()) {
            gc.setFont(bold);
            gc.setForeground(palette.text());
            gc.drawText(card.scene(), SIDE, bounds.y - HEAD + 10, SWT.DRAW_TRANSPARENT);
        }
        Rectangle picture = new Rectangle(bounds.x, bounds.y, bounds.width, bounds.height - TEXT);
        if (isSelected) {
            gc.setBackground(palette.accentSoft());
            gc.fillRoundRectangle(bounds.x - 4, bounds.y - 4, bounds.width + 8, bounds.height + 8, 8, 8);
        }
        paintPicture(gc, card, picture, palette);
        paintStrip(gc, card, picture, palette);
        gc.setFont(small);
        gc.setForeground(palette.muted());
        gc.drawText(shortened(gc, card.text().replace('\n', ' '), bounds.width - 4), bounds.x + 2,
                bounds.y + bounds.height - TEXT + 4, SWT.DRAW_TRANSPARENT);
        if (isSelected || hasFocus) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(hasFocus ? 2 : 1);
            gc.drawRoundRectangle(bounds.x - 4, bounds.y - 4, bounds.width + 8, bounds.height + 8, 8, 8);
            gc.setLineWidth(1);
        }
    }

    private void paintPicture(GC gc, Card card, Rectangle area, Palette palette) {
        Image image = card.picture() == null ? null : images.get(card.picture(), area.width * 2, area.height * 2);
        gc.setBackground(palette.raised());
        gc.fillRectangle(area);
        if (image != null) {
            Rectangle from = image.getBounds();
            double scale = Math.min((double) area.width / from.width, (double) area.height / from.height);
            int width = (int) Math.round(from.width * scale);
            int height = (int) Math.round(from.height * scale);
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, from.width, from.height, area.x + (area.width - width) / 2,
                    area.y + (area.height - height) / 2, width, height);
            return;
        }
        gc.setFont(small);
        gc.setForeground(palette.muted());
        String why = card.picture() == null ? "No frame yet" : images.isBroken(card.picture()) ? "Frame missing" : "…";
        Point extent = gc.textExtent(why);
        gc.drawText(why, area.x + (area.width - extent.x) / 2, area.y + (area.height - extent.y - STRIP) / 2,
                SWT.DRAW_TRANSPARENT);
        gc.setForeground(palette.line());
        gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
    }

    private void paintStrip(GC gc, Card card, Rectangle picture, Palette palette) {
        int y = picture.y + picture.height - STRIP;
        gc.setAlpha(190);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRectangle(picture.x, y, picture.width, STRIP);
        gc.setAlpha(255);
        gc.setFont(small);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        int top = y + (STRIP - gc.textExtent("A").y) / 2;
        gc.drawText(card.label() + (card.size().isEmpty() ? "" : "   " + card.size()), picture.x + 7, top, SWT.DRAW_TRANSPARENT);
        Point length = gc.textExtent(card.length());
        gc.drawText(card.length(), picture.x + picture.width - length.x - 7, top, SWT.DRAW_TRANSPARENT);
        int right = picture.x + picture.width - 8;
        if (stale.containsKey(card.shot())) {
            right = badge(gc, "Stale", right, picture.y + 8, palette.warn());
        }
        if (!card.verdict().isEmpty()) {
            badge(gc, card.verdict(), right, picture.y + 8, palette.verdict(card.verdict()));
        }
    }

    private int badge(GC gc, String text, int right, int y, org.eclipse.swt.graphics.Color color) {
        Point extent = gc.textExtent(text);
        int width = extent.x + 12;
        gc.setBackground(color);
        gc.fillRoundRectangle(right - width, y, width, extent.y + 4, 6, 6);
        gc.setForeground(Palette.of(this).dark() ? getDisplay().getSystemColor(SWT.COLOR_BLACK)
                : getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.drawText(text, right - width + 6, y + 2, SWT.DRAW_TRANSPARENT);
        return right - width - 6;
    }

    @Override
    protected String itemName(int item) {
        Card card = cards.get(item);
        return card.spoken() + (stale.containsKey(card.shot()) ? ", stale: " + stale.get(card.shot()) : "");
    }

    @Override
    protected String canvasName() {
        return "Shots";
    }
}
