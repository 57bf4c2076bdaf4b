// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.preferences;

import java.util.Arrays;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.filmwright.ui.internal.start.NewFilmForm;

/** What the start page proposes for a new film. */
public final class NewFilmPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public NewFilmPage() {
        super(GRID);
        setPreferenceStore(UiPreferences.store());
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("What a new film begins with. A film keeps its format once it is made.");
    }

    @Override
    protected void createFieldEditors() {
        DirectoryFieldEditor folder = new DirectoryFieldEditor(UiPreferences.FILMS, "&Folder of films", getFieldEditorParent()) {
            @Override
            protected boolean doCheckState() {
                // the folder is made with the first film in it
                return true;
            }
        };
        folder.setValidateStrategy(StringFieldEditor.VALIDATE_ON_FOCUS_LOST);
        addField(folder);
        addField(choice(UiPreferences.RATE, "F&rame rate", NewFilmForm.rates()));
        addField(choice(UiPreferences.SIZE, "&Picture", NewFilmForm.sizes()));
        addField(choice(UiPreferences.PAGE, "P&age", NewFilmForm.pages()));
    }

    private ComboFieldEditor choice(String key, String label, String[] values) {
        return new ComboFieldEditor(key, label, Arrays.stream(values).map(value -> new String[] {value, value})
                .toArray(String[][]::new), getFieldEditorParent());
    }
}
