// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.filmwright.api.FilmException;
import org.junit.jupiter.api.Test;

class SyntaxTest {
    private static Arguments parse(String usage, String... words) throws FilmException {
        return Syntax.of("test", usage).parse(List.of(words));
    }

    private static void assertWrong(String usage, String... words) {
        FilmException wrong = assertThrows(FilmException.class, () -> parse(usage, words));
        assertEquals(2, wrong.code().exitCode());
        assertTrue(wrong.getMessage().contains("filmwright test " + usage), wrong.getMessage());
    }

    @Test
    void argumentsAndOptionsMayComeInAnyOrder() throws FilmException {
        Arguments arguments = parse("FILM BLOCK [--set NAME=VALUE]… [--json]", "--json", "a", "--set", "x=1", "b",
                "--set=y=2");
        assertEquals("a", arguments.get("FILM"));
        assertEquals("b", arguments.get("BLOCK"));
        assertEquals(List.of("x=1", "y=2"), arguments.options("set"));
        assertTrue(arguments.has("json"));
    }

    @Test
    void optionTakesAnyNextWordAsItsValue() throws FilmException {
        assertEquals("--json", parse("F [--content TEXT] [--json]", "f", "--content", "--json").option("content", ""));
        assertEquals("", parse("F [--content TEXT]", "f", "--content", "").option("content", "-"));
        assertEquals("--x", parse("F", "--", "--x").get("F"));
        assertEquals("-", parse("F", "-").get("F"));
    }

    @Test
    void optionalAndRepeatedArgumentsLeaveRoomForTheRest() throws FilmException {
        Arguments arguments = parse("FILE… OUT", "a", "b", "c");
        assertEquals(List.of("a", "b"), arguments.all("FILE"));
        assertEquals("c", arguments.get("OUT"));
        assertNull(parse("[DIR]").find("DIR"));
        assertEquals(List.of("1"), parse("FILM (ID… | --all)", "f", "1").all("ID"));
        assertTrue(parse("FILM (ID… | --all)", "f", "--all").has("all"));
        assertEquals("ours", parse("F [--take ours|theirs]", "f", "--take", "ours").option("take", ""));
        assertFalse(parse("FILM [NAME]", "f").has("NAME"));
    }

    @Test
    void wrongWordsAreRefusedWithTheUsage() {
        assertWrong("FILM", new String[0]);
        assertWrong("FILM", "a", "b");
        assertWrong("FILM [--json]", "a", "--jsn");
        assertWrong("FILM [--json]", "a", "-j");
        assertWrong("FILM [--json]", "a", "--json", "--json");
        assertWrong("FILM [--name N]", "a", "--name");
        assertWrong("FILM --name N", "a");
        assertWrong("add|list FILM", "remove", "f");
        assertWrong("F [--take ours|theirs]", "f", "--take", "mine");
        assertWrong("FILE… OUT", "a");
    }
}
