// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.breakdown.shots.Slates;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;

/** The Shooting Script stage: every scene with its set-ups, lengths, script day, cast and props. */
public final class ShootingScriptEditor extends StageEditor {
    private static final int PAUSE = 400;

    private ScriptFacts facts = ScriptFacts.NONE;
    private StageHeader header;
    private Text filter;
    private Composite stack;
    private SashForm sash;
    private ShootingTree tree;
    private ShootingForms forms;
    private EmptyState empty;
    private int asked;

    @Override
    protected void prepare(StageContext stage, IProgressMonitor monitor) throws CoreException {
        facts = ScriptFacts.of(stage.film().snapshot());
    }

    @Override
    protected void createStage(Composite parent, StageContext stage) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, stage.stage().name());
        header.button("Add set-up", "Adds a set-up to the scene (Insert)", this::add).setEnabled(stage.writable());
        header.button("Days by rule", "Forgets the script days that were set by hand in the selected scenes", this::byRule)
                .setEnabled(stage.writable());
        header.button("CSV…", "Writes the rows for a spreadsheet", this::export);
        filter = header.filter("Filter", this::refresh);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        sash = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(5);
        tree = new ShootingTree(sash);
        tree.control().addListener(SWT.Selection, event -> select());
        tree.control().addListener(SWT.DefaultSelection, event -> forms.focus());
        tree.control().addListener(SWT.KeyDown, this::key);
        forms = new ShootingForms(sash, stage, () -> facts);
        sash.setWeights(66, 34);
        empty = new EmptyState(stack, "No scenes yet", "Write the screenplay or import one: every scene becomes a row here, with "
                + "its length in eighths, its script day, cast and props. Make plans its set-ups, or add them by hand.");
        empty.action("Open the screenplay", () -> stage.window().showStage(Stages.SCREENPLAY));
        MenuManager menu = new MenuManager();
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        getSite().registerContextMenu("org.filmwright.ui.menu.blocks", menu, getSite().getSelectionProvider());
        stage.onChange(tree.control(), this::changed);
        refresh();
    }

    private void changed(ModelChange change) {
        refresh();
        int mine = ++asked;
        UiThread.after(PAUSE, stack, () -> {
            if (mine == asked) {
                Snapshot film = context().film().snapshot();
                Operations.load("Reading the script", stack, monitor -> ScriptFacts.of(film), next -> {
                    facts = next;
                    refresh();
                }, Problems::log);
            }
        });
    }

    private void refresh() {
        tree.show(ShootingRows.of(context().film().snapshot(), facts).filtered(filter.getText()));
        boolean none = facts.scenes().isEmpty();
        header.facts(none ? "" : ShootingRows.summary(facts));
        Control top = none ? empty.control() : sash;
        StackLayout layout = (StackLayout) stack.getLayout();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
        forms.show(blocks().stream().findFirst().orElse(null));
    }

    private void select() {
        context().select(tree.selection());
        forms.show(blocks().stream().findFirst().orElse(null));
    }

    private List<Block> blocks() {
        Snapshot film = context().film().snapshot();
        return tree.selection().stream().map(film::block).filter(Objects::nonNull).toList();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.INSERT) {
            add();
        } else if (event.keyCode == SWT.DEL) {
            delete();
        } else if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0 && !tree.selection().isEmpty()) {
            Clipboard clipboard = new Clipboard(event.display);
            clipboard.setContents(new Object[] {tree.tabbed()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void add() {
        Block row = blocks().stream().findFirst().orElse(null);
        if (row == null) {
            context().tell("Select the scene that gets the set-up.");
            return;
        }
        Snapshot film = context().film().snapshot();
        String scene = row.is(BlockTypes.SCENE) ? row.id() : row.link(Features.SCENE);
        List<Block> there = film.children(Stages.SHOOTING_SCRIPT).stream()
                .filter(block -> scene.equals(block.link(Features.SCENE))).toList();
        Set<String> taken = there.stream().map(block -> block.text(Features.LETTER)).collect(Collectors.toSet());
        String letter = Slates.free(taken, 1).get(0);
        BlockDraft draft = BlockDraft.of(BlockTypes.SET_UP).in(Stages.SHOOTING_SCRIPT).link(Features.SCENE, scene)
                .set(Features.LETTER, letter.isEmpty() ? null : letter)
                .link(Features.LOCATION, film.block(scene).links(Features.LOCATION));
        if (!there.isEmpty()) {
            draft.after(there.get(there.size() - 1).id());
        }
        String[] made = new String[1];
        context().edit("Add a set-up", edit -> made[0] = edit.create(draft));
        if (made[0] != null) {
            revealBlock(made[0]);
            forms.focus();
        }
    }

    private void delete() {
        List<Block> setUps = blocks().stream().filter(block -> block.is(BlockTypes.SET_UP)).toList();
        if (setUps.isEmpty()) {
            context().tell("Scenes are deleted in the screenplay; here only set-ups are.");
        } else if (context().writable()) {
            context().edit(setUps.size() == 1 ? "Delete a set-up" : "Delete " + setUps.size() + " set-ups", edit -> {
                for (Block block : setUps) {
                    edit.delete(block.id());
                }
            });
        }
    }

    private void byRule() {
        List<Block> scenes = blocks().stream().filter(block -> !block.text(Features.SCRIPT_DAY).isEmpty()).toList();
        if (scenes.isEmpty()) {
            context().tell("Select scenes whose script day was set by hand.");
            return;
        }
        context().edit("Propose script days by rule", edit -> {
            for (Block scene : scenes) {
                edit.set(scene.id(), Features.SCRIPT_DAY, null);
            }
        });
    }

    private void export() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Write rows for a spreadsheet");
        dialog.setFileName(context().film().name() + " shooting script.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen));
        }
    }

    private void write(Path file) {
        String csv = ShootingRows.of(context().film().snapshot(), facts).csv();
        Operations.background("Write " + file.getFileName(), monitor -> {
            try {
                Files.writeString(file, "\uFEFF" + csv, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new FilmException(ErrorCode.REFUSED, "The file " + file + " could not be written.", e);
            }
        });
    }

    @Override
    protected void focusStage() {
        (facts.scenes().isEmpty() ? empty.control() : tree.control()).setFocus();
    }

    @Override
    protected void revealBlock(String block) {
        if (!filter.getText().isEmpty()) {
            filter.setText("");
        }
        refresh();
        tree.select(List.of(block));
        tree.control().showSelection();
        select();
    }
}
