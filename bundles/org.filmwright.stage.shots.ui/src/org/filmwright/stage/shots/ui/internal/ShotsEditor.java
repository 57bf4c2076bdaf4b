// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shots.ui.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Staleness;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;

/** The Shots stage: every shot with its drawn frame, scene by scene. */
public final class ShotsEditor extends StageEditor {
    private static final int PAUSE = 500;

    private StageHeader header;
    private PlansButton plans;
    private Text filter;
    private Composite stack;
    private ShotGallery gallery;
    private FrameView large;
    private EmptyState empty;
    private boolean isLarge;
    private int asked;

    @Override
    protected void createStage(Composite parent, StageContext stage) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, stage.stage().name());
        header.button("Add shot", "Adds a shot behind the selected one", this::add).setEnabled(stage.writable());
        header.button("−", "Smaller frames (Ctrl+minus on the keypad)", () -> gallery.zoom(-1));
        header.button("+", "Larger frames (Ctrl+plus on the keypad)", () -> gallery.zoom(1));
        plans = new PlansButton(header, stage);
        filter = header.filter("Filter", this::refresh);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        gallery = new ShotGallery(stack, stage.film());
        gallery.onSelect(this::select);
        gallery.onActivate(item -> enlarge(true));
        gallery.addListener(SWT.KeyDown, this::key);
        large = new FrameView(stack, stage.film(), new FrameView.Navigation() {
            @Override
            public void step(int by) {
                int next = gallery.focusItem() + by;
                if (next >= 0 && next < gallery.cards().size()) {
                    gallery.setSelection(next);
                    select();
                    large.show(gallery.cards().get(next));
                }
            }

            @Override
            public void back() {
                enlarge(false);
            }
        });
        empty = new EmptyState(stack, "No shots yet", stage.stage().description());
        if (stage.writable()) {
            empty.action("Make", () -> stage.run("org.filmwright.app.command.film.make"));
            empty.action("Add shot", this::add);
        }
        MenuManager menu = new MenuManager();
        gallery.setMenu(menu.createContextMenu(gallery));
        getSite().registerContextMenu("org.filmwright.ui.menu.blocks", menu, getSite().getSelectionProvider());
        stage.onChange(gallery, this::changed);
        refresh();
        askStale();
        plans.refresh();
    }

    private void changed(ModelChange change) {
        if (change.touchesStage(Stages.SHOTS) || change.touchesStage(Stages.SCREENPLAY)
                || change.touchesStage(Stages.SHOOTING_SCRIPT) || change.touchesStage(Stages.ASSET_LIBRARY)) {
            refresh();
        }
        int mine = ++asked;
        UiThread.after(PAUSE, gallery, () -> {
            if (mine == asked) {
                askStale();
                plans.refresh();
            }
        });
    }

    private void refresh() {
        ShotCards all = ShotCards.of(context().film().snapshot());
        List<String> selected = selected();
        gallery.show(all.filtered(filter.getText()));
        header.facts(all.cards().isEmpty() ? "" : all.facts());
        if (!selected.isEmpty()) {
            int place = gallery.cards().stream().map(ShotCards.Card::shot).toList().indexOf(selected.get(0));
            if (place >= 0 && place != gallery.focusItem()) {
                gallery.setSelection(place);
            }
        }
        if (isLarge && gallery.focusItem() < gallery.cards().size()) {
            large.show(gallery.cards().get(gallery.focusItem()));
        }
        show(all.cards().isEmpty() ? empty.control() : isLarge ? large : gallery);
    }

    private void askStale() {
        FilmSession film = context().film();
        Operations.load("Looking for stale frames", gallery,
                monitor -> stale(film, new Staleness(film, context().window().stages())),
                gallery::stale, Problems::log);
    }

    private static Map<String, String> stale(FilmSession film, Staleness staleness) throws CoreException {
        Map<String, String> shots = new HashMap<>();
        Snapshot snapshot = film.snapshot();
        for (Staleness.StaleTake stale : staleness.all()) {
            if (stale.subject() != null) {
                for (Block shot : snapshot.ofType(BlockTypes.SHOT)) {
                    if (stale.take().id().equals(shot.link(Features.FRAME)) && !stale.reasons().isEmpty()) {
                        shots.put(shot.id(), stale.reasons().get(0).label());
                    }
                }
            }
        }
        return shots;
    }

    private void show(Control page) {
        StackLayout layout = (StackLayout) stack.getLayout();
        if (layout.topControl != page) {
            boolean focused = layout.topControl != null && layout.topControl.isFocusControl();
            layout.topControl = page;
            stack.layout();
            if (focused) {
                page.setFocus();
            }
        }
    }

    private void enlarge(boolean on) {
        isLarge = on;
        if (on) {
            large.show(gallery.cards().get(gallery.focusItem()));
        }
        Control page = on ? large : gallery;
        show(page);
        page.setFocus();
    }

    private List<String> selected() {
        return Arrays.stream(gallery.selection()).filter(item -> item < gallery.cards().size())
                .mapToObj(item -> gallery.cards().get(item).shot()).toList();
    }

    private void select() {
        context().select(selected());
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.DEL -> delete();
            case SWT.INSERT -> add();
            case SWT.KEYPAD_ADD -> gallery.zoom(1);
            case SWT.KEYPAD_SUBTRACT -> gallery.zoom(-1);
            default -> {
                return;
            }
        }
    }

    private void add() {
        if (!context().writable()) {
            return;
        }
        Snapshot film = context().film().snapshot();
        List<String> selected = selected();
        Block after = selected.isEmpty() ? null : film.block(selected.get(selected.size() - 1));
        BlockDraft draft = BlockDraft.of(BlockTypes.SHOT).in(Stages.SHOTS).set(Features.DURATION,
                context().film().format().frames(3));
        if (after != null) {
            draft.after(after.id()).link(Features.SCENE, after.link(Features.SCENE))
                    .link(Features.SET_UP, after.link(Features.SET_UP));
        }
        String[] made = new String[1];
        context().edit("Add shot", edit -> made[0] = edit.create(draft));
        if (made[0] != null) {
            revealBlock(made[0]);
        }
    }

    private void delete() {
        List<String> selected = selected();
        if (!selected.isEmpty() && context().writable()) {
            context().edit(selected.size() == 1 ? "Delete shot" : "Delete " + selected.size() + " shots", edit -> {
                for (String id : selected) {
                    edit.delete(id);
                }
            });
        }
    }

    @Override
    protected void focusStage() {
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl.setFocus();
    }

    @Override
    protected void revealBlock(String block) {
        if (!filter.getText().isEmpty()) {
            filter.setText("");
        }
        refresh();
        int place = gallery.cards().stream().map(ShotCards.Card::shot).toList().indexOf(block);
        if (place >= 0) {
            gallery.setSelection(place);
            select();
        }
    }
}
