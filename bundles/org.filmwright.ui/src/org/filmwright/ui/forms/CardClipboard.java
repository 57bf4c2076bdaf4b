// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.forms.BlockTransfer.Blocks;

/** Pastes blocks and text into a stage of cards, as one edit. */
final class CardClipboard {
    private static final int LIMIT = 10_000;
    /** What is given up where it was when it is cut and put into a stage of another kind. */
    private static final Set<String> LOOSE = Set.of(BlockTypes.IDEA, BlockTypes.OUTLINE_CARD);

    private final StageContext context;
    private final Function<Text, BlockDraft> maker;

    /** A name and what is below it. */
    record Text(String title, String body) {
    }

    /** @param maker makes a block of the stage's own kind, or returns null where it makes none from text */
    CardClipboard(StageContext context, Function<Text, BlockDraft> maker) {
        this.context = context;
        this.maker = maker;
    }

    /** Pastes what lies on the clipboard behind a block, or at the end; returns the ids of what is there now. */
    List<String> paste(Display display, Block behind) {
        Clipboard clipboard = new Clipboard(display);
        Object blocks = clipboard.getContents(new BlockTransfer());
        Object text = blocks == null ? clipboard.getContents(TextTransfer.getInstance()) : null;
        clipboard.dispose();
        if (blocks instanceof Blocks carried) {
            return put(carried, behind);
        }
        return text instanceof String words ? put(words, behind) : List.of();
    }

    /** Makes a block of every paragraph, or of every line where there are no paragraphs. */
    List<String> put(String words, Block behind) {
        String[] parts = words.strip().replace("\r", "").split(words.strip().contains("\n\n") ? "\n{2,}" : "\n");
        List<BlockDraft> drafts = new ArrayList<>();
        for (String part : parts) {
            String line = part.strip();
            int end = line.indexOf('\n');
            BlockDraft draft = line.isEmpty() || drafts.size() >= LIMIT ? null
                    : maker.apply(new Text(end < 0 ? line : line.substring(0, end), end < 0 ? "" : line.substring(end + 1)));
            if (draft != null) {
                drafts.add(draft);
            }
        }
        if (drafts.isEmpty()) {
            context.tell("There is nothing on the clipboard that this stage can make a card of.");
            return List.of();
        }
        List<String> made = new ArrayList<>();
        context.edit(drafts.size() == 1 ? "Paste a card" : "Paste " + drafts.size() + " cards", edit -> {
            place(drafts, behind);
            made.addAll(edit.createAll(drafts));
        });
        return made;
    }

    private static void place(List<BlockDraft> drafts, Block behind) {
        if (behind != null && !drafts.isEmpty()) {
            drafts.forEach(draft -> draft.in(behind.parent()));
            drafts.get(0).after(behind.id());
        }
    }

    /** Puts carried blocks here: moved or copied where they are of this kind, made anew from their text where not. */
    List<String> put(Blocks carried, Block behind) {
        Snapshot film = context.film().snapshot();
        if (!carried.film().equals(film.film())) {
            context.tell("These cards are of another film; copy their text instead.");
            return List.of();
        }
        List<Block> blocks = carried.ids().stream().map(film::block).filter(Objects::nonNull).toList();
        BlockDraft kind = maker.apply(new Text("x", ""));
        if (kind == null || blocks.isEmpty()) {
            context.tell("These cards cannot be pasted here.");
            return List.of();
        }
        String type = kind.in("x").build("a").type();
        List<String> made = new ArrayList<>();
        String what = blocks.size() == 1 ? BlockTexts.title(blocks.get(0)) : blocks.size() + " cards";
        context.edit((carried.cut() ? "Move " : "Copy ") + what, edit -> {
            String after = behind == null ? null : behind.id();
            for (Block block : blocks) {
                after = put(edit, block, type, carried.cut(), behind, after);
                made.add(after);
            }
        });
        return made;
    }

    private String put(Edit edit, Block block, String type, boolean cut, Block behind, String after) throws CoreException {
        if (block.is(type) && cut) {
            String parent = behind == null ? block.parent() : behind.parent();
            String last = after != null && !after.equals(block.id()) ? after : null;
            boolean inItself = edit.snapshot().subtree(block.id()).anyMatch(below -> below.id().equals(after));
            if (!inItself && last != null) {
                edit.move(block.id(), parent, last);
            }
            return block.id();
        }
        if (block.is(type)) {
            BlockDraft copy = copy(block).in(behind == null ? block.parent() : behind.parent());
            String id = edit.create(after == null ? copy : copy.after(after));
            copyBelow(edit, block.id(), id);
            return id;
        }
        BlockDraft draft = maker.apply(new Text(title(block), body(block)));
        if (behind != null) {
            draft.in(behind.parent()).after(after);
        } else if (after != null) {
            draft.after(after);
        }
        if (block.is(BlockTypes.SCENE) && type.equals(BlockTypes.OUTLINE_CARD)) {
            draft.link(Features.SCENE, block.id());
        }
        String id = edit.create(draft);
        if (cut && LOOSE.contains(block.type())) {
            edit.delete(block.id());
        }
        return id;
    }

    private static void copyBelow(Edit edit, String from, String to) throws CoreException {
        for (Block child : edit.snapshot().children(from)) {
            String id = edit.create(copy(child).in(to));
            copyBelow(edit, child.id(), id);
        }
    }

    /** The same but for what a machine noted about the original. */
    private static BlockDraft copy(Block block) {
        boolean named = block.is(BlockTypes.CHARACTER) || block.is(BlockTypes.LOCATION);
        BlockDraft draft = BlockDraft.of(block.type()).content(named ? block.content() + " COPY" : block.content());
        block.attributes().forEach((name, value) -> {
            if (!name.equals(Features.GENERATED) && !name.equals(Features.RECIPE) && !name.equals(Features.ALIASES)) {
                draft.set(name, value);
            }
        });
        block.links().forEach(draft::link);
        block.tags().forEach(draft::tag);
        return draft;
    }

    private static String title(Block block) {
        String title = BlockTexts.title(block);
        return title.endsWith(" …") ? title.substring(0, title.length() - 2) : title;
    }

    private static String body(Block block) {
        String content = block.content().strip();
        String title = title(block);
        String rest = content.startsWith(title) ? content.substring(title.length()).strip() : content;
        String description = block.text(Features.DESCRIPTION);
        return rest.isEmpty() ? description.equals(title) ? "" : description : rest;
    }
}
