// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Counts the words written in this session and today, against the writer's goals. Lives on the UI thread. */
final class WritingGoals {
    private final ViewSettings settings;
    private int last = -1;
    private int session;

    WritingGoals(ViewSettings settings) {
        this.settings = settings;
    }

    /** Words that are printed. Safe on every thread. */
    static int words(List<ScriptElement> elements) {
        int words = 0;
        for (ScriptElement element : elements) {
            if (element.type() == ElementType.NOTE || element.type() == ElementType.BONEYARD
                    || element.type() == ElementType.TITLE_PAGE || element.isEmbedded()) {
                continue;
            }
            boolean inside = false;
            for (int i = 0; i < element.text().length(); i++) {
                boolean letter = Character.isLetterOrDigit(element.text().charAt(i));
                boolean joins = inside && (element.text().charAt(i) == '\'' || element.text().charAt(i) == '’');
                words += letter && !inside ? 1 : 0;
                inside = letter || joins;
            }
        }
        return words;
    }

    /**
     * Takes the number of words of the script now.
     *
     * @param typed whether the writer typed since the last time; else they came from elsewhere
     */
    void count(int words, boolean typed) {
        if (last >= 0 && typed) {
            session += words - last;
            String today = LocalDate.now().toString();
            int before = today.equals(settings.text(ViewSettings.DAY)) ? settings.number(ViewSettings.DAY_WORDS) : 0;
            settings.keep(ViewSettings.DAY, today);
            settings.keep(ViewSettings.DAY_WORDS, String.valueOf(before + words - last));
        }
        last = words;
    }

    /** What the status line says. */
    String status() {
        int today = LocalDate.now().toString().equals(settings.text(ViewSettings.DAY))
                ? settings.number(ViewSettings.DAY_WORDS) : 0;
        return part("Session", session, settings.number(ViewSettings.SESSION_GOAL)) + "  ·  "
                + part("Today", today, settings.number(ViewSettings.DAY_GOAL)) + " words";
    }

    private static String part(String name, int words, int goal) {
        int shown = Math.max(0, words);
        return goal <= 0 ? name + " " + shown : name + " " + shown + " of " + goal + (shown >= goal ? " ✓" : "");
    }

    /** Asks for the goals; says whether they were changed. */
    boolean ask(Shell shell) {
        return new GoalsDialog(shell).open() == Window.OK;
    }

    private final class GoalsDialog extends Dialog {
        private Text sessionGoal;
        private Text dayGoal;

        GoalsDialog(Shell shell) {
            super(shell);
        }

        @Override
        protected void configureShell(Shell shell) {
            super.configureShell(shell);
            shell.setText("Writing Goals");
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(area);
            sessionGoal = field(area, "Words in a session", ViewSettings.SESSION_GOAL);
            dayGoal = field(area, "Words in a day", ViewSettings.DAY_GOAL);
            return area;
        }

        private Text field(Composite area, String label, String setting) {
            new Label(area, SWT.NONE).setText(label);
            Text field = new Text(area, SWT.BORDER);
            field.setData("org.filmwright.ui.id", "org.filmwright.script.ui." + setting);
            field.setMessage("no goal");
            int goal = settings.number(setting);
            field.setText(goal == 0 ? "" : String.valueOf(goal));
            field.addListener(SWT.Verify, event -> event.doit = event.text.chars().allMatch(Character::isDigit)
                    && event.text.length() <= 6);
            GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(field);
            return field;
        }

        @Override
        protected void createButtonsForButtonBar(Composite parent) {
            createButton(parent, IDialogConstants.OK_ID, "Set Goals", true);
            createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        }

        @Override
        protected void okPressed() {
            settings.set(ViewSettings.SESSION_GOAL, number(sessionGoal));
            settings.set(ViewSettings.DAY_GOAL, number(dayGoal));
            super.okPressed();
        }

        private static String number(Text field) {
            return field.getText().isEmpty() ? "0" : field.getText().substring(0, Math.min(6, field.getText().length()));
        }
    }
}
