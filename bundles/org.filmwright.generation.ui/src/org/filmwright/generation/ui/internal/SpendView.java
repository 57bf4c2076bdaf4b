// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.Money;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.generation.Ledger;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;

/** What generation has cost: by shot, scene, day or provider, and all of it as CSV. */
public final class SpendView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.generation.ui.view.spend";

    private FilmWindow window;
    private Combo by;
    private Label total;
    private Button csv;
    private Table table;
    private Ledger ledger;

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        by = new Combo(bar, SWT.READ_ONLY);
        by.setItems("By shot or line", "By scene", "By day", "By provider");
        by.select(0);
        by.addListener(SWT.Selection, event -> show());
        total = new Label(bar, SWT.NONE);
        total.setData("org.filmwright.ui.id", "org.filmwright.generation.ui.total");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(total);
        csv = new Button(bar, SWT.PUSH);
        csv.setText("Export CSV…");
        csv.setToolTipText("Writes each call with its time, scene, provider and cost to a file");
        csv.addListener(SWT.Selection, event -> export());
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.generation.ui.spend");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("What", 420, SWT.LEFT);
        column("Cost", 140, SWT.RIGHT);
        Subscription edits = window.onChange(change -> reload());
        Subscription films = window.onWindowChange(this::reload);
        table.addDisposeListener(event -> {
            edits.close();
            films.close();
        });
        reload();
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    private void reload() {
        FilmSession film = window.film().orElse(null);
        if (table.isDisposed()) {
            return;
        }
        if (film == null) {
            ledger = null;
            show();
        } else {
            Operations.load("Spend", table, monitor -> new Ledger(film.snapshot(), film.jobs().spend()), next -> {
                ledger = next;
                show();
            }, Problems::log);
        }
    }

    private void show() {
        table.setRedraw(false);
        table.removeAll();
        if (ledger != null) {
            for (Map.Entry<String, Map<String, Money>> sum : ledger.sums(Ledger.By.values()[by.getSelectionIndex()]).entrySet()) {
                for (Money amount : sum.getValue().values()) {
                    String name = sum.getKey().isEmpty() ? "What is no longer in the film" : sum.getKey();
                    new TableItem(table, SWT.NONE).setText(new String[] {name, amount.toString()});
                }
            }
        }
        table.setRedraw(true);
        List<String> all = ledger == null ? List.of() : ledger.total().values().stream().map(Money::toString).toList();
        total.setText(all.isEmpty() ? "Nothing was spent" : "In all " + String.join(" and ", all));
        csv.setEnabled(ledger != null);
    }

    private void export() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Export what was spent");
        dialog.setFileName("spend.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null && ledger != null) {
            String text = ledger.csv();
            Operations.background("Export spend", monitor -> write(Path.of(chosen), text));
            window.say("Wrote " + chosen);
        }
    }

    private static void write(Path file, String text) throws FilmException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
