// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/**
 * The line at the top of a stage: its name, what is in it, then buttons and a filter.
 *
 * @since 0.1
 */
public final class StageHeader {
    private final Composite bar;
    private final Label facts;
    private final Composite actions;

    /** Makes the header as the first row of a parent with a one-column GridLayout. */
    public StageHeader(Composite parent, String title) {
        Palette palette = Palette.of(parent);
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(14, 8).spacing(14, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Label name = Labels.heading(new Label(bar, SWT.NONE));
        name.setFont(JFaceResources.getHeaderFont());
        name.setText(title.replace("&", "&&"));
        facts = new Label(bar, SWT.NONE);
        facts.setForeground(palette.muted());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(facts);
        actions = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(1).spacing(6, 0).applyTo(actions);
    }

    /** What is in the stage: "24 shots in 8 scenes". */
    public void facts(String text) {
        if (!facts.isDisposed() && !facts.getText().equals(text)) {
            facts.setText(text);
            facts.setToolTipText(text);
        }
    }

    /** Tints the facts, for a state that asks for attention; null for the usual colour. */
    public void tint(Color color) {
        facts.setForeground(color == null ? Palette.of(facts).muted() : color);
    }

    /** Adds a button at the right. */
    public Button button(String text, String toolTip, Runnable action) {
        Button button = new Button(actions, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addListener(SWT.Selection, event -> action.run());
        grow();
        return button;
    }

    /** Adds a field at the right whose text is handed over on Enter, and then cleared. */
    public Text capture(String hint, Consumer<String> action) {
        Text text = new Text(actions, SWT.BORDER);
        text.setMessage(hint);
        GridDataFactory.swtDefaults().hint(240, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.DefaultSelection, event -> {
            String said = text.getText().strip();
            if (!said.isEmpty()) {
                text.setText("");
                action.accept(said);
            }
        });
        grow();
        return text;
    }

    /** Adds a filter field at the right; the action runs a moment after the last key. */
    public Text filter(String hint, Runnable action) {
        Text text = new Text(actions, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(hint);
        GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(text);
        Runnable run = () -> {
            if (!text.isDisposed()) {
                action.run();
            }
        };
        text.addListener(SWT.Modify, event -> text.getDisplay().timerExec(150, run));
        grow();
        return text;
    }

    /** Adds a choice at the right; the action runs when another value is chosen. */
    public Combo choice(String toolTip, List<String> values, Runnable action) {
        Combo combo = new Combo(actions, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setToolTipText(toolTip);
        combo.setItems(values.toArray(String[]::new));
        combo.select(0);
        GridDataFactory.swtDefaults().hint(96, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> action.run());
        grow();
        return combo;
    }

    /** Offers other values in a choice; what was chosen stays so while it is among them, else the first is chosen. */
    public void fill(Combo choice, List<String> values) {
        if (!values.equals(List.of(choice.getItems()))) {
            String chosen = choice.getText();
            choice.setItems(values.toArray(String[]::new));
            choice.select(Math.max(0, values.indexOf(chosen)));
        }
    }

    private void grow() {
        GridLayoutFactory.fillDefaults().numColumns(actions.getChildren().length).spacing(6, 0).applyTo(actions);
        bar.layout();
    }
}
