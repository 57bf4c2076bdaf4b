// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.function.IntConsumer;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** Sections and scenes in the Outline view; a click goes there. */
final class ScreenplayOutline extends ContentOutlinePage {
    private final IntConsumer show;
    private ScriptOutline outline = ScriptOutline.NONE;
    private boolean showing;

    ScreenplayOutline(IntConsumer show) {
        this.show = show;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        getTreeViewer().setContentProvider(new ITreeContentProvider() {
            @Override
            public Object[] getElements(Object input) {
                return outline.below(null).toArray();
            }

            @Override
            public Object[] getChildren(Object element) {
                return outline.below((ScriptOutline.Entry) element).toArray();
            }

            @Override
            public Object getParent(Object element) {
                return null;
            }

            @Override
            public boolean hasChildren(Object element) {
                return getChildren(element).length > 0;
            }
        });
        getTreeViewer().setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                ScriptOutline.Entry entry = (ScriptOutline.Entry) element;
                return entry.isScene() ? entry.number() + "   " + entry.title() : entry.title();
            }
        });
        getTreeViewer().setAutoExpandLevel(2);
        getTreeViewer().setInput(this);
    }

    /** Shows another outline. */
    void show(ScriptOutline next) {
        if (next.entries().equals(outline.entries())) {
            return;
        }
        outline = next;
        if (getControl() != null && !getControl().isDisposed()) {
            showing = true;
            getTreeViewer().refresh();
            getTreeViewer().expandToLevel(2);
            showing = false;
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!showing && getControl().isFocusControl() && event.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof ScriptOutline.Entry entry) {
            show.accept(entry.offset());
        }
    }
}
