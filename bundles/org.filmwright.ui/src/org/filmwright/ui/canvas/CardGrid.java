// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.canvas;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.theme.Palette;

/**
 * Blocks as cards in columns, under headings where they have some: picture or coloured letters, three lines, the scenes
 * of the film as a strip on which those of the card are lit.
 *
 * @since 0.1
 */
public final class CardGrid extends ItemCanvas {
    private static final Pattern RGB_TEXT = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int GAP = 12;
    private static final int SIDE = 16;
    private static final int HEAD = 34;
    private static final int FACE = 76;
    private static final int PAD = 12;
    private static final int HEIGHT = FACE + 2 * PAD + 12;
    private static final int WANTED = 280;

    private final String name;
    private final AssetImages images;
    private final Font bold;
    private final Font small;
    private final Font large;
    private List<Card> cards = List.of();
    private Rectangle[] places = new Rectangle[0];
    private int columns = 1;
    private Point size = new Point(0, 0);
    private int marked = -1;
    private boolean isMarkedBehind;
    private ClipboardActions clipboard;
    private int painted;

    /** What Cut, Copy and Paste do with the cards. */
    public record ClipboardActions(Runnable cut, Runnable copy, Runnable paste) {
    }

    /** @param name what a screen reader calls the cards */
    public CardGrid(Composite parent, FilmSession film, String name) {
        super(parent, SWT.V_SCROLL);
        this.name = name;
        images = new AssetImages(film, this, this::redraw);
        bold = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).increaseHeight(1).createFont(getDisplay());
        small = FontDescriptor.createFrom(getFont()).increaseHeight(-1).createFont(getDisplay());
        large = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).increaseHeight(11).createFont(getDisplay());
        addDisposeListener(event -> {
            bold.dispose();
            small.dispose();
            large.dispose();
        });
        addListener(SWT.Resize, event -> place());
    }

    /** Shows these cards; those of one heading must stand together. */
    public void show(List<Card> next) {
        cards = List.copyOf(next);
        place();
        itemsChanged();
    }

    public List<Card> cards() {
        return cards;
    }

    /** Gives the cards a clipboard. */
    public void onClipboard(ClipboardActions actions) {
        clipboard = actions;
    }

    /** Cuts the selected cards; the workbench's Edit menu calls it. */
    public void cut() {
        if (clipboard != null) {
            clipboard.cut().run();
        }
    }

    /** Copies the selected cards; the workbench's Edit menu calls it. */
    public void copy() {
        if (clipboard != null) {
            clipboard.copy().run();
        }
    }

    /** Pastes behind the card with the focus; the workbench's Edit menu calls it. */
    public void paste() {
        if (clipboard != null) {
            clipboard.paste().run();
        }
    }

    /** How many cards were painted since the grid was made. */
    public int painted() {
        return painted;
    }

    /** The card at a point of the control, or -1. */
    public int cardAt(int x, int y) {
        return itemAt(x + origin().x, y + origin().y);
    }

    /** Whether a point of the control lies in the right half of its card. */
    public boolean isRightHalf(int x, int y) {
        int item = cardAt(x, y);
        return item >= 0 && x + origin().x > places[item].x + places[item].width / 2;
    }

    /** Shows where a card would be dropped; -1 nowhere. */
    public void mark(int item, boolean behind) {
        if (item != marked || behind != isMarkedBehind) {
            marked = item;
            isMarkedBehind = behind;
            redraw();
        }
    }

    @Override
    protected void paintOverlay(GC gc, Rectangle sight) {
        if (marked >= 0 && marked < places.length) {
            Rectangle card = places[marked];
            gc.setBackground(Palette.of(this).accent());
            gc.fillRectangle(isMarkedBehind ? card.x + card.width + 4 : card.x - 7, card.y, 3, card.height);
        }
    }

    private void place() {
        int width = Math.max(220, getClientArea().width - 2 * SIDE + GAP);
        columns = Math.max(1, width / (WANTED + GAP));
        int card = width / columns - GAP;
        places = new Rectangle[cards.size()];
        int y = SIDE;
        int column = 0;
        String group = "";
        for (int i = 0; i < cards.size(); i++) {
            boolean first = !cards.get(i).group().equals(group);
            group = cards.get(i).group();
            if (first || column == columns) {
                y += column > 0 ? HEIGHT + GAP : 0;
                y += first ? HEAD : 0;
                column = 0;
            }
            places[i] = new Rectangle(SIDE + column * (card + GAP), y, card, HEIGHT);
            column++;
        }
        size = new Point(getClientArea().width, cards.isEmpty() ? 0 : y + HEIGHT + SIDE);
        updateScrollBars();
    }

    private boolean isFirst(int item) {
        String group = cards.get(item).group();
        return !group.isEmpty() && (item == 0 || !cards.get(item - 1).group().equals(group));
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
            if (places[middle].y + HEIGHT < sight.y) {
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
        int best = -1;
        for (int i = item + step; i >= 0 && i < places.length; i += step) {
            if (places[i].y == places[item].y) {
                continue;
            }
            if (best >= 0 && places[i].y != places[best].y) {
                break;
            }
            if (best < 0 || Math.abs(places[i].x - places[item].x) < Math.abs(places[best].x - places[item].x)) {
                best = i;
            }
        }
        return best;
    }

    @Override
    protected void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus) {
        painted++;
        Palette palette = Palette.of(this);
        Card card = cards.get(item);
        if (isFirst(item)) {
            gc.setFont(bold);
            gc.setForeground(palette.text());
            gc.drawText(card.group(), SIDE, bounds.y - HEAD + 8, SWT.DRAW_TRANSPARENT);
        }
        gc.setBackground(isSelected ? palette.accentSoft() : palette.raised());
        gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width, bounds.height, 10, 10);
        gc.setForeground(isSelected || hasFocus ? palette.accent() : palette.line());
        gc.setLineWidth(hasFocus ? 2 : 1);
        gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 10, 10);
        gc.setLineWidth(1);
        gc.setClipping(bounds);
        Color tint = tint(card, palette);
        paintFace(gc, card, new Rectangle(bounds.x + PAD, bounds.y + PAD, FACE, FACE), tint);
        int x = bounds.x + PAD + FACE + 12;
        int right = bounds.x + bounds.width - PAD;
        int edge = right;
        if (!card.verdict().isEmpty()) {
            edge = badge(gc, card.verdict(), right, bounds.y + PAD, palette) - 6;
        }
        line(gc, bold, palette.text(), card.title(), new Rectangle(x, bounds.y + PAD - 1, edge - x, 0));
        line(gc, getFont(), palette.muted(), card.subtitle(), new Rectangle(x, bounds.y + PAD + 24, right - x, 0));
        line(gc, small, palette.muted(), card.facts(), new Rectangle(x, bounds.y + PAD + 50, right - x, 0));
        paintStrip(gc, card, new Rectangle(bounds.x + PAD, bounds.y + bounds.height - 16, bounds.width - 2 * PAD, 6),
                tint, palette);
        gc.setClipping((Rectangle) null);
    }

    private Color tint(Card card, Palette palette) {
        return RGB_TEXT.matcher(card.color()).matches() ? color(card.color()) : palette.muted();
    }

    private static Color color(String text) {
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    private void paintFace(GC gc, Card card, Rectangle area, Color tint) {
        Image image = card.picture() == null ? null : images.get(card.picture(), area.width * 3, area.height * 3);
        if (image != null) {
            Rectangle from = image.getBounds();
            int side = Math.min(from.width, from.height);
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, (from.width - side) / 2, Math.min((from.height - side) / 4, from.height - side), side, side,
                    area.x, area.y, area.width, area.height);
            return;
        }
        gc.setBackground(tint);
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 8, 8);
        gc.setFont(large);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        String text = card.picture() != null && images.isBroken(card.picture()) ? "?" : card.initials();
        Point extent = gc.textExtent(text);
        gc.drawText(text, area.x + (area.width - extent.x) / 2, area.y + (area.height - extent.y) / 2,
                SWT.DRAW_TRANSPARENT);
    }

    private static void line(GC gc, Font font, Color color, String text, Rectangle at) {
        if (!text.isEmpty() && at.width > 0) {
            gc.setFont(font);
            gc.setForeground(color);
            gc.drawText(shortened(gc, text, at.width), at.x, at.y, SWT.DRAW_TRANSPARENT);
        }
    }

    private static void paintStrip(GC gc, Card card, Rectangle area, Color tint, Palette palette) {
        if (card.scenes() == 0) {
            return;
        }
        gc.setBackground(palette.line());
        gc.fillRectangle(area);
        gc.setBackground(tint);
        for (int scene = card.presence().nextSetBit(0); scene >= 0; scene = card.presence().nextSetBit(scene + 1)) {
            int from = area.x + (int) ((long) area.width * scene / card.scenes());
            int to = area.x + (int) ((long) area.width * (scene + 1) / card.scenes());
            gc.fillRectangle(from, area.y, Math.max(2, to - from - 1), area.height);
        }
    }

    private int badge(GC gc, String text, int right, int y, Palette palette) {
        gc.setFont(small);
        Point extent = gc.textExtent(text);
        int width = extent.x + 12;
        gc.setBackground(palette.verdict(text));
        gc.fillRoundRectangle(right - width, y, width, extent.y + 2, 6, 6);
        gc.setForeground(palette.dark() ? getDisplay().getSystemColor(SWT.COLOR_BLACK)
                : getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.drawText(text, right - width + 6, y + 1, SWT.DRAW_TRANSPARENT);
        return right - width;
    }

    @Override
    protected String itemName(int item) {
        return cards.get(item).spoken();
    }

    @Override
    protected String canvasName() {
        return name;
    }
}
