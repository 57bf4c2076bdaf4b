// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.filmwright.script.ScriptException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFileTest {
    private static final String TEXT = "INT. CAF\u00c9 \u2013 DAY\r\n\r\nSHE SAYS \u201cHi\u201d.\n\rX\n";

    private static ScriptFile roundTrip(byte[] bytes) throws ScriptException {
        ScriptFile file = ScriptFile.of(bytes, "a.fountain");
        assertArrayEquals(bytes, file.bytes(file.text()));
        return file;
    }

    private static byte[] withMark(String text, Charset charset) {
        return ("\ufeff" + text).getBytes(charset);
    }

    private static Reason refusal(byte[] bytes) {
        ScriptException e = assertThrows(ScriptException.class, () -> ScriptFile.of(bytes, "a.fountain"));
        assertTrue(e.getMessage().startsWith("a.fountain ") && e.getMessage().endsWith("."), e.getMessage());
        return e.reason();
    }

    @Test
    void encodingsComeBackByteForByte() throws Exception {
        for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            ScriptFile bare = roundTrip(TEXT.getBytes(Charset.forName(name)));
            ScriptFile marked = roundTrip(withMark(TEXT, Charset.forName(name)));
            assertEquals(new ScriptFile(TEXT, name, false, "\r\n"), new ScriptFile(bare.text(), bare.encoding(), bare.bom(),
                    "\r\n"));
            assertEquals(TEXT, marked.text());
            assertEquals(name, marked.encoding());
            assertTrue(marked.bom());
        }
        ScriptFile windows = roundTrip(TEXT.getBytes("windows-1252"));
        assertEquals(TEXT, windows.text());
        assertEquals("windows-1252", windows.encoding());
        assertEquals("ISO-8859-1", roundTrip(new byte[] {'I', 'N', 'T', (byte) 0x81, (byte) 0xE9, '\n'}).encoding());
    }

    @Test
    void anyBytesThatAreReadComeBack() throws Exception {
        Random random = new Random(5);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(4) > 0 ? (byte) (32 + random.nextInt(96)) : bytes[j];
            }
            try {
                roundTrip(bytes);
                read++;
            } catch (ScriptException refused) {
                assertTrue(refused.reason() == Reason.BINARY || refused.reason() == Reason.DAMAGED);
            }
        }
        assertTrue(read > 5_000, "only " + read);
    }

    @Test
    void sharedScriptsAndVectorsComeBack() throws Exception {
        for (String path : SharedData.scripts()) {
            byte[] bytes = Files.readAllBytes(SharedData.root().resolve(path));
            assertArrayEquals(bytes, roundTrip(bytes).bytes(Scripts.sources(FountainParser.elements(
                    ScriptFile.of(bytes, path).text()))));
        }
        try (Stream<Path> files = Files.list(SharedData.root().resolve("text-normalization"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("input.bin")).toList()) {
                roundTrip(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void mostFrequentLineEndIsNamed() {
        assertEquals("\r\n", ScriptFile.lineEndOf("a\r\nb\r\nc\n"));
        assertEquals("\n", ScriptFile.lineEndOf("a\nb\r\n"));
        assertEquals("\r", ScriptFile.lineEndOf("a\rb\rc\n"));
        assertEquals("\n", ScriptFile.lineEndOf(""));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertEquals(Reason.BINARY, refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        assertEquals(Reason.BINARY, refusal("%PDF-1.4 text".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.BINARY, refusal(new byte[500]));
        assertEquals(Reason.BINARY, refusal(new byte[] {1, 2, 3, 4, 5, 'a', 'b', 0, 0, 0, 7, 8}));
        assertEquals(Reason.DAMAGED, refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}));
        assertEquals(Reason.DAMAGED, refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3, 'x'}));
        assertEquals(Reason.BINARY, refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'a', 0, 0, 0}));
    }

    @Test
    void aFewZeroBytesAreText() throws Exception {
        assertEquals("INT. A\u0000 - DAY\n\nHello \u0000 there", roundTrip("INT. A\u0000 - DAY\n\nHello \u0000 there"
                .getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void emptyFileIsAnEmptyScript() throws Exception {
        assertTrue(roundTrip(new byte[0]).isBlank());
    }

    @Test
    void missingFolderAndHugeFilesAreRefused(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.fountain");
        assertEquals(Reason.MISSING, assertThrows(ScriptException.class, () -> ScriptFile.read(missing)).reason());
        assertEquals(Reason.UNREADABLE, assertThrows(ScriptException.class, () -> ScriptFile.read(folder)).reason());
        Path huge = folder.resolve("huge.fountain");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        ScriptException e = assertThrows(ScriptException.class, () -> ScriptFile.read(huge));
        assertEquals(Reason.TOO_LARGE, e.reason());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void streamsAreRead() throws Exception {
        assertEquals("x", ScriptFile.read(new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)), "s").text());
    }

    @Test
    void aCharacterTheEncodingLacksMakesItUtf8() {
        assertArrayEquals("\u65e5".getBytes(StandardCharsets.UTF_8), ScriptFile.bytes("\u65e5", "windows-1252", false));
    }
}
