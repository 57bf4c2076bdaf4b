// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Sections and scenes of a script in order, and who is in what. Immutable; no SWT. */
final class ScriptOutline {
    static final ScriptOutline NONE = new ScriptOutline(List.of());

    private final List<Entry> entries;

    /**
     * A section or a scene.
     *
     * @param depth  of a section from 1; of a scene one more than its section
     * @param number of a scene as written, else counted; empty for a section
     * @param offset of its first character
     * @param synopsis what its synopses say; empty without one
     */
    record Entry(boolean isScene, String title, String number, int depth, int offset, String synopsis) {
        Entry withSynopsis(String more) {
            return new Entry(isScene, title, number, depth, offset, synopsis.isEmpty() ? more : synopsis + " " + more);
        }
    }

    private ScriptOutline(List<Entry> entries) {
        this.entries = entries;
    }

    static ScriptOutline of(List<ScriptElement> elements) {
        List<Entry> entries = new ArrayList<>();
        int section = 0;
        int scenes = 0;
        for (ScriptElement element : elements) {
            if (element.isEmbedded()) {
                continue;
            }
            if (element.type() == ElementType.SECTION) {
                section = element.depth();
                entries.add(new Entry(false, element.text(), "", section, element.offset(), ""));
            } else if (element.type() == ElementType.SCENE_HEADING) {
                scenes++;
                String number = element.sceneNumber() == null ? String.valueOf(scenes) : element.sceneNumber();
                entries.add(new Entry(true, element.text(), number, section + 1, start(element), ""));
            } else if (element.type() == ElementType.SYNOPSIS && !entries.isEmpty()) {
                entries.add(entries.remove(entries.size() - 1).withSynopsis(element.text()));
            }
        }
        return new ScriptOutline(List.copyOf(entries));
    }

    private static int start(ScriptElement element) {
        String source = element.source();
        int at = 0;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return element.offset() + (at < source.length() ? at : 0);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Top entries, or those below one. */
    List<Entry> below(Entry parent) {
        List<Entry> found = new ArrayList<>();
        int from = parent == null ? 0 : entries.indexOf(parent) + 1;
        int floor = parent == null ? 0 : parent.depth();
        int direct = Integer.MAX_VALUE;
        for (int i = from; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (parent != null && entry.depth() <= floor) {
                break;
            }
            if (parent != null && parent.isScene()) {
                break;
            }
            if (entry.depth() <= direct) {
                direct = entry.depth();
                found.add(entry);
            }
        }
        return found;
    }

    /** The last entry that begins at or before an offset, or null. */
    Entry at(int offset) {
        Entry last = null;
        for (Entry entry : entries) {
            if (entry.offset() > offset) {
                break;
            }
            last = entry;
        }
        return last;
    }
}
