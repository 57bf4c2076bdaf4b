// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Commands;
import org.filmwright.cli.internal.Syntax;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void versionIsOneLine() {
        assertEquals("Filmwright " + Main.VERSION + System.lineSeparator(), Cli.run("--version").ok().out());
    }

    @Test
    void helpListsEveryCommandWithItsArguments() {
        String help = Cli.run("--help").ok().out();
        for (Command command : Commands.all()) {
            assertTrue(help.contains("\n  " + command.name() + " "), command.name());
            String own = Cli.run(command.name(), "--help").ok().out();
            assertTrue(own.startsWith("Usage: " + Syntax.of(command.name(), command.usage()).line()), own);
            assertEquals(own, Cli.run("help", command.name()).ok().out());
        }
    }

    @Test
    void wrongUseIsOneSentenceWithTheUsage() {
        assertEquals(2, Cli.run("frobnicate").code());
        assertTrue(Cli.run("frobnicate").sentence().contains("--help"));
        assertEquals(2, Cli.run("list").code());
        assertTrue(Cli.run("list", "x").sentence().contains("filmwright list FILM STAGE [--json]"));
        assertTrue(Cli.run("list", "x", "y", "z").sentence().contains("'z'"));
        assertTrue(Cli.run("list", "x", "y", "--yaml").sentence().contains("--yaml"));
        assertTrue(Cli.run("list", "x", "y", "--json=1").sentence().contains("no value"));
        assertTrue(Cli.run("list", "x\0y", "y").sentence().contains("no path"));
    }

    @Test
    void openWithoutDisplaySaysSo() {
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            assertEquals(1, Cli.run("open", "film").code());
            assertTrue(Cli.run("open").sentence().contains("no display"));
        }
    }
}
