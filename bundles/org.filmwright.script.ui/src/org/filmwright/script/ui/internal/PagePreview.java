// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.filmwright.page.Column;
import org.filmwright.page.LineKind;
import org.filmwright.page.Page;
import org.filmwright.page.PageLine;
import org.filmwright.page.PageProfile;
import org.filmwright.ui.theme.Palette;

/** The pages as they print, one below the other; follows the caret; a click goes to the text. Paints pages in sight. */
public final class PagePreview {
    /** Id of its canvas, whose data of this key it is. */
    public static final String ID = "org.filmwright.script.ui.preview";
    private static final int GAP = 14;
    private static final double LINE = 1 / 6.0;
    private static final double NUMBER_LEFT = 0.75;
    private static final double NUMBER_RIGHT = 7.38;
    private static final double HEADER = 0.5;

    private final Canvas canvas;
    private final IntConsumer goTo;
    private final PageFonts fonts;
    private ScriptLayout layout;
    private ScriptLayout.Place current;
    private double scale = 1;

    PagePreview(Composite parent, IntConsumer goTo) {
        this.goTo = goTo;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        canvas.setData("org.filmwright.ui.id", ID);
        canvas.setData(ID, this);
        fonts = new PageFonts(canvas);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, event -> resized());
        canvas.addListener(SWT.MouseUp, this::clicked);
        canvas.addListener(SWT.MouseVerticalWheel, event -> scrollTo(top() - event.count * 24));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = true);
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = layout == null ? "Page preview" : "Page preview, " + layout.pages().count() + " pages: "
                        + currentLine();
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    /** Shows other pages. */
    void show(ScriptLayout next) {
        layout = next;
        resized();
    }

    /** Marks the line of an offset of the text and brings it into sight. */
    void follow(int offset) {
        ScriptLayout.Place place = layout == null ? null : layout.placeOf(offset);
        if (place == null || place.equals(current)) {
            return;
        }
        current = place;
        if (canvas.isVisible()) {
            reveal();
        }
        canvas.redraw();
    }

    /** Text of the marked line as printed, for tests and screen readers; empty without one. */
    public String currentLine() {
        if (current == null || layout == null || current.page() >= layout.pages().count()) {
            return "";
        }
        List<PageLine> lines = layout.pages().pages().get(current.page()).lines();
        return current.line() < lines.size() ? lines.get(current.line()).text() : "";
    }

    private void reveal() {
        PageProfile profile = profile();
        if (profile == null || current.page() >= layout.pages().count()) {
            return;
        }
        List<PageLine> lines = layout.pages().pages().get(current.page()).lines();
        if (current.line() >= lines.size()) {
            return;
        }
        double inches = profile.top() + lines.get(current.line()).row() * LINE;
        int y = pageTop(current.page() + titlePages()) + (int) (inches * scale);
        int height = canvas.getClientArea().height;
        if (y < top() + height / 6 || y > top() + height * 5 / 6) {
            scrollTo(y - height / 2);
        }
    }

    private PageProfile profile() {
        return layout == null ? null : layout.pages().profile();
    }

    private int titlePages() {
        return layout.title().isEmpty() ? 0 : 1;
    }

    private int sheets() {
        return layout == null ? 0 : layout.pages().count() + titlePages();
    }

    private int sheetHeight() {
        return (int) Math.round(profile().paper().height() * scale);
    }

    private int pageTop(int sheet) {
        return GAP + sheet * (sheetHeight() + GAP);
    }

    private int top() {
        return canvas.getVerticalBar().getSelection();
    }

    private void scrollTo(int y) {
        canvas.getVerticalBar().setSelection(Math.max(0, y));
        canvas.redraw();
    }

    private void resized() {
        PageProfile profile = profile();
        if (profile == null || canvas.isDisposed()) {
            return;
        }
        Rectangle area = canvas.getClientArea();
        double before = scale;
        scale = Math.max(24, (area.width - 2 * GAP) / profile.paper().width());
        fonts.scale(scale);
        ScrollBar bar = canvas.getVerticalBar();
        int total = sheets() * (sheetHeight() + GAP) + GAP;
        int at = (int) (bar.getSelection() * scale / before);
        int thumb = Math.max(1, Math.min(total, area.height));
        bar.setValues(Math.min(at, Math.max(0, total - thumb)), 0, Math.max(1, total), thumb, 40,
                Math.max(40, area.height - 40));
        canvas.redraw();
    }

    private void key(Event event) {
        int page = canvas.getClientArea().height - 40;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scrollTo(top() + 40);
            case SWT.ARROW_UP -> scrollTo(top() - 40);
            case SWT.PAGE_DOWN -> scrollTo(top() + page);
            case SWT.PAGE_UP -> scrollTo(top() - page);
            case SWT.HOME -> scrollTo(0);
            case SWT.END -> scrollTo(canvas.getVerticalBar().getMaximum());
            default -> event.doit = true;
        }
    }

    private void clicked(Event event) {
        if (sheets() == 0 || event.button != 1) {
            return;
        }
        int sheet = Math.min(sheets() - 1, Math.max(0, (event.y + top() - GAP) / (sheetHeight() + GAP)));
        int page = sheet - titlePages();
        if (page < 0) {
            goTo.accept(0);
            return;
        }
        double row = ((event.y + top() - pageTop(sheet)) / scale - profile().top()) / LINE;
        List<PageLine> lines = layout.pages().pages().get(page).lines();
        int best = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).start() >= 0 && (best < 0 || lines.get(i).row() <= row)) {
                best = i;
            }
        }
        int offset = best < 0 ? -1 : layout.offsetOf(new ScriptLayout.Place(page, best));
        if (offset >= 0) {
            goTo.accept(offset);
        }
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Palette palette = Palette.of(canvas);
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.chrome());
        gc.fillRectangle(area);
        if (sheets() == 0) {
            return;
        }
        int step = sheetHeight() + GAP;
        int first = Math.max(0, (top() - GAP) / step);
        for (int sheet = first; sheet < sheets() && pageTop(sheet) - top() < area.height; sheet++) {
            sheet(gc, sheet, palette);
        }
    }

    private void sheet(GC gc, int sheet, Palette palette) {
        int width = (int) Math.round(profile().paper().width() * scale);
        int x = Math.max(GAP, (canvas.getClientArea().width - width) / 2);
        int y = pageTop(sheet) - top();
        ScreenplayColours colours = ScreenplayColours.of(canvas);
        gc.setBackground(colours.paper());
        gc.fillRectangle(x, y, width, sheetHeight());
        gc.setForeground(palette.line());
        gc.drawRectangle(x, y, width, sheetHeight());
        int index = sheet - titlePages();
        if (index < 0) {
            layout.title().forEach(line -> line(gc, line, x, y, colours.text()));
            return;
        }
        Page page = layout.pages().pages().get(index);
        if (page.number() > 1) {
            Column action = profile().columns().of(LineKind.ACTION);
            String label = page.label() + ".";
            double at = action.left() + action.cells() * Column.CELL - label.length() * Column.CELL;
            fonts.draw(gc, label, 0, x + at * scale, y + HEADER * scale, palette.muted());
        }
        List<PageLine> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (current != null && current.page() == index && current.line() == i) {
                gc.setBackground(palette.accentSoft());
                gc.fillRectangle(x + 1, rowTop(line, y), width - 1, (int) Math.ceil(LINE * scale));
            }
            line(gc, line, x, y, line.kind().isGenerated() ? palette.muted() : colours.text());
            number(gc, page, line, x, y, palette.muted());
        }
    }

    private void number(GC gc, Page page, PageLine line, int x, int y, Color color) {
        if (line.kind() != LineKind.HEADING || line.start() != 0) {
            return;
        }
        String number = layout.numbers()[page.element(line)];
        if (number != null) {
            fonts.draw(gc, number, 0, x + NUMBER_LEFT * scale, rowTop(line, y), color);
            fonts.draw(gc, number, 0, x + NUMBER_RIGHT * scale, rowTop(line, y), color);
        }
    }

    private int rowTop(PageLine line, int y) {
        return y + (int) Math.round((profile().top() + line.row() * LINE) * scale);
    }

    private void line(GC gc, PageLine line, int x, int y, Color color) {
        fonts.line(gc, line, x, rowTop(line, y), color, profile());
    }
}
