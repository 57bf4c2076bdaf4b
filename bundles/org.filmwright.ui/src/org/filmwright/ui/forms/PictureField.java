// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.canvas.AssetImages;
import org.filmwright.ui.canvas.ItemCanvas;
import org.filmwright.ui.canvas.Pictures;
import org.filmwright.ui.theme.Palette;

/**
 * The pictures of a block in one role, in a row: add by button or by dropping files, Delete takes one off, Enter makes it
 * the first. A file that is no picture is refused with a sentence.
 *
 * @since 0.1
 */
public final class PictureField implements FormField {
    private static final int SIDE = 84;
    private static final int GAP = 8;

    private final StageContext context;
    private final String feature;
    private final Composite row;
    private final Strip strip;
    private Block block;
    private List<String> pictures = List.of();

    /** @param role of the assets, such as headshot */
    public PictureField(BlockForm form, StageContext context, String role) {
        this.context = context;
        feature = Block.ASSET_PREFIX + role;
        row = new Composite(form.parent(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(row);
        strip = new Strip(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SIDE + 20).applyTo(strip);
        strip.onActivate(this::first);
        strip.addListener(SWT.KeyDown, this::key);
        Button add = new Button(row, SWT.PUSH);
        add.setText("Add pictures…");
        add.setToolTipText("Adds pictures; or drop them here. Delete takes one off, Enter makes it the first.");
        add.addListener(SWT.Selection, event -> choose());
        add.setEnabled(context.writable());
        GridDataFactory.swtDefaults().applyTo(add);
        DropTarget target = new DropTarget(row, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = context.writable() ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    add(Arrays.stream(files).map(Path::of).toList());
                }
            }
        });
    }

    @Override
    public Control control() {
        return row;
    }

    @Override
    public void show(Snapshot film, Block next) {
        block = next;
        pictures = next.links(feature);
        strip.refresh();
    }

    private void choose() {
        FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Add pictures");
        dialog.setFilterExtensions(new String[] {"*.png;*.jpg;*.jpeg;*.gif;*.bmp;*.PNG;*.JPG;*.JPEG", "*.*"});
        dialog.setFilterNames(new String[] {"Pictures", "All files"});
        if (dialog.open() != null) {
            add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
        }
    }

    /** Takes the files in and links them to the block that is shown now. */
    public void add(List<Path> files) {
        Block to = block;
        if (to == null || !context.writable()) {
            return;
        }
        Operations.load("Take in pictures", row, monitor -> {
            List<String> taken = new ArrayList<>();
            for (Path file : files) {
                Pictures.check(file);
                Asset asset = context.film().assets().ingest(file, Map.of(), monitor);
                taken.add(asset.sha256());
            }
            return taken;
        }, taken -> link(to, taken), status -> context.tell(status.getMessage()));
    }

    private void link(Block to, List<String> taken) {
        Block now = context.film().snapshot().block(to.id());
        if (now != null) {
            List<String> all = new ArrayList<>(now.links(feature));
            taken.stream().filter(asset -> !all.contains(asset)).forEach(all::add);
            context.edit((taken.size() == 1 ? "Add a picture to " : "Add pictures to ") + BlockTexts.title(now),
                    edit -> edit.link(now.id(), feature, all));
        }
    }

    private void first(int item) {
        if (item > 0 && item < pictures.size() && context.writable()) {
            List<String> all = new ArrayList<>(pictures);
            all.add(0, all.remove(item));
            context.edit("Change the first picture of " + BlockTexts.title(block), edit -> edit.link(block.id(), feature, all));
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL && strip.focusItem() < pictures.size() && context.writable()) {
            List<String> all = new ArrayList<>(pictures);
            all.remove(strip.focusItem());
            context.edit("Take a picture off " + BlockTexts.title(block), edit -> edit.link(block.id(), feature, all));
        }
    }

    /** The thumbnails. */
    private final class Strip extends ItemCanvas {
        private final AssetImages images = new AssetImages(context.film(), this, this::redraw);

        Strip(Composite parent) {
            super(parent, SWT.H_SCROLL);
        }

        void refresh() {
            itemsChanged();
        }

        @Override
        protected int itemCount() {
            return pictures.size();
        }

        @Override
        protected Rectangle itemBounds(int item) {
            return new Rectangle(2 + item * (SIDE + GAP), 2, SIDE, SIDE);
        }

        @Override
        protected int itemAt(int x, int y) {
            int item = (x - 2) / (SIDE + GAP);
            return item >= 0 && item < pictures.size() && itemBounds(item).contains(x, y) ? item : -1;
        }

        @Override
        protected Point contentSize() {
            return new Point(pictures.size() * (SIDE + GAP), SIDE + 4);
        }

        @Override
        protected int firstInSight(Rectangle sight) {
            return Math.max(0, sight.x / (SIDE + GAP) - 1);
        }

        @Override
        protected void paintOverlay(GC gc, Rectangle sight) {
            if (pictures.isEmpty()) {
                Palette palette = Palette.of(this);
                gc.setForeground(palette.line());
                gc.setLineStyle(SWT.LINE_DASH);
                gc.drawRoundRectangle(2, 2, getClientArea().width - 5, SIDE, 8, 8);
                gc.setLineStyle(SWT.LINE_SOLID);
                gc.setForeground(palette.muted());
                String hint = "Drop pictures here";
                Point extent = gc.textExtent(hint);
                gc.drawText(hint, (getClientArea().width - extent.x) / 2, (SIDE - extent.y) / 2, SWT.DRAW_TRANSPARENT);
            }
        }

        @Override
        protected void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus) {
            Palette palette = Palette.of(this);
            gc.setBackground(palette.raised());
            gc.fillRectangle(bounds);
            Image image = images.get(pictures.get(item), SIDE * 2, SIDE * 2);
            if (image != null) {
                Rectangle from = image.getBounds();
                double scale = Math.min((double) SIDE / from.width, (double) SIDE / from.height);
                int width = (int) (from.width * scale);
                int height = (int) (from.height * scale);
                gc.setInterpolation(SWT.HIGH);
                gc.drawImage(image, 0, 0, from.width, from.height, bounds.x + (SIDE - width) / 2,
                        bounds.y + (SIDE - height) / 2, width, height);
            } else if (images.isBroken(pictures.get(item))) {
                gc.setForeground(palette.muted());
                gc.drawText("missing", bounds.x + 14, bounds.y + 32, SWT.DRAW_TRANSPARENT);
            }
            gc.setForeground(isSelected || hasFocus ? palette.accent() : palette.line());
            gc.drawRectangle(bounds);
        }

        @Override
        protected String itemName(int item) {
            return "Picture " + (item + 1);
        }

        @Override
        protected String canvasName() {
            return "Pictures";
        }
    }
}
