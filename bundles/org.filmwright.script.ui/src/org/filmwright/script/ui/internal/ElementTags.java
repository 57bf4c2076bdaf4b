// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.Problems;

/** The tags of the script's elements: where they stand in the text, and giving or taking one. Lives on the UI thread. */
final class ElementTags {
    private final ScriptView view;

    /**
     * A tagged element.
     *
     * @param verdict keep, rewrite, love, hate or empty
     * @param line    its first line
     */
    record Tagged(int offset, int length, String verdict, String tags, String line) {
    }

    ElementTags(ScriptView view) {
        this.view = view;
    }

    /** The elements of a film that have tags, in order of the text. No widget is touched: safe on every thread. */
    static List<Tagged> of(Snapshot film) {
        List<Tagged> found = new ArrayList<>();
        int offset = 0;
        for (Block block : ScriptGate.blocks(film)) {
            if (!block.tags().isEmpty()) {
                String source = block.content().stripTrailing();
                String line = source.strip().lines().findFirst().orElse("");
                found.add(new Tagged(offset, source.length(), BlockTexts.verdict(block), String.join(" ", block.tags()),
                        line));
            }
            offset += block.content().length();
        }
        return found;
    }

    /** The elements that the selection touches, or the one at the caret, after what was typed became blocks. */
    List<Block> chosen() {
        if (view.film() == null) {
            return List.of();
        }
        view.syncNow();
        int from = view.text().getSelection().x;
        int to = Math.max(from + 1, view.text().getSelection().y);
        List<Block> found = new ArrayList<>();
        int offset = 0;
        Block last = null;
        for (Block block : ScriptGate.blocks(view.film().snapshot())) {
            int end = offset + block.content().length();
            if (offset < to && end > from) {
                found.add(block);
            }
            offset = end;
            last = block;
        }
        return found.isEmpty() && last != null ? List.of(last) : found;
    }

    /** Gives the chosen elements a tag, or takes it away where all have it. */
    void tag(String tag) {
        List<Block> blocks = chosen();
        if (blocks.isEmpty() || !view.text().getEditable()) {
            view.window().say("Only elements of a film's script can be tagged");
            return;
        }
        boolean off = blocks.stream().allMatch(block -> block.tagged(tag));
        String label = (off ? "Untag " : "Tag ") + tag + (blocks.size() == 1 ? "" : " " + blocks.size() + " elements");
        try {
            view.film().edit(EditRequest.user(label).in(Stages.SCREENPLAY), edit -> {
                for (Block block : blocks) {
                    if (off) {
                        edit.untag(block.id(), tag);
                    } else {
                        edit.tag(block.id(), tag);
                    }
                }
            });
            view.window().say(label + (Tags.VERDICTS.contains(tag) && !off ? ": " + verdict(tag) : ""));
        } catch (CoreException e) {
            view.window().say(Problems.sentence(e));
        }
    }

    private static String verdict(String tag) {
        return switch (tag) {
            case Tags.KEEP -> "nothing changes it by itself";
            case Tags.REWRITE -> "on the to-do list";
            case Tags.LOVE -> "kept, and an example";
            default -> "a bad example";
        };
    }
}
