// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.filmwright.script.ScriptException.Reason;

/**
 * The text of a script file and how it was written. The text holds its line ends and everything else exactly as in the
 * file, so {@link #bytes(String)} of the same text gives the same bytes; only the byte order mark stands beside it.
 *
 * @param text     the text, without byte order mark
 * @param encoding {@code UTF-8}, {@code UTF-16LE}, {@code UTF-16BE}, {@code windows-1252}, or {@code ISO-8859-1} for
 *                 bytes that Windows-1252 does not know
 * @param bom      whether a byte order mark stood in front
 * @param lineEnd  the most frequent line end ({@code \n}, {@code \r\n} or {@code \r}), {@code \n} without any; for
 *                 lines that are added
 */
public record ScriptFile(String text, String encoding, boolean bom, String lineEnd) {
    /** Longest file that is read. */
    public static final int LIMIT = 64 << 20;
    private static final int SAMPLE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Reads a file. */
    public static ScriptFile read(Path file) throws ScriptException {
        try {
            if (Files.isDirectory(file)) {
                throw new ScriptException(Reason.UNREADABLE, file + " is a folder, not a script.");
            }
            if (Files.size(file) > LIMIT) {
                throw tooLarge(file.toString());
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, file.toString());
            }
        } catch (NoSuchFileException e) {
            throw new ScriptException(Reason.MISSING, "There is no file " + file + ".", e);
        } catch (AccessDeniedException e) {
            throw new ScriptException(Reason.UNREADABLE, "You may not read " + file + ".", e);
        } catch (IOException e) {
            throw new ScriptException(Reason.UNREADABLE, "Could not read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name the file's name for messages
     */
    public static ScriptFile read(InputStream in, String name) throws ScriptException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            throw new ScriptException(Reason.UNREADABLE, "Could not read " + name + ": " + e.getMessage() + ".", e);
        }
        if (bytes.length > LIMIT) {
            throw tooLarge(name);
        }
        return of(bytes, name);
    }

    /** Reads the bytes of a file. */
    public static ScriptFile of(byte[] bytes, String name) throws ScriptException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            String text = strict(bytes, 3, StandardCharsets.UTF_8);
            if (text == null) {
                throw new ScriptException(Reason.DAMAGED, name + " begins as UTF-8 text and is damaged further on.");
            }
            return file(text, "UTF-8", true);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            throw new ScriptException(Reason.BINARY, name + " is UTF-32 text; save it as UTF-8 and try again.");
        }
        boolean little = starts(bytes, 0xFF, 0xFE);
        if (little || starts(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 2, little, name);
        }
        int zeros = zerosAt(bytes, 0);
        int oddZeros = zerosAt(bytes, 1);
        int half = Math.min(bytes.length, SAMPLE) / 2;
        if (bytes.length % 2 == 0 && half > 0 && (oddZeros * 10 > half * 4 && zeros * 20 <= half
                || zeros * 10 > half * 4 && oddZeros * 20 <= half)) {
            return utf16(bytes, 0, oddZeros > zeros, name);
        }
        if (isBinary(bytes)) {
            throw new ScriptException(Reason.BINARY, name + " is not a text file.");
        }
        String text = strict(bytes, 0, StandardCharsets.UTF_8);
        if (text != null) {
            return file(text, "UTF-8", false);
        }
        text = strict(bytes, 0, WINDOWS);
        return text != null ? file(text, "windows-1252", false)
                : file(new String(bytes, StandardCharsets.ISO_8859_1), "ISO-8859-1", false);
    }

    /** A new script, written as UTF-8. */
    public static ScriptFile of(String text) {
        return file(text, "UTF-8", false);
    }

    /** Whether there is nothing in it but blanks and line ends. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The bytes of a text in this file's encoding. Where the encoding lacks a character, the file becomes UTF-8. */
    public byte[] bytes(String newText) {
        return bytes(newText, encoding, bom);
    }

    /** The bytes of a text. Where the encoding is unknown or lacks a character, they are UTF-8. */
    public static byte[] bytes(String text, String encoding, boolean bom) {
        Charset charset = charset(encoding);
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        byte[] body = encoded(text, charset);
        if (body == null) {
            charset = StandardCharsets.UTF_8;
            body = text.getBytes(charset);
        }
        if (bom) {
            out.writeBytes("\ufeff".getBytes(charset));
        }
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** The most frequent line end of a text; {@code \n} without any. */
    public static String lineEndOf(String text) {
        int lf = 0;
        int crlf = 0;
        int cr = 0;
        int length = text.length();
        for (int i = Lines.end(text, 0, length); i < length;) {
            int next = Lines.next(text, i, length);
            if (next == i + 2) {
                crlf++;
            } else if (text.charAt(i) == '\n') {
                lf++;
            } else {
                cr++;
            }
            i = Lines.end(text, next, length);
        }
        return crlf > lf && crlf >= cr ? "\r\n" : cr > lf ? "\r" : "\n";
    }

    private static ScriptFile file(String text, String encoding, boolean bom) {
        return new ScriptFile(text, encoding, bom, lineEndOf(text));
    }

    private static ScriptFile utf16(byte[] bytes, int from, boolean little, String name) throws ScriptException {
        Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        String text = strict(bytes, from, charset);
        if (text == null) {
            throw new ScriptException(Reason.DAMAGED, name + " begins as UTF-16 text and is damaged further on.");
        }
        return file(text, charset.name(), from > 0);
    }

    private static Charset charset(String encoding) {
        return switch (encoding) {
            case "UTF-16LE" -> StandardCharsets.UTF_16LE;
            case "UTF-16BE" -> StandardCharsets.UTF_16BE;
            case "windows-1252" -> WINDOWS;
            case "ISO-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** The bytes, or null if the charset lacks a character of the text. */
    private static byte[] encoded(String text, Charset charset) {
        try {
            ByteBuffer buffer = charset.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The text, or null if the bytes are not in this charset. */
    private static String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Number of zero bytes at even (0) or odd (1) places of the sample. */
    private static int zerosAt(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < Math.min(bytes.length, SAMPLE); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** A known mark at the start, or more zero bytes and control characters than a text has. */
    private static boolean isBinary(byte[] bytes) {
        if (starts(bytes, 0x89, 'P', 'N', 'G') || starts(bytes, '%', 'P', 'D', 'F', '-')
                || starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xFF, 0xD8, 0xFF) || starts(bytes, 'G', 'I', 'F', '8')
                || starts(bytes, 0x1F, 0x8B) || starts(bytes, 0x7F, 'E', 'L', 'F')
                || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return true;
        }
        int sample = Math.min(bytes.length, SAMPLE);
        int zeros = 0;
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros++;
            } else if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1A) {
                controls++;
            }
        }
        return (zeros + controls) * 20 > sample + 40;
    }

    private static boolean starts(byte[] bytes, int... marks) {
        if (bytes.length < marks.length) {
            return false;
        }
        for (int i = 0; i < marks.length; i++) {
            if ((bytes[i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }

    private static ScriptException tooLarge(String name) {
        return new ScriptException(Reason.TOO_LARGE,
                name + " is larger than " + (LIMIT >> 20) + " MB, which no screenplay is; check that it is the right file.");
    }
}
