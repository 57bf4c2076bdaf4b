// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.List;
import org.filmwright.api.Block;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.LineClassifier;
import org.filmwright.script.LineKind;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptLines;
import org.filmwright.script.sync.OldScript.Entry;

/**
 * The part of a script that a new text changes: from the scene in front of the first difference to the first scene
 * behind the last one where reading is sure to be as before. Only this part is parsed.
 *
 * @param fromEntry first old entry in it
 * @param toEntry   first old entry behind it
 * @param scenes    the new text of it, by scenes and elements outside scenes
 */
record ChangedRegion(int fromEntry, int toEntry, List<Part> scenes) {
    private static final int TRIES = 3;

    /** A scene with its elements, the heading first, or one element outside scenes. */
    record Part(boolean isScene, List<ScriptElement> elements) {
    }

    /** The region, or null if the text says what the blocks say. */
    static ChangedRegion find(OldScript old, String text) {
        List<Block> leaves = old.leaves(0, old.entries().size());
        int prefix = 0;
        int prefixEnd = 0;
        while (prefix < leaves.size() && text.startsWith(leaves.get(prefix).content(), prefixEnd)) {
            prefixEnd += leaves.get(prefix++).content().length();
        }
        if (prefix == leaves.size() && prefixEnd == text.length()) {
            return null;
        }
        if (leaves.isEmpty()) {
            return parsed(old, text, 0, 0, old.entries().size(), text.length());
        }
        int suffix = leaves.size();
        int suffixStart = text.length();
        while (suffix > prefix) {
            String content = leaves.get(suffix - 1).content();
            int start = suffixStart - content.length();
            if (start < prefixEnd || !text.startsWith(content, start)) {
                break;
            }
            suffixStart = start;
            suffix--;
        }
        int fromEntry = lastSceneBefore(old, old.entryOf(Math.min(prefix, leaves.size() - 1)));
        int from = 0;
        for (Entry entry : old.entries().subList(0, fromEntry)) {
            from += length(entry);
        }
        if (mayBeOpen(text, from) || !old.ascends(fromEntry, fromEntry)) {
            fromEntry = 0;
            from = 0;
        }
        return toSafeEnd(old, text, fromEntry, from, suffix);
    }

    private static ChangedRegion toSafeEnd(OldScript old, String text, int fromEntry, int from, int suffix) {
        List<Entry> entries = old.entries();
        int to = text.length();
        for (int entry = entries.size() - 1; entry >= 0 && entries.get(entry).firstLeaf() >= suffix; entry--) {
            to -= length(entries.get(entry));
        }
        int first = suffix == old.leafCount() ? entries.size() : old.entryOf(suffix);
        first += first < entries.size() && entries.get(first).firstLeaf() < suffix ? 1 : 0;
        int tries = TRIES;
        for (int entry = first; entry < entries.size() && tries > 0; to += length(entries.get(entry)), entry++) {
            if (entry <= fromEntry || !entries.get(entry).isScene() || !old.ascends(fromEntry, entry)) {
                continue;
            }
            ScriptLines lines = LineClassifier.classify(text, from, to);
            if (isSafeEnd(lines, text, from, to)) {
                return new ChangedRegion(fromEntry, entry, parts(FountainParser.elements(lines)));
            }
            tries--;
        }
        return parsed(old, text, fromEntry, from, entries.size(), text.length());
    }

    private static ChangedRegion parsed(OldScript old, String text, int fromEntry, int from, int toEntry, int to) {
        return new ChangedRegion(fromEntry, toEntry, parts(FountainParser.elements(LineClassifier.classify(text, from, to))));
    }

    private static int lastSceneBefore(OldScript old, int entry) {
        for (int at = entry - 1; at >= 0; at--) {
            if (old.entries().get(at).isScene()) {
                return at;
            }
        }
        return 0;
    }

    private static int length(Entry entry) {
        int length = 0;
        for (Block leaf : entry.leaves()) {
            length += leaf.content().length();
        }
        return length;
    }

    /** Whether a boneyard that opens in front of this offset may reach over it. */
    private static boolean mayBeOpen(String text, int offset) {
        int open = text.lastIndexOf("/*", offset - 1);
        return open >= 0 && text.indexOf("*/", open + 2) + 2 > offset;
    }

    /** Whether the scene behind the part is read the same as if the part were not there. */
    private static boolean isSafeEnd(ScriptLines lines, String text, int from, int to) {
        if (lines.hasUnclosedBoneyard() && text.indexOf("*/", to) >= 0) {
            return false;
        }
        if (from == to) {
            return from == 0;
        }
        char last = text.charAt(to - 1);
        boolean atLineStart = last == '\n' || last == '\r' && text.charAt(to) != '\n';
        return atLineStart && lines.count() > 0 && lines.kind(lines.count() - 1) == LineKind.BLANK;
    }

    /** A heading begins a scene; a section ends it. */
    private static List<Part> parts(List<ScriptElement> elements) {
        List<Part> parts = new ArrayList<>();
        List<ScriptElement> scene = null;
        for (ScriptElement element : elements) {
            if (element.isEmbedded()) {
                continue;
            }
            if (element.type() == ElementType.SCENE_HEADING) {
                scene = new ArrayList<>();
                parts.add(new Part(true, scene));
                scene.add(element);
            } else if (scene == null || element.type() == ElementType.SECTION) {
                scene = null;
                parts.add(new Part(false, List.of(element)));
            } else {
                scene.add(element);
            }
        }
        return parts;
    }
}
