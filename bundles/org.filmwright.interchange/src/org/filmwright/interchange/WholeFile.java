// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;

/** Writes a file as a whole or not at all: an older one stays until the new one is on the disk. */
public final class WholeFile {
    private WholeFile() {
    }

    /** Writes the contents of a file. */
    @FunctionalInterface
    public interface Contents {
        /** @param out is closed by the caller */
        void write(OutputStream out) throws IOException;
    }

    /** Writes a text in UTF-8. */
    public static void write(Path file, String text) throws FilmException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] bytes) throws FilmException {
        write(file, out -> out.write(bytes));
    }

    /** Writes a file; where the contents cannot be written the old file stays and the failure is one sentence. */
    public static void write(Path file, Contents contents) throws FilmException {
        Path whole = file.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new FilmException(ErrorCode.REFUSED, file + " is a folder; name a file.");
        }
        Path part = whole.resolveSibling("." + whole.getFileName() + "." + Ulid.next() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                contents.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(part, e);
            throw new FilmException(ErrorCode.IO, file + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static void delete(Path part, IOException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException missing) {
            Path parent = Path.of(missing.getFile()).getParent();
            return "there is no folder " + parent;
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
