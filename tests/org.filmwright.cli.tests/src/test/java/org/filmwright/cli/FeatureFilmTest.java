// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.filmwright.testing.ScriptGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;


/** Feature-length scripts go from text to MP4 by the commands a user types; what comes out is measured. */
@Tag("long")
class FeatureFilmTest {
    @TempDir
    Path temp;

    @Test
    void beeDetective() throws Exception {
        MadeFilm film = make(SharedData.file("long/actone/BeeDetective.fountain"));
        MadeFilm.between(45 * 60, 70 * 60, film.seconds());
        MadeFilm.between(400, 1000, film.stat("shots"));
        assertEquals(24, film.stat("sets"));
        assertEquals(38, film.stat("scenes"));
    }

    @Test
    void earnest() throws Exception {
        MadeFilm film = make(SharedData.file("long/plays/importance-of-being-earnest.fountain"));
        MadeFilm.between(95 * 60, 125 * 60, film.seconds());
        assertEquals(3, film.stat("scenes"));
    }

    @Test
    void generatedFeature() throws Exception {
        MadeFilm film = make(Files.writeString(temp.resolve("feature.fountain"), ScriptGenerator.feature(7)));
        MadeFilm.between(100, 1000, film.stat("scenes"));
        MadeFilm.between(120, 1000, film.stat("pages"));
    }

    private MadeFilm make(Path script) throws Exception {
        MadeFilm film = MadeFilm.of(temp, script, "640x360");
        film.verify("640x360");
        long frozen = film.frozenShots();
        assertTrue(frozen >= 0.6 * film.stat("shots"), frozen + " shots stand still");
        return film;
    }
}
