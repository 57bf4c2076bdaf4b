// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.FilmFormat;
import org.filmwright.report.StageDocument;
import org.filmwright.stage.ideation.ui.internal.IdeationEditor;
import org.filmwright.testing.ui.Condition;
import org.filmwright.ui.internal.film.StagePrinter;
import org.filmwright.ui.internal.start.SampleFilm;
import org.junit.jupiter.api.Test;

class PrintingTest {
    @Test
    void everyStagePrintsItselfInEveryForm() throws IOException, CoreException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        try (FilmFixture fixture = FilmFixture.planned(SampleFilm.script())) {
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            for (String stage : List.of("plot", "cast", "locations", "ideation")) {
                fixture.stage(stage);
                StageDocument document = fixture.bot.syncExec(
                        () -> ((PrintableStage) fixture.bot.page().getActiveEditor()).printed());
                StagePrinter.write(document, FilmFormat.DEFAULT, folder.resolve(stage + ".pdf"));
                assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve(stage + ".pdf")), 0, 4,
                        StandardCharsets.US_ASCII));
                StagePrinter.write(document, FilmFormat.DEFAULT, folder.resolve(stage + ".docx"));
                try (ZipFile zip = new ZipFile(folder.resolve(stage + ".docx").toFile())) {
                    String xml = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
                            StandardCharsets.UTF_8);
                    assertTrue(xml.contains("Test Film"), stage);
                }
                if (document.hasTable()) {
                    StagePrinter.write(document, FilmFormat.DEFAULT, folder.resolve(stage + ".csv"));
                    assertTrue(Files.readString(folder.resolve(stage + ".csv")).lines().count() > 4, stage);
                }
            }
            assertTrue(Files.readString(folder.resolve("cast.csv")).contains("INES"));
        }
    }

    @Test
    void aNovelBecomesASourceForEachChapterAsOneChange() throws IOException {
        Path file = Files.createTempFile("novel", ".txt");
        Files.writeString(file, "Chapter One\n\nIt rained.\n\nChapter Two\n\nIt rained on.\n");
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("ideation");
            IdeationEditor editor = (IdeationEditor) fixture.bot.syncExec(() -> fixture.bot.page().getActiveEditor());
            fixture.bot.syncExec(() -> editor.importText(file));
            fixture.bot.waitUntil(Condition.of("two chapters",
                    () -> fixture.film().snapshot().children("ideation").size() == 2));
            List<Block> chapters = fixture.film().snapshot().children("ideation");
            assertEquals("It rained on.", chapters.get(1).content());
            assertTrue(chapters.get(1).text("name").endsWith("Chapter Two"));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertTrue(fixture.film().snapshot().children("ideation").isEmpty());
        }
        Files.delete(file);
    }
}
