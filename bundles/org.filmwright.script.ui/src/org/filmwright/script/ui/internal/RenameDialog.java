// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.filmwright.script.ide.ScriptName;

/** Asks for a new name and shows every place that gets it; places can be left out. */
final class RenameDialog extends TitleAreaDialog {
    private final String script;
    private final List<ScriptName> places;
    private final int shots;
    private Text name;
    private CheckboxTableViewer table;
    private String newName = "";
    private List<ScriptName> chosen = List.of();

    /** @param shots set-ups and shots that speak of the name; they are renamed too */
    RenameDialog(Shell shell, String script, List<ScriptName> places, int shots) {
        super(shell);
        this.shots = shots;
        this.script = script;
        this.places = places;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Rename");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        String old = places.get(0).name();
        setTitle("Rename " + old);
        setMessage("All checked places, the card in the film" + (shots == 0 ? "" : " and " + shots
                + (shots == 1 ? " shot or set-up" : " shots and set-ups")) + " get the new name in one change.");
        name = new Text(area, SWT.BORDER);
        name.setData("org.filmwright.ui.id", "org.filmwright.script.ui.rename.name");
        name.setText(old);
        name.selectAll();
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).applyTo(name);
        table = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                return line((ScriptName) element);
            }
        });
        table.setInput(places);
        table.setAllChecked(true);
        GridDataFactory.fillDefaults().grab(true, true).indent(8, 4).hint(480, 240).applyTo(table.getControl());
        name.addListener(SWT.Modify, event -> check());
        table.addCheckStateListener(event -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Rename", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        newName = name.getText().strip();
        chosen = Stream.of(table.getCheckedElements()).map(ScriptName.class::cast).toList();
        boolean isLine = newName.chars().noneMatch(Character::isISOControl);
        getButton(IDialogConstants.OK_ID).setEnabled(!newName.isEmpty() && isLine && !chosen.isEmpty()
                && !newName.equals(places.get(0).name()));
    }

    /** The line that a place stands in, with its number. */
    private String line(ScriptName place) {
        int start = script.lastIndexOf('\n', place.offset() - 1) + 1;
        int end = script.indexOf('\n', place.offset());
        long number = script.substring(0, place.offset()).chars().filter(c -> c == '\n').count() + 1;
        return number + ": " + script.substring(start, end < 0 ? script.length() : end).strip();
    }

    String newName() {
        return newName;
    }

    List<ScriptName> chosen() {
        return chosen;
    }
}
