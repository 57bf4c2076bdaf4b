// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.filmwright.script.ide.TextFinder;
import org.filmwright.script.ui.internal.MarkPainter.Layer;
import org.filmwright.script.ui.internal.MarkPainter.Mark;
import org.filmwright.ui.Problems;

/** Finds and replaces in the script, above the text. Replacing everything is one change of the film. */
final class FindBar {
    private final ScriptView view;
    private final ScreenplayFrame frame;
    private final MarkPainter painter;
    private Text words;
    private Text replacement;
    private Button matchCase;
    private Button wholeWord;
    private Button regex;
    private Label count;
    private List<TextFinder.Match> found = List.of();
    private boolean selecting;

    FindBar(ScriptView view, ScreenplayFrame frame, MarkPainter painter) {
        this.view = view;
        this.frame = frame;
        this.painter = painter;
    }

    /** Shows the bar with the selected words in it. */
    void open() {
        if (words == null) {
            create();
        }
        frame.showBar(true);
        String selected = view.text().getSelectionText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            words.setText(selected);
        }
        words.selectAll();
        words.setFocus();
        search(false);
    }

    private void create() {
        Composite bar = new Composite(frame.bar(), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.swtDefaults().numColumns(10).margins(12, 5).spacing(6, 0).applyTo(bar);
        words = field(bar, "Find", "words");
        count = new Label(bar, SWT.NONE);
        count.setData("org.filmwright.ui.id", "org.filmwright.script.ui.find.count");
        GridDataFactory.swtDefaults().hint(100, SWT.DEFAULT).applyTo(count);
        matchCase = check(bar, "Aa", "Match case");
        wholeWord = check(bar, "Word", "Whole words only");
        regex = check(bar, ".*", "Regular expression");
        replacement = field(bar, "Replace by", "replacement");
        push(bar, "Replace", this::replaceOne);
        push(bar, "Replace All", this::replaceAll);
        push(bar, "Close", this::close);
        words.addListener(SWT.Modify, event -> search(true));
        words.addListener(SWT.DefaultSelection, event -> step(true));
        replacement.addListener(SWT.DefaultSelection, event -> replaceOne());
        words.addListener(SWT.KeyDown, this::key);
        replacement.addListener(SWT.KeyDown, this::key);
        view.text().addListener(SWT.Modify, event -> {
            if (frame.bar().isVisible()) {
                refresh();
            }
        });
    }

    private static Text field(Composite bar, String hint, String id) {
        Text field = new Text(bar, SWT.BORDER | SWT.SEARCH);
        field.setMessage(hint);
        field.setData("org.filmwright.ui.id", "org.filmwright.script.ui.find." + id);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        return field;
    }

    private Button check(Composite bar, String label, String help) {
        Button button = new Button(bar, SWT.TOGGLE);
        button.setText(label);
        button.setToolTipText(help);
        button.addListener(SWT.Selection, event -> search(true));
        return button;
    }

    private static void push(Composite bar, String label, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            close();
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            step(event.keyCode == SWT.ARROW_DOWN);
            event.doit = false;
        }
    }

    private TextFinder finder() {
        return TextFinder.of(words.getText(), new TextFinder.Options(matchCase.getSelection(),
                wholeWord.getSelection(), regex.getSelection()));
    }

    private void refresh() {
        try {
            found = words.getText().isEmpty() ? List.of() : finder().all(view.script());
            count.setToolTipText(null);
        } catch (IllegalArgumentException e) {
            found = List.of();
            count.setToolTipText(e.getMessage());
            view.window().say(e.getMessage());
        }
        painter.show(Layer.HIT, found.stream().map(hit -> new Mark(hit.offset(), hit.length(), null)).toList());
        tell();
    }

    private void tell() {
        int at = current();
        count.setText(words.getText().isEmpty() ? "" : found.isEmpty() ? "Nothing found"
                : (at < 0 ? "" : at + 1 + " of ") + found.size() + (at < 0 ? " found" : ""));
    }

    private int current() {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).offset() == view.text().getSelection().x
                    && found.get(i).length() == view.text().getSelectionCount()) {
                return i;
            }
        }
        return -1;
    }

    private void search(boolean go) {
        refresh();
        if (go && current() < 0) {
            step(true);
        }
    }

    /** Goes to the next or last place. */
    void step(boolean forward) {
        if (words == null || found.isEmpty() || selecting) {
            return;
        }
        int caret = forward ? view.text().getSelection().y : view.text().getSelection().x;
        int next = forward ? 0 : found.size() - 1;
        for (int i = 0; i < found.size(); i++) {
            if (forward && found.get(i).offset() >= caret) {
                next = i;
                break;
            }
            if (!forward && found.get(i).offset() < caret) {
                next = i;
            }
        }
        selecting = true;
        view.text().setSelection(found.get(next).offset(), found.get(next).offset() + found.get(next).length());
        view.text().showSelection();
        selecting = false;
        tell();
    }

    private void replaceOne() {
        int at = current();
        if (at < 0) {
            step(true);
            return;
        }
        replace("Replace " + words.getText(), at, at + 1);
        step(true);
    }

    private void replaceAll() {
        int all = found.size();
        if (all > 0 && replace("Replace " + words.getText() + " by " + replacement.getText(), 0, all)) {
            view.window().say("Replaced " + all + (all == 1 ? " place" : " places"));
        }
    }

    private boolean replace(String label, int from, int to) {
        String text = view.script();
        try {
            List<String> made = finder().replacements(text, replacement.getText());
            StringBuilder next = new StringBuilder(text);
            for (int i = to - 1; i >= from; i--) {
                TextFinder.Match hit = found.get(i);
                next.replace(hit.offset(), hit.offset() + hit.length(), made.get(i));
            }
            view.change(label, next.toString());
            return true;
        } catch (IllegalArgumentException e) {
            view.window().say(e.getMessage());
        } catch (CoreException e) {
            view.window().say(Problems.sentence(e));
        }
        return false;
    }

    void close() {
        painter.show(Layer.HIT, List.of());
        frame.showBar(false);
        view.text().setFocus();
    }
}
