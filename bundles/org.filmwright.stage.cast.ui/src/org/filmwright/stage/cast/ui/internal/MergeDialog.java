// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.cast.ui.internal;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.filmwright.api.Block;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.breakdown.cast.CharacterMerge;
import org.filmwright.ui.Problems;

/** Asks which of some characters stays, and shows what merging does. */
final class MergeDialog extends Dialog {
    private final Snapshot film;
    private final List<Block> characters;
    private Label preview;
    private CharacterMerge plan;

    MergeDialog(Shell shell, Snapshot film, List<Block> characters) {
        super(shell);
        this.film = film;
        this.characters = characters;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Combine " + CastCards.count(characters.size(), "character"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label ask = new Label(area, SWT.NONE);
        ask.setText("Which one stays?");
        Combo stays = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        characters.forEach(block -> stays.add(CastCards.name(block)));
        stays.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(stays);
        preview = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(460, 96).applyTo(preview);
        stays.addListener(SWT.Selection, event -> choose(stays.getSelectionIndex()));
        choose(0);
        return area;
    }

    private void choose(int place) {
        Block kept = characters.get(place);
        try {
            plan = CharacterMerge.plan(film, kept.id(), characters.stream().map(Block::id).toList());
            preview.setText((CastCards.name(kept) + " will also be called " + String.join(", ", plan.aliases()) + ". "
                    + CastCards.count(plan.links(), "link") + " of the others will point to " + CastCards.name(kept)
                    + ", their looks move along, and what " + CastCards.name(kept)
                    + " does not say is taken from them. The text of the script stays as it is.").replace("&", "&&"));
        } catch (FilmException e) {
            plan = null;
            preview.setText(Problems.sentence(e));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Combine", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    /** What was chosen, or null if it cannot be done. */
    CharacterMerge plan() {
        return plan;
    }
}
