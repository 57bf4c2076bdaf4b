// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.filmwright.script.ui.internal.ScriptOutline.Entry;

/** Sections and scenes with their synopses in the Outline view; a click goes there, dragging or Alt+Up/Down moves. */
final class ScreenplayOutline extends ContentOutlinePage {
    private static final String PREFIX = "filmwright-scene:";

    private final SceneCommands scenes;
    private ScriptOutline outline = ScriptOutline.NONE;
    private boolean showing;

    ScreenplayOutline(SceneCommands scenes) {
        this.scenes = scenes;
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
                return outline.below((Entry) element).toArray();
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
        getTreeViewer().setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        getTreeViewer().setAutoExpandLevel(2);
        getTreeViewer().setInput(this);
        getControl().addListener(SWT.KeyDown, this::key);
        dragging();
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            Entry entry = (Entry) element;
            StyledString text = new StyledString(entry.isScene() ? entry.number() + "   " + entry.title()
                    : entry.title());
            return entry.synopsis().isEmpty() ? text
                    : text.append("   " + entry.synopsis(), StyledString.QUALIFIER_STYLER);
        }
    }

    private void dragging() {
        Transfer[] types = {TextTransfer.getInstance()};
        getTreeViewer().addDragSupport(DND.DROP_MOVE, types, new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = PREFIX + (chosen() == null ? -1 : chosen().offset());
            }
        });
        getTreeViewer().addDropSupport(DND.DROP_MOVE, types, new ViewerDropAdapter(getTreeViewer()) {
            @Override
            public boolean validateDrop(Object target, int operation, TransferData type) {
                return target instanceof Entry;
            }

            @Override
            public boolean performDrop(Object data) {
                if (!(data instanceof String text) || !text.startsWith(PREFIX)
                        || !(getCurrentTarget() instanceof Entry target)) {
                    return false;
                }
                scenes.move(Integer.parseInt(text.substring(PREFIX.length())), target.offset(),
                        getCurrentLocation() != LOCATION_BEFORE);
                return true;
            }
        });
    }

    private Entry chosen() {
        return getTreeViewer() == null ? null : (Entry) getTreeViewer().getStructuredSelection().getFirstElement();
    }

    private void key(Event event) {
        boolean up = event.keyCode == SWT.ARROW_UP;
        if ((event.stateMask & SWT.ALT) != 0 && (up || event.keyCode == SWT.ARROW_DOWN) && chosen() != null) {
            event.doit = false;
            scenes.step(chosen().offset(), !up);
        }
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

    /** Selects the scene or section of an offset, unless the user is in the outline. */
    void follow(int offset) {
        Entry entry = outline.at(offset);
        if (getControl() != null && !getControl().isDisposed() && !getControl().isFocusControl() && entry != null
                && !entry.equals(chosen())) {
            showing = true;
            getTreeViewer().setSelection(new StructuredSelection(entry), true);
            showing = false;
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!showing && getControl().isFocusControl() && event.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Entry entry) {
            scenes.show(entry.offset());
        }
    }
}
