// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.filmwright.compare.WordDiff;
import org.filmwright.compare.WordDiff.Kind;
import org.filmwright.compare.WordDiff.Run;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/** One side of a comparison: a text in which the words that the other side does not have are marked. */
final class WordPane {
    private final Composite page;
    private final Label heading;
    private final StyledText text;
    private final Kind own;

    /**
     * @param own REMOVED for the older side, ADDED for the newer
     */
    WordPane(Composite parent, Kind own) {
        this.own = own;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        heading = Labels.heading(new Label(page, SWT.NONE));
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).applyTo(heading);
        text = new StyledText(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setData("org.filmwright.ui.id", own == Kind.REMOVED ? "org.filmwright.compare.ui.older" : "org.filmwright.compare.ui.newer");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(12, 8, 12, 8);
        text.setLineSpacing(2);
        text.setAlwaysShowScrollBars(false);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    }

    Composite control() {
        return page;
    }

    StyledText text() {
        return text;
    }

    void title(String title) {
        heading.setText(title.replace("&", "&&"));
    }

    void show(List<Run> runs) {
        Palette palette = Palette.of(text);
        Color mark = own == Kind.REMOVED ? palette.bad() : palette.good();
        StringBuilder shown = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        for (Run run : runs) {
            if (run.kind() == own) {
                StyleRange style = new StyleRange(shown.length(), run.text().length(), mark, null);
                style.fontStyle = SWT.BOLD;
                style.strikeout = own == Kind.REMOVED;
                style.underline = own == Kind.ADDED;
                styles.add(style);
            }
            if (run.kind() == Kind.SAME || run.kind() == own) {
                shown.append(run.text());
            }
        }
        text.setBackground(palette.surface());
        text.setForeground(palette.text());
        text.setText(shown.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        if (!styles.isEmpty()) {
            text.setSelection(styles.get(0).start);
            text.showSelection();
        }
    }

    static List<Run> runs(String before, String after) {
        return WordDiff.of(before, after);
    }
}
