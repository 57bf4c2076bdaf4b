// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.filmwright.api.Snapshot;
import org.filmwright.stage.shootingscript.ui.internal.ShootingRows.Row;
import org.filmwright.ui.forms.BlockTransfer;
import org.filmwright.ui.forms.BlockTransfer.Blocks;

/** Cells on the clipboard: as a spreadsheet takes them, and as the blocks of their rows for other stages. */
final class TableClipboard {
    private TableClipboard() {
    }

    /**
     * What lies there.
     *
     * @param blocks cards of another stage, or null
     * @param text   empty where there are blocks or nothing
     */
    record Content(Blocks blocks, String text) {
    }

    static void copy(ShootingTable table, Snapshot film) {
        Map<Row, List<ShootingColumn>> cells = table.cells();
        if (cells.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        cells.forEach((row, columns) -> lines.add(TableText.tabbed(columns.stream()
                .map(column -> row.cell(column).replace(" ✎", "")).toList())));
        boolean wholeRows = cells.values().stream().allMatch(columns -> columns.size() == ShootingColumn
                .values().length);
        Clipboard clipboard = new Clipboard(table.getDisplay());
        String text = String.join("\n", lines);
        if (wholeRows) {
            clipboard.setContents(new Object[] {new Blocks(film.film(), table.selection(), false),
                TableText.tabbed(ShootingRows.titles()) + "\n" + text},
                    new Transfer[] {new BlockTransfer(), TextTransfer.getInstance()});
        } else {
            clipboard.setContents(new Object[] {text.isEmpty() ? " " : text},
                    new Transfer[] {TextTransfer.getInstance()});
        }
        clipboard.dispose();
    }

    static Content read(Display display) {
        Clipboard clipboard = new Clipboard(display);
        Object blocks = clipboard.getContents(new BlockTransfer());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return new Content(blocks instanceof Blocks carried ? carried : null,
                blocks == null && text instanceof String words ? words : "");
    }
}
