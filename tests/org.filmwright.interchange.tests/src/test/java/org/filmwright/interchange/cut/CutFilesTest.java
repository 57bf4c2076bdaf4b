// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutFilesTest {
    private static final Rate FILM = new Rate(24, 1);

    @TempDir
    Path temp;

    private Path shared(String path) {
        Path folder = SharedData.folder();
        assumeTrue(folder != null && Files.exists(folder.resolve(path)));
        return folder.resolve(path);
    }

    private static CutList read(Path file, Rate rate) throws FilmException {
        return CutFiles.read(file, CutFormat.of(file), rate).cut();
    }

    /** A cut with gaps, dissolves between neighbours and sounds that overlap. */
    private static CutList random(long seed, Rate rate, boolean dissolves) {
        Random random = new Random(seed);
        List<CutEvent> events = new ArrayList<>();
        long at = 0;
        int count = 3 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            long frames = 20 + random.nextInt(100);
            boolean last = i == count - 1;
            long dissolve = dissolves && !last && random.nextInt(4) == 0 ? 2L * (1 + random.nextInt(8)) : 0;
            events.add(new CutEvent("ID" + i, "Shot " + i + (random.nextBoolean() ? "" : " & <more> \"ü\""), false, at,
                    frames, 50 + random.nextInt(40), "file:///media/" + i + ".mp4", 600, 0, 0, dissolve));
            events.add(new CutEvent("", "Line " + i, true, at + random.nextInt(5), 10 + random.nextInt((int) frames), 0,
                    "file:///media/" + i + ".wav", 0, 0, 0, 0));
            at += frames;
        }
        return new CutList("The cut", rate, rate.nominal() * 3600L, 1920, 1080, events);
    }

    @Test
    void everyFormatGivesBackTheCut() throws FilmException {
        for (Rate rate : List.of(FILM, new Rate(25, 1), new Rate(24000, 1001), new Rate(30000, 1001))) {
            for (CutFormat format : CutFormat.values()) {
                for (int seed = 0; seed < 15; seed++) {
                    CutList cut = random(seed, rate, true);
                    Path file = temp.resolve("cut." + format.id());
                    CutFiles.write(cut, format, file);
                    CutList again = read(file, rate);
                    assertEquals(pictures(cut), pictures(again), format + " " + rate + " " + seed);
                    assertEquals(sounds(cut), sounds(again), format + " " + rate + " " + seed);
                    assertEquals(cut.start(), again.start(), format.toString());
                    assertEquals("The cut", again.name());
                }
            }
        }
    }

    private static List<String> pictures(CutList cut) {
        return cut.pictures().stream().map(event -> event.id() + " " + event.name() + " " + event.start() + "+"
                + event.duration() + " in " + event.in() + " " + event.media() + " ~" + event.dissolve()).toList();
    }

    private static List<String> sounds(CutList cut) {
        return cut.sounds().stream().map(event -> event.name() + " " + event.start() + "+" + event.duration() + " "
                + event.media()).sorted().toList();
    }

    @Test
    void editDecisionListsOfOtherProgramsAreRead() throws FilmException {
        CutList cut = read(shared("edl/dissolve_test.edl"), FILM);
        assertEquals(List.of("clip_A 0+14 ~10", "clip_B 14+5 ~0", "clip_B 19+1 ~0"), cut.pictures().stream()
                .map(event -> event.name() + " " + event.start() + "+" + event.duration() + " ~" + event.dissolve())
                .toList());
        assertEquals(9, read(shared("edl/screening_example.edl"), FILM).pictures().size());
        assertEquals("ZZ100_501.LAY3.01", read(shared("edl/screening_example.edl"), FILM).pictures().get(0).media());
        assertTrue(CutFiles.read(shared("edl/speed_effects_small.edl"), CutFormat.EDL, FILM).losses().stream()
                .anyMatch(loss -> loss.what().equals("changes of speed")));
        assertEquals("sq001_s002", read(shared("edl/25fps.edl"), new Rate(25, 1)).pictures().get(1).name());
    }

    @Test
    void theSameScreeningReadsTheSameFromBothFormats() throws FilmException {
        List<String> edl = read(shared("edl/screening_example.edl"), FILM).pictures().stream()
                .map(event -> event.name() + " " + event.start() + "+" + event.duration()).toList();
        List<String> otio = read(shared("otio/screening_example.otio"), FILM).pictures().stream()
                .map(event -> event.name() + " " + event.start() + "+" + event.duration()).toList();
        assertEquals(edl.size(), otio.size());
        assertEquals(edl, otio);
    }

    @Test
    void everySharedCutReadsOrSaysWhyNot() throws IOException {
        int read = 0;
        for (String folder : List.of("edl", "otio", "fcpxml")) {
            try (Stream<Path> files = Files.walk(shared(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    Rate rate = file.toString().contains("25") ? new Rate(25, 1) : FILM;
                    try {
                        CutList cut = read(file, rate);
                        assertTrue(cut.pictures().stream()
                                .allMatch(event -> event.duration() > 0 && event.start() >= 0),
                                file.toString());
                        read++;
                    } catch (FilmException e) {
                        assertEquals(ErrorCode.REFUSED, e.code());
                        assertTrue(e.getMessage().startsWith(file.getFileName().toString()), e.getMessage());
                        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
                    }
                }
            }
        }
        assertTrue(read >= 24, "read " + read);
    }

    @Test
    void badFilesAreOneSentence() throws IOException {
        assertRefused("a.otio", "{\"OTIO_SCHEMA\": \"Timeline.1\", ", "JSON breaks off");
        assertRefused("b.otio", "[1, 2]", "no OpenTimelineIO timeline");
        assertRefused("c.otio", "", "is empty");
        assertRefused("d.otio", "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":{\"children\":[5]}}", "damaged");
        assertRefused("a.edl", "Dear Sir,\n\nthis is a letter.\n", "no edit decision list");
        assertRefused("b.edl", "001  AX V C 00:00:00:00 00:00:01:00 00:00:00:29 00:00:01:00\n",
                "00:00:00:29 at line 1");
        assertRefused("a.fcpxml", "<fcpxml><library>", "breaks off");
        assertRefused("b.fcpxml", "<xmeml version=\"5\"/>", "no FCPXML");
        StringBuilder bomb = new StringBuilder("<!DOCTYPE fcpxml [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertRefused("c.fcpxml", bomb + "]><fcpxml>&a19;</fcpxml>", "c.fcpxml");
        Path secret = Files.writeString(temp.resolve("secret"), "secret");
        assertRefused("d.fcpxml", "<!DOCTYPE fcpxml [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><fcpxml>&x;</fcpxml>", "entities");
    }

    private void assertRefused(String name, String text, String words) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        FilmException refused = assertThrows(FilmException.class, () -> read(file, FILM));
        assertEquals(ErrorCode.REFUSED, refused.code());
        assertTrue(refused.getMessage().startsWith(name) && refused.getMessage().contains(words), refused.getMessage());
    }

    @Test
    void timecodesAreThoseOfTheTrade() {
        assertEquals("01:00:00:23", FILM.timecode(FILM.frame("01:00:00:23")));
        assertEquals(-1, FILM.frame("00:00:00:24"));
        assertEquals(17982, new Rate(30000, 1001).frame("00:10:00;00"));
        assertEquals(new Rate(24000, 1001), Rate.of(23.976));
        assertEquals(new Rate(30000, 1001), Rate.of(29.97));
        assertEquals(new Rate(25, 1), Rate.of(25));
    }
}
