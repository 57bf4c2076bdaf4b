// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.compare.WhoChanged;
import org.filmwright.compare.WhoChanged.Answer;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/** Who changed each line of the scene at the caret, or each side of the selected frame, shot or clip, and when. */
public final class WhoView extends FollowingView<WhoView.Answers> {
    /** Id of the view. */
    public static final String ID = "org.filmwright.compare.ui.view.who";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm");

    private Label title;
    private Table table;
    private Answers shown;

    /**
     * What is told.
     *
     * @param about the scene or block
     * @param lines whether it is the lines of a scene
     */
    record Answers(String about, String heading, boolean lines, List<Answer> all) {
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        title = Labels.heading(new Label(parent, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).indent(10, 8).applyTo(title);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.who");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(table);
        column(table, "What", 360);
        column(table, "Who", 160);
        column(table, "When", 140);
        column(table, "Change", 260);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.DefaultSelection, event -> reveal());
        follow(table);
    }

    @Override
    Answers read(FilmSession film, String block) throws CoreException {
        Snapshot snapshot = film.snapshot();
        Block at = snapshot.block(block);
        if (at == null) {
            return null;
        }
        Block scene = at.is(BlockTypes.SCENE) ? at : at.is(BlockTypes.SCRIPT_ELEMENT) ? snapshot.block(at.parent()) : null;
        return scene != null && scene.is(BlockTypes.SCENE)
                ? new Answers(scene.id(), scene.content(), true, WhoChanged.lines(film, scene.id()))
                : new Answers(at.id(), BlockTexts.title(at), false, WhoChanged.block(film, at.id()));
    }

    @Override
    boolean moved(BlockRef next) {
        boolean inside = shown != null && shown.lines() && shown.all().stream()
                .anyMatch(answer -> answer.block().equals(next.block()));
        if (inside) {
            select(next.block());
        }
        return inside;
    }

    @Override
    void show(FilmSession film, Answers next) {
        shown = next;
        title.setText(next == null ? "Select a line, a frame, a shot or a clip" : next.heading().replace("&", "&&"));
        table.setItemCount(next == null ? 0 : next.all().size());
        table.clearAll();
        if (next != null && next.lines()) {
            select(selected());
        }
    }

    private void select(String block) {
        for (int i = 0; i < shown.all().size(); i++) {
            if (shown.all().get(i).block().equals(block)) {
                table.setSelection(i);
                table.showSelection();
                return;
            }
        }
    }

    private void fill(Event event) {
        if (shown == null || event.index >= shown.all().size()) {
            return;
        }
        Answer answer = shown.all().get(event.index);
        TableItem item = (TableItem) event.item;
        String what = shown.lines() ? answer.text().lines().findFirst().orElse("") : answer.aspect().title();
        item.setText(new String[] {what, answer.author(), TIME.format(answer.time().atZone(ZoneId.systemDefault())),
                answer.label()});
        item.setForeground(2, Palette.of(table).muted());
    }

    private void reveal() {
        int index = table.getSelectionIndex();
        if (shown != null && index >= 0 && index < shown.all().size()) {
            window().reveal(shown.all().get(index).block());
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
