// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.forms.BlockLinks.Link;
import org.filmwright.ui.forms.BlockTransfer.Blocks;

/**
 * Blocks as what is dragged and what lies on the clipboard: by their ids for stages, as lines of text for everybody else.
 *
 * @since 0.1
 */
public final class BlockDragging {
    private BlockDragging() {
    }

    /** Lets blocks be dragged from a control. */
    public static void from(Control control, Supplier<FilmSession> film, Supplier<List<String>> blocks) {
        DragSource source = new DragSource(control, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK);
        source.setTransfer(new BlockTransfer(), TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = film.get() != null && !blocks.get().isEmpty();
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                Snapshot now = film.get().snapshot();
                List<String> ids = blocks.get();
                event.data = new BlockTransfer().isSupportedType(event.dataType) ? new Blocks(now.film(), ids, true)
                        : text(now, ids);
            }
        });
    }

    /** Puts blocks on the clipboard. */
    public static void copy(Display display, Snapshot film, List<String> ids, boolean cut) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {new Blocks(film.film(), ids, cut), text(film, ids)},
                new Transfer[] {new BlockTransfer(), TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /**
     * Links blocks to the one they were dropped on, as one edit.
     *
     * @return whether any of them could be
     */
    public static boolean link(StageContext context, List<String> dropped, Block target) {
        Snapshot film = context.film().snapshot();
        List<Link> links = dropped.stream().map(film::block).filter(Objects::nonNull)
                .flatMap(block -> BlockLinks.between(film, block, target).stream()).toList();
        if (links.isEmpty()) {
            return false;
        }
        context.edit(links.size() == 1 ? links.get(0).label() : "Link " + links.size() + " blocks to "
                + BlockTexts.title(target), edit -> {
                    for (String id : dropped) {
                        Snapshot now = edit.snapshot();
                        Block block = now.block(id);
                        Link link = block == null ? null : BlockLinks.between(now, block, now.block(target.id())).orElse(null);
                        if (link != null) {
                            edit.link(link.owner(), link.feature(), link.targets());
                            BlockTexts.touched(edit, now.block(link.owner()));
                        }
                    }
                });
        return true;
    }

    private static String text(Snapshot film, List<String> ids) {
        String text = ids.stream().map(film::block).filter(Objects::nonNull).map(BlockDragging::text)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? " " : text;
    }

    private static String text(Block block) {
        String title = BlockTexts.title(block);
        String name = block.text(Features.NAME);
        return name.isEmpty() ? block.content().isBlank() ? title : block.content().strip()
                : block.content().isBlank() ? name : name + "\n" + block.content().strip();
    }
}
