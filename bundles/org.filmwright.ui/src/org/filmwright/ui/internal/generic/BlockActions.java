// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.EditResult;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;

/** The edits of the generic stage editor, each one labelled transaction. */
final class BlockActions {
    private final StageContext context;

    BlockActions(StageContext context) {
        this.context = context;
    }

    /** Makes an empty block of the stage behind another, or last; returns its id. */
    Optional<String> create(String type, String after) {
        Snapshot film = context.film().snapshot();
        Block sibling = after == null ? null : film.block(after);
        BlockDraft draft = BlockDraft.of(type);
        if (sibling == null) {
            draft.in(context.stage().id());
        } else {
            draft.in(sibling.parent()).after(sibling.id());
        }
        String[] made = new String[1];
        Optional<EditResult> result = context.edit("Add " + words(type), edit -> made[0] = edit.create(draft));
        return result.map(done -> made[0]);
    }

    void text(String id, String text) {
        Block block = context.film().snapshot().block(id);
        if (block != null && !BlockTexts.main(block).stripTrailing().equals(text)) {
            context.edit("Edit " + words(block.type()), edit -> BlockTexts.setMain(edit, block, text));
        }
    }

    void delete(List<String> ids) {
        List<Block> blocks = present(ids);
        if (blocks.isEmpty()) {
            return;
        }
        context.edit("Delete " + count(blocks), edit -> {
            for (Block block : blocks) {
                if (edit.snapshot().block(block.id()) != null) {
                    edit.delete(block.id());
                }
            }
        });
    }

    /** Moves the blocks one place up or down among their siblings. */
    void shift(List<String> ids, int direction) {
        List<Block> blocks = new ArrayList<>(present(ids));
        if (blocks.isEmpty()) {
            return;
        }
        Snapshot film = context.film().snapshot();
        String parent = blocks.get(0).parent();
        List<String> siblings = film.children(parent).stream().map(Block::id).toList();
        List<String> moving = siblings.stream().filter(ids::contains).toList();
        if (moving.size() != blocks.size()) {
            context.tell("Only blocks of one list can be moved together.");
            return;
        }
        int edge = direction < 0 ? siblings.indexOf(moving.get(0)) - 1
                : siblings.indexOf(moving.get(moving.size() - 1)) + 1;
        if (edge < 0 || edge >= siblings.size()) {
            return;
        }
        String after = direction < 0 ? edge == 0 ? null : siblings.get(edge - 1) : siblings.get(edge);
        context.edit("Move " + count(blocks), edit -> {
            String behind = after;
            for (String id : moving) {
                edit.move(id, parent, behind);
                behind = id;
            }
        });
    }

    /** Puts the blocks behind a sibling (null: first) below a parent. */
    void drop(List<String> ids, String parent, String after) {
        List<Block> blocks = present(ids);
        if (blocks.isEmpty() || ids.contains(after)) {
            return;
        }
        context.edit("Move " + count(blocks), edit -> {
            String behind = after;
            for (Block block : blocks) {
                edit.move(block.id(), parent, behind);
                behind = block.id();
            }
        });
    }

    private List<Block> present(List<String> ids) {
        Snapshot film = context.film().snapshot();
        return ids.stream().map(film::block).filter(java.util.Objects::nonNull).toList();
    }

    private static String count(List<Block> blocks) {
        return blocks.size() == 1 ? words(blocks.get(0).type()) + " \u201c" + shorten(BlockTexts.title(blocks.get(0))) + "\u201d"
                : blocks.size() + " blocks";
    }

    private static String words(String type) {
        return BlockTexts.type(type).toLowerCase(java.util.Locale.ROOT);
    }

    private static String shorten(String text) {
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}
