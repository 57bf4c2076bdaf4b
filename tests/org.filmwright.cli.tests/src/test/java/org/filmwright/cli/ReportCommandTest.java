// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.stage.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() throws IOException {
        film = Cli.film(temp);
    }

    private void script() throws IOException {
        Cli.run("import", film, Files.writeString(temp.resolve("in.fountain"),
                "INT. A - DAY\n\nJANE\nHello there.\n\nEXT. B - NIGHT\n\nTOM\nGood night.\n")).ok();
    }

    @Test
    void everyReportIsWrittenAsPdfAndCsv() throws Exception {
        script();
        for (String name : List.of("scenes", "characters", "matrix", "locations", "props", "dialogue", "statistics")) {
            Path pdf = temp.resolve(name + ".pdf");
            Cli.run("report", film, name, pdf).ok();
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertTrue(document.getNumberOfPages() > 0);
            }
            Cli.run("report", film, name, temp.resolve(name + ".csv")).ok();
        }
        Cli.run("export", film, temp.resolve("again.csv")).ok();
        assertEquals(Files.readString(temp.resolve("scenes.csv")), Files.readString(temp.resolve("again.csv")));
    }

    @Test
    void propsNameTheScenesTheyAreLinkedTo() throws Exception {
        script();
        Cli.run("lock", film).ok();
        String scene = Cli.run("list", film, "screenplay", "--json").ok().json().getAsJsonArray("blocks").get(1)
                .getAsJsonObject().get("id").getAsString();
        Cli.add(film, BlockDraft.of(BlockTypes.PROP).in(Stages.PROPS_COSTUMES).set(Features.NAME, "Lamp")
                .link(Features.SCENES, scene));
        Path csv = temp.resolve("props.csv");
        Cli.run("report", film, "props", csv).ok();
        assertTrue(Files.readString(csv).contains("Prop,Lamp,,1,2\r\n"), Files.readString(csv));
    }

    @Test
    void sidesAreForOneCharacter() throws IOException {
        script();
        Path csv = temp.resolve("sides.csv");
        Cli.run("report", film, "dialogue", csv, "--character", "tom").ok();
        assertEquals(List.of("Character,Scene,Page,Dialogue", "TOM,2,1,Good night."), Files.readAllLines(csv));
        assertTrue(Cli.run("report", film, "dialogue", csv, "--character", "Nobody").sentence().contains("JANE, TOM"));
    }

    @Test
    void whatCannotBeReportedIsOneSentence() throws IOException {
        assertTrue(Cli.run("report", film, "scenes", temp.resolve("a.pdf")).sentence().contains("no script"));
        script();
        assertEquals(1, Cli.run("report", film, "scenes", temp.resolve("a.doc")).code());
        assertEquals(2, Cli.run("report", film, "weather", temp.resolve("a.pdf")).code());
        assertEquals(2, Cli.run("report", film, "scenes", temp.resolve("a.pdf"), "--character", "Tom").code());
    }
}
