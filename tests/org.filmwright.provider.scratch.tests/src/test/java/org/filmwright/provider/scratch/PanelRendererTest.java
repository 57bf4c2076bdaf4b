// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden pictures are compared in blocks of 8 x 8 pixels, so that another Java's anti-aliasing does not matter. After a
 * wanted change of the drawing, look at the new ones and write them with -Dfilmwright.golden=&lt;folder&gt;.
 */
class PanelRendererTest {
    private static final PanelSpec.Frame FRAME = new PanelSpec.Frame(320, 134);
    private static final FigureSpec ANNA = FigureSpec.of("ANNA", 0xC0392B).withBuild(Build.WOMAN)
            .withSide(ScreenSide.LEFT);
    private static final FigureSpec HALE = FigureSpec.of("INSPECTOR HALE", 0x2471A3).withBuild(Build.MAN)
            .withSide(ScreenSide.RIGHT);
    private static final int BLOCK = 8;

    private static PanelSpec spec(ShotSize size, CameraAngle angle, CameraMove move, SetSpec set,
            FigureSpec... people) {
        return PanelSpec.of(FRAME, new PanelSpec.Camera(size, angle, move), set, List.of(people), 5);
    }

    private static SetSpec set(Setting setting, String name, TimeOfDay time) {
        return new SetSpec(setting, name, time, Weather.CLEAR);
    }

    private static PanelSpec golden(String name) {
        SetSpec kitchen = set(Setting.INT, "KITCHEN", TimeOfDay.DAY);
        FigureSpec speaker = HALE.withRole(FigureRole.SPEAKER);
        FigureSpec listener = ANNA.withRole(FigureRole.LISTENER);
        return switch (name) {
            case "establishing-street-dusk" -> spec(ShotSize.EWS, CameraAngle.EYE, CameraMove.PAN_RIGHT,
                    set(Setting.EXT, "STREET", TimeOfDay.DUSK), ANNA);
            case "wide-forest-night" -> spec(ShotSize.WS, CameraAngle.EYE, CameraMove.STATIC,
                    set(Setting.EXT, "FOREST", TimeOfDay.NIGHT), ANNA, HALE);
            case "full-walk" -> spec(ShotSize.FS, CameraAngle.EYE, CameraMove.STATIC, set(Setting.EXT, "PARK",
                    TimeOfDay.MORNING), ANNA.withPosture(Posture.WALKING).withMotion(Motion.TO_RIGHT));
            case "medium-high" -> spec(ShotSize.MS, CameraAngle.HIGH, CameraMove.STATIC, kitchen, speaker);
            case "close-up" -> spec(ShotSize.CU, CameraAngle.EYE, CameraMove.PUSH_IN, kitchen,
                    speaker.withExpression(Expression.ANGRY));
            case "over-shoulder" -> spec(ShotSize.OTS, CameraAngle.EYE, CameraMove.STATIC,
                    set(Setting.INT, "TRAIN COMPARTMENT", TimeOfDay.NIGHT), listener, speaker);
            case "reverse" -> spec(ShotSize.OTS, CameraAngle.EYE, CameraMove.STATIC,
                    set(Setting.INT, "TRAIN COMPARTMENT", TimeOfDay.NIGHT), ANNA.withRole(FigureRole.SPEAKER),
                    HALE.withRole(FigureRole.LISTENER));
            case "two-shot-bar" -> spec(ShotSize.TWO_SHOT, CameraAngle.EYE, CameraMove.STATIC,
                    set(Setting.INT, "BAR", TimeOfDay.NIGHT), ANNA.withPosture(Posture.SITTING), speaker);
            case "dutch-low" -> spec(ShotSize.MCU, CameraAngle.DUTCH, CameraMove.STATIC,
                    set(Setting.EXT, "ALLEY", TimeOfDay.NIGHT), speaker);
            case "insert-letter" -> spec(ShotSize.INSERT, CameraAngle.EYE, CameraMove.STATIC, kitchen)
                    .withSubject("a letter on the table");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"establishing-street-dusk", "wide-forest-night", "full-walk", "medium-high", "close-up",
        "over-shoulder", "reverse", "two-shot-bar", "dutch-low", "insert-letter"})
    void panelsLookAsTheyDid(String name) throws IOException {
        Panel panel = new PanelRenderer().render(golden(name));
        String folder = System.getProperty("filmwright.golden");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".png"), panel.png());
        }
        try (InputStream in = getClass().getResourceAsStream("/golden/" + name + ".png")) {
            assertNotNull(in, "golden picture " + name);
            BufferedImage wanted = ImageIO.read(in);
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(panel.png()));
            assertTrue(difference(wanted, drawn) < 0.06, () -> name + " differs by " + difference(wanted, drawn));
        }
    }

    /** The largest difference of the mean of any block, 0 to 1. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertEquals(a.getWidth(), b.getWidth());
        assertEquals(a.getHeight(), b.getHeight());
        double most = 0;
        for (int y = 0; y + BLOCK <= a.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= a.getWidth(); x += BLOCK) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    most = Math.max(most, Math.abs(mean(a, x, y, shift) - mean(b, x, y, shift)));
                }
            }
        }
        return most;
    }

    private static double mean(BufferedImage image, int left, int top, int shift) {
        double sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += image.getRGB(x, y) >> shift & 255;
            }
        }
        return sum / (BLOCK * BLOCK * 255);
    }

    @Test
    void theSameSpecificationGivesTheSameBytes() {
        for (ShotSize size : ShotSize.values()) {
            PanelSpec spec = PanelSpecs.spec(size.ordinal(), size, 3);
            assertArrayEquals(new PanelRenderer().render(spec).png(), new PanelRenderer().render(spec).png());
        }
    }

    @Test
    void thePictureHasTheFramesSizeAndCanBeReadByOthers() throws IOException {
        for (PanelSpec.Frame frame : PanelSpecs.FRAMES) {
            PanelSpec spec = golden("over-shoulder");
            Panel panel = new PanelRenderer().render(PanelSpec.of(frame, spec.camera(), spec.set(), spec.figures(), 1));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(panel.png()));
            assertEquals(frame.width(), image.getWidth());
            assertEquals(frame.height(), image.getHeight());
        }
    }

    @ParameterizedTest
    @EnumSource(ShotSize.class)
    void everyKindOfSpecificationCanBeDrawn(ShotSize size) {
        PanelRenderer renderer = new PanelRenderer();
        for (long seed = 0; seed < 12; seed++) {
            assertNotNull(renderer.draw(PanelSpecs.spec(seed * 17 + size.ordinal(), size, (int) (seed % 5))));
        }
    }

    @Test
    void aCueOfThreeHundredCharactersAndACrowdOfFortyAreDrawn() {
        FigureSpec long300 = FigureSpec.of("\u202E\uD83D\uDE00\0x".repeat(60), 0xFFFFFF);
        assertNotNull(new PanelRenderer().draw(spec(ShotSize.CU, CameraAngle.EYE, CameraMove.STATIC,
                set(Setting.INT, "N".repeat(5_000) + " (((", TimeOfDay.DAY), long300)));
        assertNotNull(new PanelRenderer().draw(PanelSpecs.spec(1, ShotSize.GROUP, 40)));
    }

    @Test
    void nightIsDarkerThanDayAndDuskIsWarmer() {
        Describe.Picture day = seen(TimeOfDay.DAY);
        assertTrue(seen(TimeOfDay.NIGHT).brightness() < day.brightness() * 0.65);
        assertTrue(seen(TimeOfDay.DUSK).warmth() > day.warmth() + 0.04);
    }

    private static Describe.Picture seen(TimeOfDay time) {
        return Describe.picture(new PanelRenderer().draw(spec(ShotSize.WS, CameraAngle.EYE, CameraMove.STATIC,
                set(Setting.EXT, "FIELD", time), ANNA)));
    }

    @Test
    void placesLookDifferent() {
        String[] places = {"KITCHEN", "BAR", "OFFICE", "CHURCH", "TRAIN COMPARTMENT", "CORRIDOR", "LIBRARY"};
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                BufferedImage a = room(places[i]);
                BufferedImage b = room(places[j]);
                assertTrue(difference(a, b) > 0.15, places[i] + " and " + places[j]);
            }
        }
        assertEquals(0, difference(room("HOUSE - KITCHEN"), room("HOUSE - KITCHEN")));
    }

    private static BufferedImage room(String name) {
        return new PanelRenderer().draw(spec(ShotSize.WS, CameraAngle.EYE, CameraMove.STATIC,
                set(Setting.INT, name, TimeOfDay.DAY)));
    }

    @Test
    void aCharactersColourIsSeenWhereTheLayoutPutThem() {
        for (int accent : new int[] {0xD03020, 0x2050D0}) {
            PanelSpec spec = spec(ShotSize.MS, CameraAngle.EYE, CameraMove.STATIC,
                    set(Setting.INT, "ROOM", TimeOfDay.DAY), FigureSpec.of("A", accent).withBuild(Build.MAN));
            PanelLayout layout = PanelLayouts.layout(spec);
            Box head = layout.figures().get(0).head();
            BufferedImage image = new PanelRenderer().draw(spec);
            int x = (int) (head.centreX() * image.getWidth()) + image.getHeight() / 10;
            int rgb = image.getRGB(x, (int) Math.min(image.getHeight() - 3, (head.bottom() + head.height() * 1.6)
                    * image.getHeight()));
            int red = rgb >> 16 & 255;
            int blue = rgb & 255;
            assertEquals(accent == 0xD03020, red > blue + 40, () -> Integer.toHexString(rgb));
            assertEquals(accent == 0x2050D0, blue > red + 40, () -> Integer.toHexString(rgb));
        }
    }

    @Test
    void arrowsCanBeLeftOut() {
        PanelSpec spec = golden("establishing-street-dusk");
        assertFalse(difference(new PanelRenderer().draw(spec), new PanelRenderer().draw(spec.withMarks(false))) < 0.05);
    }

    @Test
    void anImpossibleFrameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PanelSpec.Frame(0, 100));
        assertThrows(IllegalArgumentException.class, () -> new PanelSpec.Frame(100_000, 100));
    }
}
