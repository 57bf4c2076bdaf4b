// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.cast.ui.internal;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.filmwright.breakdown.cast.CharacterRename;
import org.filmwright.breakdown.cast.CharacterRename.Place;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;

/** Shows what renaming a character changes in the script. */
final class RenameDialog extends Dialog {
    private final CharacterRename plan;
    private final ScriptFacts facts;
    private Table table;
    private boolean mentions = true;

    RenameDialog(Shell shell, CharacterRename plan, ScriptFacts facts) {
        super(shell);
        this.plan = plan;
        this.facts = facts;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Rename " + plan.from() + " to " + plan.to());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label text = new Label(area, SWT.WRAP);
        text.setText(CastCards.count((int) plan.cues(), "cue") + " of " + plan.from() + " become " + plan.to() + ".");
        Button also = new Button(area, SWT.CHECK);
        also.setText("Also change " + CastCards.count((int) plan.mentions(), "mention") + " in action and dialogue");
        also.setSelection(mentions);
        also.setEnabled(plan.mentions() > 0);
        also.addListener(SWT.Selection, event -> {
            mentions = also.getSelection();
            fill();
        });
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        for (String title : new String[] {"Scene", "Now", "Then"}) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.setWidth(title.equals("Scene") ? 60 : 300);
        }
        table.addListener(SWT.SetData, event -> row((TableItem) event.item, shown().get(event.index)));
        GridDataFactory.fillDefaults().grab(true, true).hint(670, 280).applyTo(table);
        fill();
        return area;
    }

    private List<Place> shown() {
        return plan.places().stream().filter(place -> mentions || place.cue()).toList();
    }

    private void fill() {
        table.setItemCount(shown().size());
        table.clearAll();
    }

    private void row(TableItem item, Place place) {
        SceneFacts scene = facts.scene(place.scene());
        item.setText(new String[] {scene == null ? "" : scene.number(), around(place.before(), place.after()),
            around(place.after(), place.before())});
    }

    /** The part of a text where it starts to differ from the other. */
    static String around(String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 20);
        String part = text.substring(from, Math.min(text.length(), at + 50)).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + part + (at + 50 < text.length() ? "…" : "");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Rename", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(720, 460);
    }

    /** Whether mentions are to be changed too. */
    boolean mentions() {
        return mentions;
    }
}
