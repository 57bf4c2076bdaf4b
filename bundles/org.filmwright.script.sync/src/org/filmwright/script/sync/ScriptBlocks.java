// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.List;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.Cue;
import org.filmwright.script.Cues;
import org.filmwright.script.ElementType;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;

/** Reads the blocks of a screenplay in its own words. */
public final class ScriptBlocks {
    private ScriptBlocks() {
    }

    /**
     * What one character says without a break of cue.
     *
     * @param cue      the cue's block
     * @param lines    parentheticals, dialogue and lyrics below it, in order
     */
    public record Speech(Block cue, List<Block> lines) {
        public Speech {
            lines = List.copyOf(lines);
        }

        /** The speaker as written, without extensions. */
        public String speaker() {
            return ScriptBlocks.cue(cue).name();
        }

        /** What is spoken or sung, without parentheticals, lines joined by {@code \n}. */
        public String words() {
            StringBuilder words = new StringBuilder();
            for (Block line : lines) {
                if (type(line) != ElementType.PARENTHETICAL) {
                    words.append(words.isEmpty() ? "" : "\n").append(text(line));
                }
            }
            return words.toString();
        }
    }

    public static ElementType type(Block element) {
        return ElementType.of(element.text(Features.TYPE));
    }

    public static boolean is(Block block, ElementType type) {
        return block.is(BlockTypes.SCRIPT_ELEMENT) && type.id().equals(block.text(Features.TYPE));
    }

    /** What a reader sees of an element, emphasis marks kept, lines joined by {@code \n}. */
    public static String text(Block element) {
        Object text = element.attributes().get(Features.TEXT);
        return text != null ? text.toString() : ElementStates.withoutLineEnds(element.content());
    }

    /** The parts of a cue. */
    public static Cue cue(Block element) {
        return Cues.parse(text(element));
    }

    /** The parts of a scene's heading. */
    public static SceneHeading heading(Block scene) {
        return SceneHeadings.parse(scene.content());
    }

    /** The scenes in order. */
    public static List<Block> scenes(Snapshot snapshot) {
        return snapshot.children(Stages.SCREENPLAY).stream().filter(block -> block.is(BlockTypes.SCENE)).toList();
    }

    /** The elements of a scene in order, the heading first. */
    public static List<Block> elements(Snapshot snapshot, String scene) {
        return snapshot.children(scene).stream().filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT)).toList();
    }

    /** All elements of the script in order, in scenes or not. */
    public static List<Block> elements(Snapshot snapshot) {
        List<Block> elements = new ArrayList<>();
        for (Block block : snapshot.children(Stages.SCREENPLAY)) {
            if (block.is(BlockTypes.SCENE)) {
                elements.addAll(elements(snapshot, block.id()));
            } else if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
                elements.add(block);
            }
        }
        return elements;
    }

    /** The scene an element stands in, or null. */
    public static Block scene(Snapshot snapshot, Block element) {
        Block parent = snapshot.block(element.parent());
        return parent != null && parent.is(BlockTypes.SCENE) ? parent : null;
    }

    /** The cue that a parenthetical, dialogue or lyrics belongs to, or null. */
    public static Block cueOf(Snapshot snapshot, Block line) {
        Block cue = null;
        for (Block element : siblings(snapshot, line)) {
            ElementType type = type(element);
            if (type == ElementType.CHARACTER) {
                cue = element;
            } else if (!type.isSpeech() && type != ElementType.NOTE && type != ElementType.BONEYARD) {
                cue = null;
            }
            if (element.id().equals(line.id())) {
                return cue;
            }
        }
        return null;
    }

    /** The speeches of a scene in order. */
    public static List<Speech> speeches(Snapshot snapshot, String scene) {
        List<Speech> speeches = new ArrayList<>();
        Block cue = null;
        List<Block> lines = new ArrayList<>();
        for (Block element : elements(snapshot, scene)) {
            ElementType type = type(element);
            if (type == ElementType.NOTE || type == ElementType.BONEYARD) {
                continue;
            }
            if (cue != null && (type == ElementType.CHARACTER || !type.isSpeech())) {
                speeches.add(new Speech(cue, lines));
                lines.clear();
                cue = null;
            }
            if (type == ElementType.CHARACTER) {
                cue = element;
            } else if (cue != null) {
                lines.add(element);
            }
        }
        if (cue != null) {
            speeches.add(new Speech(cue, lines));
        }
        return speeches;
    }

    private static List<Block> siblings(Snapshot snapshot, Block element) {
        return snapshot.children(element.parent()).stream().filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT)).toList();
    }
}
