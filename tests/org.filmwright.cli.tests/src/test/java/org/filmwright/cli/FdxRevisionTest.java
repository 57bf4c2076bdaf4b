// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FdxRevisionTest {
    private static final String SCRIPT = "INT. ATTIC ROOM - DAY\n\nAnna walks home.\n\nANNA\nGood night and sleep well.\n\n"
            + "INT. CELLAR STAIRS - DAY\n\nThree of them wait in the dark.\n";

    @TempDir
    private Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() throws IOException {
        film = Cli.film(temp);
        take(SCRIPT);
    }

    private void take(String text) throws IOException {
        Cli.run("import", film, Files.writeString(temp.resolve("in.fountain"), text)).ok();
    }

    private String fountain() throws IOException {
        Path out = temp.resolve("out.fountain");
        Cli.run("export", film, out).ok();
        return Files.readString(out);
    }

    private String fdx() throws IOException {
        Path out = temp.resolve("out.fdx");
        assertEquals(0, Cli.run("export", film, out).code());
        return Files.readString(out);
    }

    @Test
    void aScriptThatWasNeverIssuedHasNoRevisions() throws IOException {
        assertFalse(fdx().contains("<Revision"));
    }

    @Test
    void theWordsThatChangedCarryTheColourAndTheRestDoesNot() throws IOException {
        Cli.run("lock", film).ok();
        take(fountain().replace("walks home", "runs home"));
        String blue = fdx();
        assertTrue(blue.contains("Name=\"Blue\""), blue);
        assertTrue(blue.contains("<Text RevisionID=\"1\">runs</Text>"), blue);
        assertEquals(1, blue.split("RevisionID=", -1).length - 1, blue);
        Cli.run("revision", film, "--issue").ok();
        take(fountain().replace("wait in the dark", "wait in the light"));
        String pink = fdx();
        assertTrue(pink.contains("Name=\"Blue\"") && pink.contains("Name=\"Pink\""), pink);
        assertTrue(pink.contains("ActiveSet=\"2\""), pink);
        assertTrue(pink.contains("<Text RevisionID=\"2\">light.</Text>"), pink);
        Path other = temp.resolve("other");
        Cli.run("new", other, "--name", "Other").ok();
        assertEquals(0, Cli.run("import", other, temp.resolve("out.fdx")).code());
        Path back = temp.resolve("back.fdx");
        assertEquals(0, Cli.run("export", other, back).code());
        assertEquals(pink, Files.readString(back), "revisions come back as they went");
    }
}
