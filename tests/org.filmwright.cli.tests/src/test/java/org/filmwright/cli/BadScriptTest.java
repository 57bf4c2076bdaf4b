// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are none: one clear sentence and the right exit code from each command that reads scripts. */
class BadScriptTest {
    @TempDir
    Path temp;

    @Test
    void missingFileAndFolderAreNamed() throws IOException {
        Path none = temp.resolve("none.fountain");
        assertRefused(none, 1, "There is no");
        assertRefused(Files.createDirectory(temp.resolve("folder.fountain")), 0, "folder");
    }

    @Test
    void binaryFileIsNoScript() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        assertRefused(Files.write(temp.resolve("noise.fountain"), bytes), 1, "not a text file");
        assertRefused(Files.write(temp.resolve("zeros.fountain"), new byte[5000]), 1, "not a text file");
    }

    @Test
    void hundredMegabytesAreRefusedUnread() throws IOException {
        Path large = temp.resolve("large.fountain");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertRefused(large, 1, "larger than");
    }

    @Test
    void brokenUnicodeIsDamage() throws IOException {
        byte[] bytes = ("\ufeff" + "INT. KITCHEN - DAY\n\nX\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;
        assertRefused(Files.write(temp.resolve("broken.fountain"), bytes), 3, "damaged");
    }

    @Test
    void emptyScriptParsesToNothing() throws IOException {
        Path empty = Files.write(temp.resolve("empty.fountain"), new byte[0]);
        assertEquals(0, Cli.run("parse", "--json", empty).ok().json().getAsJsonArray("elements").size());
        Cli.run("check", empty).ok();
    }

    @Test
    void oneBadFileDoesNotHideTheOthers() throws IOException {
        Path good = Files.writeString(temp.resolve("good.fountain"), "INT. KITCHEN - DAY\n\nA kettle.\n");
        Result result = Cli.run("parse", "--json", good, temp.resolve("none.fountain"), good);
        assertEquals(1, result.code());
        assertEquals(2, result.out().lines().count(), "one document a line");
        assertTrue(result.err().contains("none.fountain"));
    }

    @Test
    void everyUsualEncodingIsRead() throws IOException {
        String script = "INT. CAFÉ - DAY\n\nZoë sips.\n";
        List<byte[]> files = List.of(script.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + script).getBytes(StandardCharsets.UTF_8), script.getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + script).getBytes(StandardCharsets.UTF_16BE), script.getBytes("windows-1252"));
        for (byte[] bytes : files) {
            Path file = Files.write(temp.resolve("script.fountain"), bytes);
            assertEquals("INT. CAFÉ - DAY", Cli.run("parse", "--json", file).ok().json().getAsJsonArray("elements")
                    .get(0).getAsJsonObject().get("text").getAsString());
        }
    }

    @Test
    void checkNamesFileAndLine() throws IOException {
        Path file = Files.writeString(temp.resolve("odd.fountain"), "INT. KITCHEN - DAY\n\n/* never closed\n");
        Result result = Cli.run("check", file, "--json");
        assertEquals(1, result.code());
        var problem = result.json().getAsJsonArray("problems").get(0).getAsJsonObject();
        assertEquals("unclosed-boneyard", problem.get("code").getAsString());
        assertEquals(3, problem.get("line").getAsInt());
        assertEquals(file.toString(), problem.get("file").getAsString());
        assertFalse(result.json().get("ok").getAsBoolean());
        assertTrue(Cli.run("check", file).out().startsWith(file + ":3: "));
    }

    @Test
    void everySharedScriptParsesToOneDocument() {
        for (Path file : SharedData.fountains()) {
            Result result = Cli.run("parse", "--json", file).ok();
            assertEquals(1, result.out().lines().count(), file.toString());
            assertEquals(file.toString(), result.json().get("file").getAsString());
            assertTrue(Cli.run("check", file, "--json").code() < 2, file.toString());
        }
    }

    /** @param code of a parse and a check; 0 where check takes the path for a film */
    private void assertRefused(Path file, int code, String words) {
        Result parse = Cli.run("parse", "--json", file);
        assertTrue(parse.sentence().contains(words), parse.err());
        assertTrue(parse.err().contains(file.toString()));
        assertEquals(code == 0 ? 3 : code, parse.code());
        if (code != 0) {
            assertEquals(code, Cli.run("check", file).code());
            Cli.run("check", file).sentence();
        }
    }
}
