// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineStartTest {
    @Test
    void versionIsOneLineAndStandardErrorStaysEmpty() throws Exception {
        Run run = Run.filmwright("--version");
        assertEquals("", run.err());
        assertTrue(run.out().matches("Filmwright \\d+\\.\\d+\\.\\d+\\n"), run.out());
        assertEquals(0, run.code());
    }

    @Test
    void wrongUsageEndsWithTwoAndOneSentenceOnStandardError() throws Exception {
        Run run = Run.filmwright("no-such-command");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("no-such-command"), run.err());
    }

    @Test
    void argumentsWithAccentsArriveWholeInAContainerWithoutLocale() throws Exception {
        String program = Clone.product().resolve("filmwright").toString();
        Map<String, String> bare = Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "");
        Run run = Run.of(Clone.product(), bare, program, "gr\u00fc\u00dfe-\u65e5\u672c");
        assertTrue(run.err().contains("gr\u00fc\u00dfe-\u65e5\u672c"), run.err());
    }

    @Test
    void withoutADisplayTheWorkbenchSaysSoInOneSentence(@TempDir Path folder) throws Exception {
        String program = Clone.product().resolve("filmwright").toString();
        Run run = Run.of(folder, Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), program);
        assertEquals(1, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("DISPLAY"), run.err());
    }
}
