// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.UiThread;

/** A line or an area of text. Stores when it is left, on Enter (in an area Ctrl+Enter) and after a pause; Escape takes back. */
final class TextField implements FormField {
    private static final int PAUSE = 2_000;

    private final Text text;
    private final Function<Block, String> read;
    private final BiConsumer<Block, String> store;
    private Block block;
    private String stored = "";
    private int typed;

    TextField(Composite parent, int style, Function<Block, String> read, BiConsumer<Block, String> store) {
        this.read = read;
        this.store = store;
        text = new Text(parent, SWT.BORDER | style);
        text.addListener(SWT.FocusOut, event -> commit());
        text.addListener(SWT.DefaultSelection, event -> commit());
        text.addListener(SWT.Modify, event -> pause());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.Dispose, event -> commit());
    }

    private void pause() {
        int mine = ++typed;
        UiThread.after(PAUSE, text, () -> {
            if (mine == typed) {
                commit();
            }
        });
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            text.setText(stored);
            text.selectAll();
        } else if (event.keyCode == SWT.CR && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            commit();
        }
    }

    /** Tab leaves an area; Ctrl+Tab would, and nobody looks for it. */
    private void traverse(Event event) {
        boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        if (tab) {
            event.doit = true;
        }
    }

    Text text() {
        return text;
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void show(Snapshot film, Block next) {
        boolean other = block == null || !block.id().equals(next.id());
        boolean typing = !other && !text.getText().equals(stored);
        block = next;
        String value = read.apply(next);
        if (!typing && !text.getText().equals(value)) {
            text.setText(value);
        }
        stored = value;
    }

    @Override
    public void commit() {
        if (block == null || !text.getEditable()) {
            return;
        }
        String value = text.getText().strip();
        if (!value.equals(stored.strip())) {
            Block of = block;
            stored = text.getText();
            store.accept(of, value);
        }
    }
}
