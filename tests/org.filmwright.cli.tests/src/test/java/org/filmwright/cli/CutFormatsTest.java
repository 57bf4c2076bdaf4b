// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.stage.Stages;
import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cut of a film out to an editing program and back. */
class CutFormatsTest {
    @TempDir
    Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() throws CoreException {
        film = Cli.film(temp);
        for (int i = 1; i <= 4; i++) {
            Cli.add(film, BlockDraft.of(BlockTypes.CLIP).in(Stages.REVIEW).content("Shot " + i)
                    .set(Features.TRACK, "V1").set(Features.DURATION, 24L * i).set(Features.GENERATED, true)
                    .set(Features.DISSOLVE, i == 2 ? 8L : null));
        }
    }

    private List<String> cut() throws CoreException {
        return Cli.with(film, session -> {
            List<String> clips = new ArrayList<>();
            for (Block clip : session.snapshot().children(Stages.REVIEW)) {
                clips.add(clip.content() + " " + clip.number(Features.DURATION, 0) + " ~"
                        + clip.number(Features.DISSOLVE, 0) + (clip.flag(Features.GENERATED) ? "" : " by hand"));
            }
            return clips;
        });
    }

    @Test
    void theCutComesBackAsItWas() throws Exception {
        List<String> before = cut();
        for (String name : List.of("cut.otio", "cut.edl", "cut.fcpxml")) {
            Path file = temp.resolve(name);
            Cli.run("export", film, file).ok();
            Result again = Cli.run("import", film, file).ok();
            assertTrue(again.out().contains("4 clips, 0 changed, 0 new, 0 taken out"), again.out());
            assertEquals(before, cut(), name);
        }
        Cli.run("check", film).ok();
    }

    @Test
    void anEditorsChangesComeBack() throws Exception {
        Path file = temp.resolve("cut.edl");
        Cli.run("export", film, file).ok();
        String edl = Files.readString(file);
        assertTrue(edl.startsWith("TITLE: My movie\r\nFCM: NON-DROP FRAME\r\n001  BL       V     C"), edl);
        Files.writeString(file, """
                TITLE: Edited
                001  AX V C 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00
                * FROM CLIP NAME: Shot 4
                002  AX V C 00:00:00:12 00:00:01:12 01:00:02:00 01:00:03:00
                * FROM CLIP NAME: Shot 1
                003  NEW V C 00:00:00:00 00:00:01:00 01:00:04:00 01:00:05:00
                * FROM CLIP NAME: Stock shot
                """);
        Result result = Cli.run("import", film, file);
        assertEquals(0, result.code());
        assertTrue(result.err().contains("1 clips are none of this film; they are black."), result.err());
        assertEquals(List.of("Shot 4 48 ~0 by hand", "Shot 1 24 ~0 by hand", "Gap 24 ~0 by hand",
                "Stock shot 24 ~0 by hand"), cut());
        Cli.run("undo", film).ok();
        assertEquals(4, cut().size());
        assertTrue(cut().get(1).startsWith("Shot 2 48 ~8"));
    }

    @Test
    void subtitlesAndLossesAreTold() throws Exception {
        Path srt = temp.resolve("cut.srt");
        Cli.run("export", film, srt).ok();
        assertTrue(Files.exists(srt));
        Cli.run("export", film, temp.resolve("cut.vtt")).ok();
        assertTrue(Files.readString(temp.resolve("cut.vtt")).startsWith("WEBVTT"));
        assertTrue(Cli.run("export", film, temp.resolve("a.otio"), "--losses").ok().out().contains("all of this cut"));
        Path bad = Files.writeString(temp.resolve("bad.otio"), "{");
        assertEquals(1, Cli.run("import", film, bad).code());
        Cli.run("import", film, bad).sentence();
        Path empty = Files.createDirectory(temp.resolve("other"));
        assertTrue(Cli.run("export", Cli.film(empty), srt).code() == 1);
    }
}
