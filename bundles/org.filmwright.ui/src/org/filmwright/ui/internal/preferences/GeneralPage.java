// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.filmwright.ui.internal.theme.Themes;

/** How the workbench looks and what it opens at its start. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private Button dark;

    public GeneralPage() {
        super(GRID);
        setPreferenceStore(UiPreferences.store());
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("How the workbench looks, and what it shows first.");
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new BooleanFieldEditor(UiPreferences.REOPEN, "&Open the film of the last session", parent));
        dark = new Button(parent, SWT.CHECK);
        dark.setText("&Dark colours");
        dark.setData("org.filmwright.ui.id", "org.filmwright.ui.preferences.dark");
        dark.setSelection(Themes.isDark());
    }

    @Override
    public boolean performOk() {
        if (dark != null && dark.getSelection() != Themes.isDark()) {
            Themes.use(dark.getDisplay(), dark.getSelection());
        }
        return super.performOk();
    }
}
