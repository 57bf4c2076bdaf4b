// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.filmwright.ui.BlockRef;

/**
 * What can be done with the element at the caret, on a click in the margin or a key. Others contribute to
 * {@code popup:org.filmwright.script.ui.margin}; the selection there is the elements' blocks.
 */
final class MarginMenu {
    private static final String ID = "org.filmwright.script.ui.margin";

    private final StyledText text;
    private final Menu menu;

    MarginMenu(IWorkbenchPartSite site, ScriptView view, ElementTags tags) {
        text = view.text();
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(shown -> shown.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS)));
        menu = manager.createContextMenu(text);
        site.registerContextMenu(ID, manager, new ElementSelection(view, tags));
        text.addListener(SWT.MouseDown, this::clicked);
        text.addDisposeListener(event -> manager.dispose());
    }

    /** The blocks of the chosen elements as a selection that handlers know. */
    private record ElementSelection(ScriptView view, ElementTags tags) implements ISelectionProvider {
        @Override
        public ISelection getSelection() {
            return new StructuredSelection(tags.chosen().stream()
                    .map(block -> new BlockRef(view.film(), block.id())).toList());
        }

        @Override
        public void addSelectionChangedListener(ISelectionChangedListener listener) {
            // asked when the menu is shown
        }

        @Override
        public void removeSelectionChangedListener(ISelectionChangedListener listener) {
            // asked when the menu is shown
        }

        @Override
        public void setSelection(ISelection selection) {
            // the caret says it
        }
    }

    private void clicked(Event event) {
        if (event.button == 1 && event.x < text.getLeftMargin() - 4) {
            int line = text.getLineIndex(event.y);
            text.setSelection(text.getOffsetAtLine(line));
            show(text.toDisplay(event.x, event.y));
        }
    }

    /** Shows the menu beside the caret's line. */
    void show() {
        Point at = text.getLocationAtOffset(text.getCaretOffset());
        show(text.toDisplay(text.getLeftMargin(), at.y + text.getLineHeight()));
    }

    private void show(Point at) {
        menu.setLocation(at);
        menu.setVisible(true);
    }
}
