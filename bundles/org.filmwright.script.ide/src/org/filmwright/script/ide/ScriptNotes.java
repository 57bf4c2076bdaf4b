// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.List;

/** The notes of a script, {@code [[ ]]}, as places to go to. Immutable. */
public final class ScriptNotes {
    private final List<Note> notes;

    /** One note, its brackets included. */
    public record Note(int offset, int length, String text) {
    }

    private ScriptNotes(List<Note> notes) {
        this.notes = List.copyOf(notes);
    }

    /** The notes of a text; a note without end in its paragraph is none, nor is one in a boneyard. */
    public static ScriptNotes of(String text) {
        List<Note> found = new ArrayList<>();
        int at = text.indexOf("[[");
        int bone = text.indexOf("/*");
        while (at >= 0) {
            int boneEnd = bone < 0 ? -1 : text.indexOf("*/", bone + 2);
            if (boneEnd >= 0 && bone < at) {
                at = at < boneEnd ? text.indexOf("[[", boneEnd) : at;
                bone = text.indexOf("/*", boneEnd + 2);
                continue;
            }
            int end = text.indexOf("]]", at + 2);
            if (end < 0) {
                break;
            }
            int paragraph = paragraphEnd(text, at);
            if (end < paragraph) {
                found.add(new Note(at, end + 2 - at, text.substring(at + 2, end).strip()));
                at = text.indexOf("[[", end + 2);
            } else {
                at = text.indexOf("[[", paragraph);
            }
        }
        return new ScriptNotes(found);
    }

    private static int paragraphEnd(String text, int offset) {
        CaretLine line = CaretLine.at(text, offset);
        while (line.next() >= 0) {
            CaretLine next = CaretLine.at(text, line.next());
            if (next.isBlank() && !next.content().equals("  ")) {
                return next.start();
            }
            line = next;
        }
        return text.length();
    }

    public List<Note> all() {
        return notes;
    }

    /** The first note behind an offset; after the last one the first; null without notes. */
    public Note after(int offset) {
        return notes.stream().filter(note -> note.offset() > offset).findFirst()
                .orElse(notes.isEmpty() ? null : notes.get(0));
    }

    /** The last note in front of an offset; before the first one the last; null without notes. */
    public Note before(int offset) {
        return notes.reversed().stream().filter(note -> note.offset() < offset).findFirst()
                .orElse(notes.isEmpty() ? null : notes.get(notes.size() - 1));
    }
}
