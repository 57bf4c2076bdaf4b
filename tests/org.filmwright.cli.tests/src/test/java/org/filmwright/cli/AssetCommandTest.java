// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.stage.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

class AssetCommandTest {
    @TempDir
    Path temp;
    private Path film;
    private Path picture;

    @BeforeEach
    void makeFilm() throws IOException {
        film = Cli.film(temp);
        picture = temp.resolve("Platform at dawn.png");
        ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    }

    @Test
    void addedFileIsStoredOnceUnderItsHash() throws IOException {
        String hash = Cli.run("asset", "add", film, picture).ok().out().split(" ")[0];
        assertEquals(hash, Cli.run("asset", "add", film, picture).ok().out().split(" ")[0]);
        JsonArray assets = Cli.run("asset", "list", film, "--json").ok().json().getAsJsonArray("assets");
        assertEquals(1, assets.size());
        JsonObject asset = assets.get(0).getAsJsonObject();
        assertEquals("Platform at dawn.png", asset.get("name").getAsString());
        assertEquals("image/png", asset.get("mediaType").getAsString());
        assertEquals(64, asset.getAsJsonObject("meta").get("width").getAsInt());
        assertEquals(-1, Files.mismatch(picture, film.resolve(asset.get("file").getAsString())));
        Cli.run("check", film).ok();
    }

    @Test
    void searchFindsByWordsOfTheNameAndOfTheBlocksThatUseIt() throws CoreException {
        String hash = Cli.run("asset", "add", film, picture).ok().out().split(" ")[0];
        Path other = temp.resolve("notes.txt");
        writeText(other, "x");
        Cli.run("asset", "add", film, other).ok();
        String tile = Cli.add(film, BlockDraft.of(BlockTypes.MOOD_TILE).in(Stages.ART_DIRECTION)
                .content("Cold morning").set(Features.NAME, "Tile"));
        Cli.run("edit", film, tile, "--set", "asset.reference=" + hash.substring(0, 10), "--tag", "noir").ok();
        for (String words : new String[] {"dawn", "PLATFORM dawn", "cold", "noir tile"}) {
            JsonArray found = Cli.run("asset", "search", film, words, "--json").ok().json().getAsJsonArray("assets");
            assertEquals(1, found.size(), words);
            assertEquals(hash, found.get(0).getAsJsonObject().get("sha256").getAsString());
            assertEquals("[\"" + tile + "\"]", found.get(0).getAsJsonObject().get("blocks").toString());
        }
        assertEquals(1, Cli.run("asset", "search", film, "dusk").code());
        assertTrue(Cli.run("asset", "show", film, hash.substring(0, 8)).ok().out().contains("width: 64"));
    }

    @Test
    void wrongUseIsSaidInOneSentence() {
        assertEquals(1, Cli.run("asset", "add", film, temp.resolve("none.png")).code());
        assertEquals(1, Cli.run("asset", "add", film, temp).code());
        assertEquals(2, Cli.run("asset", "add", film).code());
        assertEquals(2, Cli.run("asset", "paint", film).code());
        assertEquals(2, Cli.run("asset", "list", film, "x").code());
        assertEquals(1, Cli.run("asset", "show", film, "abcdef").code());
        assertTrue(Cli.run("asset", "show", film, "abcdef").sentence().contains("asset list"));
    }

    private static void writeText(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
