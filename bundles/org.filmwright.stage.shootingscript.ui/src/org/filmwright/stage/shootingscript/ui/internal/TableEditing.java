// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.stream.Stream;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.EditableRule;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.action.KeyEditAction;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;

/** Which cells are edited, with what, and by which keys. */
final class TableEditing extends AbstractUiBindingConfiguration {
    /** Front of the label that names the column of a cell. */
    static final String CELL = "column.";

    private final ShootingTable.Cells cells;

    TableEditing(ShootingTable.Cells cells) {
        this.cells = cells;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, new EditableRule() {
            @Override
            public boolean isEditable(int column, int row) {
                return cells.isEditable(column, row);
            }
        });
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new TextCellEditor(true, true));
        for (ShootingColumn column : ShootingColumn.values()) {
            if (!column.choices().isEmpty()) {
                ComboBoxCellEditor choice = new ComboBoxCellEditor(Stream.concat(Stream.of(""),
                        column.choices().stream()).toList(), 12);
                registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, choice, DisplayMode.NORMAL, CELL
                        + column.name());
                registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, choice, DisplayMode.EDIT, CELL
                        + column.name());
            }
        }
    }

    @Override
    public void configureUiBindings(UiBindingRegistry bindings) {
        bindings.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), new KeyEditAction());
        bindings.registerKeyBinding(new LetterOrDigitKeyEventMatcher(), new KeyEditAction());
        bindings.registerKeyBinding(new LetterOrDigitKeyEventMatcher(SWT.MOD2), new KeyEditAction());
        bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY,
                MouseEventMatcher.LEFT_BUTTON),
                new MouseEditAction());
    }
}
