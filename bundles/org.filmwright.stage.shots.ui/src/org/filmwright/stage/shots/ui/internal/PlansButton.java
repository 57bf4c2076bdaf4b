// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shots.ui.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.filmwright.api.session.FilmSession;
import org.filmwright.pipeline.ShotPlans;
import org.filmwright.pipeline.ShotPlans.Waiting;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;

/** Says how many scenes with shots made by hand have a plan that waits, and offers to use one; hidden without any. */
final class PlansButton {
    private final StageContext stage;
    private final Button button;
    private List<Waiting> plans = List.of();

    PlansButton(StageHeader header, StageContext stage) {
        this.stage = stage;
        button = header.button("Plans",
                "Plans of the rules for scenes whose shots were made or kept by hand", this::offer);
        button.setData("org.filmwright.ui.id", "org.filmwright.stage.shots.plans");
        show(List.of());
    }

    /** Looks for plans in the background. */
    void refresh() {
        FilmSession film = stage.film();
        Operations.load("Looking for plans of shots", button, monitor -> ShotPlans.waiting(film), this::show,
                Problems::log);
    }

    private void show(List<Waiting> waiting) {
        plans = waiting;
        button.setText(waiting.size() == 1 ? "1 plan waits" : waiting.size() + " plans wait");
        GridDataFactory.createFrom(button.getLayoutData() instanceof GridData data ? data
                : new GridData()).exclude(waiting.isEmpty()).applyTo(button);
        button.setVisible(!waiting.isEmpty());
        button.requestLayout();
    }

    private void offer() {
        Menu menu = new Menu(button);
        for (Waiting plan : plans) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText("Use the plan of scene " + plan.number() + " " + plan.heading().replace("&", "&&") + ": "
                    + plan.planned() + " shots in place of " + plan.shots() + missing(plan));
            item.setEnabled(stage.writable());
            item.addListener(SWT.Selection, event -> accept(plan));
        }
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    private static String missing(Waiting plan) {
        int lines = plan.missing().size();
        return lines == 0 ? "" : lines == 1 ? " (1 line is in no shot)" : " (" + lines + " lines are in no shot)";
    }

    private void accept(Waiting plan) {
        FilmSession film = stage.film();
        var display = button.getDisplay();
        Operations.schedule("Use the plan of scene " + plan.number(), new FilmRule(film.id()), monitor -> {
            ShotPlans.accept(film, plan.scene());
            UiThread.async(display, () -> stage.window().say("Scene " + plan.number() + " has the shots of its plan"));
        });
    }
}
