// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.filmwright.compare.WordDiff;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/** One side of a change: its words, those that the other side does not have marked. */
final class ChangePane {
    private final StyledText text;
    private final WordDiff.Kind own;

    /** @param own REMOVED for the film as it is, ADDED for what is proposed */
    ChangePane(Composite parent, String title, WordDiff.Kind own) {
        this.own = own;
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Label heading = Labels.heading(new Label(page, SWT.NONE));
        heading.setText(title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).applyTo(heading);
        text = new StyledText(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setData("org.filmwright.ui.id", "org.filmwright.generation.ui."
                + (own == WordDiff.Kind.REMOVED ? "before" : "after"));
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(12, 6, 12, 6);
        text.setAlwaysShowScrollBars(false);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    }

    void show(String before, String after) {
        Palette palette = Palette.of(text);
        StringBuilder shown = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        for (WordDiff.Run run : WordDiff.of(before, after)) {
            if (run.kind() == own) {
                StyleRange style = new StyleRange(shown.length(), run.text().length(),
                        own == WordDiff.Kind.REMOVED ? palette.bad() : palette.good(), null);
                style.strikeout = own == WordDiff.Kind.REMOVED;
                style.underline = own == WordDiff.Kind.ADDED;
                styles.add(style);
            }
            if (run.kind() == WordDiff.Kind.SAME || run.kind() == own) {
                shown.append(run.text());
            }
        }
        text.setBackground(palette.surface());
        text.setForeground(palette.text());
        text.setText(shown.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }
}
