// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.filmwright.script.ide.ScriptNotes.Note;
import org.junit.jupiter.api.Test;

class ScriptNotesTest {
    private static List<String> texts(String script) {
        return ScriptNotes.of(script).all().stream().map(Note::text).toList();
    }

    @Test
    void notesAreFoundWhereFountainReadsThem() {
        assertEquals(List.of("one", "two\n  \nlines"), texts("A [[one]] b.\n\n[[two\n  \nlines]]\n"));
        assertEquals(List.of("b"), texts("[[ open\n\n[[b]]"));
        assertEquals(List.of("b"), texts("/* [[a]] */ [[b]]"));
        assertEquals(List.of("a"), texts("[[a]] /* open"));
        assertEquals(List.of(), texts("[[a"));
    }

    @Test
    void goingOnFromTheLastNoteBeginsAnew() {
        ScriptNotes notes = ScriptNotes.of("[[a]] [[b]]");
        assertEquals("b", notes.after(0).text());
        assertEquals("a", notes.after(6).text());
        assertEquals("a", notes.before(6).text());
        assertEquals("b", notes.before(0).text());
        assertNull(ScriptNotes.of("none").after(0));
        assertNull(ScriptNotes.of("none").before(0));
    }
}
