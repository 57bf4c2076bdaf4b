// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.compare.WordDiff;
import org.filmwright.script.sync.SceneVariants;
import org.filmwright.script.sync.SceneVariants.Variant;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/**
 * The variants (alts) of the scene at the caret: its texts, of which one is in the script. Enter in the field begins a
 * new one, Enter in the list puts one into the script.
 */
public final class VariantsView extends FollowingView<VariantsView.Scene> {
    /** Id of the view. */
    public static final String ID = "org.filmwright.compare.ui.view.variants";

    private Label title;
    private Text name;
    private Table table;
    private Button create;
    private Button use;
    private Button rename;
    private Button delete;
    private WordPane live;
    private WordPane other;
    private Scene scene;

    /** A scene with its variants. */
    record Scene(String id, String heading, List<Variant> variants) {
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        title = Labels.heading(new Label(parent, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).indent(10, 4).applyTo(title);
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(RowLayoutFactory.swtDefaults().wrap(true).margins(5, 2).spacing(6).create());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        name = new Text(bar, SWT.BORDER);
        name.setLayoutData(new RowData(260, SWT.DEFAULT));
        name.setMessage("Name of a variant, as “Without the dog”");
        name.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.variant.name");
        name.addListener(SWT.Modify, event -> buttons());
        name.addListener(SWT.DefaultSelection, event -> create());
        create = button(bar, "New variant", "Keeps the scene as it is and begins another text of it (Enter)",
                this::create);
        use = button(bar, "Put into the script", "Swaps the text of the scene; the present one is kept (Enter)",
                this::use);
        rename = button(bar, "Rename", "Gives the selected variant the name in the field", this::rename);
        delete = button(bar, "Delete", "Takes the selected variant away; undo brings it back", this::delete);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new Table(sash, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.variants");
        table.setHeaderVisible(true);
        column(table, "Variant", 220);
        column(table, "", 120);
        column(table, "Lines", 70);
        table.addListener(SWT.Selection, event -> compare());
        table.addListener(SWT.DefaultSelection, event -> use());
        SashForm texts = new SashForm(sash, SWT.HORIZONTAL);
        live = new WordPane(texts, WordDiff.Kind.REMOVED);
        other = new WordPane(texts, WordDiff.Kind.ADDED);
        live.title("In the script");
        sash.setWeights(35, 65);
        follow(table);
    }

    @Override
    Scene read(FilmSession film, String block) {
        Snapshot snapshot = film.snapshot();
        Block at = snapshot.block(block);
        while (at != null && !at.is(BlockTypes.SCENE)) {
            at = snapshot.block(at.parent());
        }
        return at == null ? null : new Scene(at.id(), at.content(), SceneVariants.of(snapshot, at.id()));
    }

    @Override
    void show(FilmSession film, Scene next) {
        Variant before = variant();
        scene = next;
        title.setText(next == null ? "Put the caret into a scene" : next.heading().replace("&", "&&"));
        table.setRedraw(false);
        table.removeAll();
        for (Variant variant : next == null ? List.<Variant>of() : next.variants()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {variant.name(), variant.live() ? "in the script" : "",
                    String.valueOf(variant.text().lines().filter(line -> !line.isBlank()).count())});
            if (variant.live()) {
                item.setForeground(Palette.of(table).accent());
            }
            if (before != null && variant.id().equals(before.id())) {
                table.setSelection(item);
            }
        }
        table.setRedraw(true);
        compare();
    }

    private Variant variant() {
        int index = table.getSelectionIndex();
        return scene == null || index < 0 || index >= scene.variants().size() ? null : scene.variants().get(index);
    }

    private void compare() {
        Variant chosen = variant();
        String present = scene == null ? "" : scene.variants().stream().filter(Variant::live).map(Variant::text)
                .findFirst().orElse("");
        List<WordDiff.Run> runs = chosen == null ? List.of() : WordPane.runs(present, chosen.text());
        live.show(runs);
        other.show(runs);
        other.title(chosen == null ? "" : chosen.name());
        buttons();
    }

    private void buttons() {
        FilmSession film = window() == null ? null : window().film().orElse(null);
        boolean writable = film != null && film.readOnly().isEmpty() && scene != null;
        boolean named = writable && !name.getText().isBlank();
        Variant chosen = variant();
        create.setEnabled(named);
        rename.setEnabled(named && chosen != null);
        use.setEnabled(writable && chosen != null && !chosen.live());
        delete.setEnabled(writable && chosen != null && !chosen.live());
    }

    private String take() {
        String wanted = name.getText().strip();
        name.setText("");
        return wanted;
    }

    private void create() {
        if (create.isEnabled()) {
            String id = scene.id();
            String wanted = take();
            edit("New variant “" + wanted + "”", edit -> SceneVariants.create(edit, id, wanted),
                    "You are writing the variant “" + wanted + "” of this scene now; the text as it was is kept");
        }
    }

    private void use() {
        Variant chosen = variant();
        if (chosen != null && use.isEnabled()) {
            edit("Use variant “" + chosen.name() + "”", edit -> SceneVariants.use(edit, chosen.id()),
                    "“" + chosen.name() + "” is in the script");
        }
    }

    private void rename() {
        Variant chosen = variant();
        String wanted = take();
        edit("Rename variant “" + chosen.name() + "”", edit -> SceneVariants.rename(edit, chosen.id(), wanted),
                "Renamed to “" + wanted + "”");
    }

    private void delete() {
        Variant chosen = variant();
        edit("Delete variant “" + chosen.name() + "”", edit -> SceneVariants.delete(edit, chosen.id()),
                "Deleted the variant “" + chosen.name() + "”; undo brings it back");
    }

    @Override
    public void setFocus() {
        if (table.getItemCount() == 0) {
            name.setFocus();
        } else {
            table.setFocus();
        }
    }
}
