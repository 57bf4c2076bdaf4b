// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

    public static void write(Path file, byte[] bytes) throws FilmException {
        Path whole = file.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new FilmException(ErrorCode.REFUSED, file + " is a folder; name a file.");
        }
        Path part = whole.resolveSibling("." + whole.getFileName() + "." + Ulid.next());
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
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
