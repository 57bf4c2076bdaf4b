// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.generic;

import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.filmwright.api.session.ModelChange;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;

/** The editor of every stage that has none of its own: all blocks in a tree with columns. */
public final class GenericStageEditor extends StageEditor {
    private BlockTree tree;
    private BlockTreeEditing editing;
    private BlockActions actions;
    private StageHeader header;
    private Text filter;
    private Composite stack;
    private EmptyState empty;

    @Override
    protected void createStage(Composite parent, StageContext stage) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        actions = new BlockActions(stage);
        header = new StageHeader(parent, stage.stage().name());
        stack = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        stack.setLayout(new StackLayout());
        tree = new BlockTree(stack);
        editing = new BlockTreeEditing(tree, actions::text);
        new BlockTreeDragging(tree, actions);
        Button add = addButton(stage);
        filter = header.filter("Filter", this::refresh);
        empty = emptyState(stage);
        boolean writable = stage.writable();
        add.setEnabled(writable);
        Tree control = tree.control();
        control.addListener(SWT.KeyDown, this::key);
        control.addListener(SWT.MouseDoubleClick, event -> edit());
        control.addListener(SWT.Selection, event -> stage.select(tree.selection()));
        MenuManager menu = new MenuManager();
        control.setMenu(menu.createContextMenu(control));
        getSite().registerContextMenu("org.filmwright.ui.menu.blocks", menu, getSite().getSelectionProvider());
        stage.onChange(control, this::changed);
        refresh();
    }

    private Button addButton(StageContext stage) {
        List<String> types = stage.stage().blockTypes();
        Button[] button = new Button[1];
        button[0] = header.button(types.size() > 1 ? "Add ▾" : "Add " + words(types.isEmpty() ? "block" : types.get(0)),
                "Adds a block behind the selected one (Enter)", () -> add(types, button[0]));
        return button[0];
    }

    private void add(List<String> types, Button button) {
        if (types.size() <= 1) {
            create(types.isEmpty() ? "Idea" : types.get(0));
            return;
        }
        Menu menu = new Menu(button);
        for (String type : types) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(BlockTexts.type(type));
            item.addListener(SWT.Selection, event -> create(type));
        }
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    private EmptyState emptyState(StageContext stage) {
        EmptyState state = new EmptyState(stack, stage.stage().name() + " is empty", stage.stage().description());
        if (stage.writable()) {
            for (String type : stage.stage().blockTypes()) {
                state.action("Add " + words(type), () -> create(type));
            }
        }
        return state;
    }

    private static String words(String type) {
        return BlockTexts.type(type).toLowerCase(java.util.Locale.ROOT);
    }

    private void changed(ModelChange change) {
        if (change.touchesStage(context().stage().id())) {
            refresh();
        }
    }

    private void refresh() {
        StageRows rows = new StageRows(context().film().snapshot(), context().stage().id(), filter.getText());
        tree.show(rows);
        int all = context().film().snapshot().children(context().stage().id()).size();
        int shown = rows.roots().size();
        header.facts(all == 0 ? "" : shown == all ? all + (all == 1 ? " block" : " blocks") : shown + " of " + all + " blocks");
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = all == 0 ? empty.control() : tree.control();
        stack.layout();
    }

    private void create(String type) {
        if (!context().writable()) {
            return;
        }
        editing.finish(true);
        List<String> selected = tree.selection();
        String after = selected.isEmpty() ? null : selected.get(selected.size() - 1);
        boolean sameKind = after == null || context().film().snapshot().block(after).is(type)
                || context().film().snapshot().block(after).parent().equals(context().stage().id());
        actions.create(type, sameKind ? after : null).ifPresent(id -> {
            if (!filter.getText().isEmpty()) {
                filter.setText("");
                refresh();
            }
            tree.select(List.of(id), true);
            context().select(List.of(id));
            editing.start(id);
        });
    }

    private void edit() {
        List<String> selected = tree.selection();
        if (!selected.isEmpty() && context().writable()) {
            editing.start(selected.get(0));
        }
    }

    private void key(Event event) {
        boolean alt = (event.stateMask & SWT.ALT) != 0;
        List<String> selected = tree.selection();
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR, SWT.INSERT -> {
                event.doit = false;
                List<String> types = context().stage().blockTypes();
                String type = selected.isEmpty() ? types.isEmpty() ? "Idea" : types.get(0)
                        : context().film().snapshot().block(selected.get(selected.size() - 1)).type();
                create(type);
            }
            case SWT.F2 -> edit();
            case SWT.DEL -> actions.delete(selected);
            case SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                if (alt) {
                    event.doit = false;
                    actions.shift(selected, event.keyCode == SWT.ARROW_UP ? -1 : 1);
                }
            }
            default -> {
                return;
            }
        }
    }

    @Override
    protected void focusStage() {
        if (tree.control().isVisible()) {
            tree.control().setFocus();
        } else {
            empty.control().setFocus();
        }
    }

    @Override
    protected void revealBlock(String block) {
        filter.setText("");
        refresh();
        tree.select(List.of(block), true);
        context().select(List.of(block));
    }
}
