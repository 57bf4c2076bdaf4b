// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shots.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.Rule;
import org.filmwright.breakdown.cast.CastRule;
import org.filmwright.breakdown.sets.SetRule;
import org.filmwright.pipeline.FilmRules;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Problems;

/** The rules by which make breaks the script down; a tick switches one on or off in the open film. */
public final class RulesView extends ViewPart {
    private FilmWindow window;
    private Table table;
    private List<Rule> rules = List.of();

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().applyTo(parent);
        table = new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.setHeaderVisible(true);
        column("Rule", 230);
        column("For", 70);
        column("What it does", 760);
        table.addListener(SWT.Selection, this::ticked);
        try {
            BreakdownRules all = FilmRules.installed();
            rules = all.all();
        } catch (CoreException e) {
            setContentDescription(Problems.sentence(e));
        }
        for (Rule rule : rules) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {rule.name(), kind(rule), rule.description()});
        }
        Subscription edits = window.onChange(change -> show());
        Subscription films = window.onWindowChange(this::show);
        table.addDisposeListener(event -> {
            edits.close();
            films.close();
        });
        show();
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    private static String kind(Rule rule) {
        return rule instanceof CastRule ? "Cast" : rule instanceof SetRule ? "Sets" : "Shots";
    }

    private void show() {
        if (table.isDisposed()) {
            return;
        }
        FilmSession film = window.film().orElse(null);
        List<String> off = film == null ? List.of() : FilmRules.off(film.snapshot());
        table.setEnabled(film != null);
        for (int i = 0; i < rules.size(); i++) {
            boolean on = !off.contains(rules.get(i).id());
            if (table.getItem(i).getChecked() != on) {
                table.getItem(i).setChecked(on);
            }
        }
        if (!rules.isEmpty()) {
            long out = rules.stream().filter(rule -> off.contains(rule.id())).count();
            String count = out == 0 ? "All rules apply"
                    : out + (out == 1 ? " rule is" : " rules are") + " switched off";
            String says = film == null ? "Open a film to choose the rules of its breakdown"
                    : count + "; the next make works by them, and never touches what was made by hand";
            if (!says.equals(getContentDescription())) {
                setContentDescription(says);
            }
        }
    }

    private void ticked(Event event) {
        FilmSession film = window.film().orElse(null);
        if (event.detail != SWT.CHECK || film == null) {
            return;
        }
        TableItem item = (TableItem) event.item;
        try {
            FilmRules.turn(film, rules.get(table.indexOf(item)), item.getChecked());
        } catch (CoreException e) {
            window.say(Problems.sentence(e));
            show();
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
