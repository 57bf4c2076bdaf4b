// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.internal.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Photographs every stage of the sample film, light and dark, into {@code target/pictures} for people to look at. */
class StagePicturesTest {
    private static final List<String> STAGES = List.of(Stages.IDEATION, Stages.PLOT, Stages.SHOOTING_SCRIPT,
            Stages.CAST,
            Stages.LOCATIONS, Stages.PROPS_COSTUMES);

    @Test
    @EnabledIfEnvironmentVariable(named = "FILMWRIGHT_PICTURES", matches = "yes")
    void everyStageOfTheSampleFilmPaintsInLightAndDark() throws IOException {
        String script = Files.readString(sample());
        try (FilmFixture fixture = FilmFixture.planned(script)) {
            fixture.stage(Stages.PLOT);
            fixture.bot.button("Cards from scenes").click();
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            for (boolean dark : new boolean[] {false, true}) {
                fixture.bot.syncExec(() -> Themes.use(Display.getCurrent(), dark));
                for (String stage : STAGES) {
                    fixture.stage(stage);
                    ImageData picture = photograph(fixture);
                    Path file = folder.resolve(stage + (dark ? "-dark" : "-light") + ".png");
                    ImageLoader loader = new ImageLoader();
                    loader.data = new ImageData[] {picture};
                    loader.save(file.toString(), SWT.IMAGE_PNG);
                    assertTrue(colours(picture) > 20, stage + " paints nothing");
                }
            }
            fixture.bot.syncExec(() -> Themes.use(Display.getCurrent(), false));
        }
    }

    private static Path sample() {
        return Path.of("").toAbsolutePath().resolve("../../samples/midnight-train/midnight-train.fountain").normalize();
    }

    /** The window once its pictures have had time to come. */
    private static ImageData photograph(FilmFixture fixture) {
        settle(fixture);
        return fixture.bot.syncExec(() -> {
            Shell shell = fixture.bot.window().getShell();
            Rectangle area = shell.getClientArea();
            Image image = new Image(shell.getDisplay(), area.width, area.height);
            GC gc = new GC(shell);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data;
        });
    }

    private static void settle(FilmFixture fixture) {
        long end = System.nanoTime() + 1_200_000_000L;
        fixture.bot.waitUntil(org.filmwright.testing.ui.Condition
                .of("a moment has gone by", () -> System.nanoTime() > end));
    }

    private static int colours(ImageData picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.height; y += 3) {
            for (int x = 0; x < picture.width; x += 3) {
                seen.add(picture.getPixel(x, y));
            }
        }
        return seen.size();
    }
}
