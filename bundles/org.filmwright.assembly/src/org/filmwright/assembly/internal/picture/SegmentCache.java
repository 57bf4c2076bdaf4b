// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/**
 * Files kept by content key. A file appears under its key only when it is whole; a use renews its date, so that the
 * oldest can be pruned. Several processes may share the folder.
 */
public final class SegmentCache {
    private static final String UNFINISHED = ".part";
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final Path folder;

    public SegmentCache(Path folder) {
        this.folder = folder;
    }

    /** Makes a file under a given temporary name. */
    public interface Maker {
        void make(Path file) throws CoreException;
    }

    /** The file of a key, or null. */
    public Path find(String key, String extension) {
        Path file = file(key, extension);
        return file.toFile().length() > 0 ? file : null;
    }

    /** Where a key's file is or would be. */
    private Path file(String key, String extension) {
        return folder.resolve(key + "." + extension);
    }

    /** Makes and keeps the file of a key. */
    public Path make(String key, String extension, Maker maker) throws CoreException {
        Path target = file(key, extension);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The folder " + folder + " for rendered pieces cannot be made.", e);
        }
        replace(target, maker);
        return target;
    }

    /** Makes a file beside its target and renames it into place when it is whole; a failure leaves no trace. */
    public static void replace(Path target, Maker maker) throws CoreException {
        Path absolute = target.toAbsolutePath();
        Path temporary = absolute.resolveSibling("." + UUID.randomUUID() + UNFINISHED);
        try {
            try {
                maker.make(temporary);
                move(temporary, absolute);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The file " + absolute + " cannot be written.", e);
        }
    }

    /** Renames into place, atomically where the file system can. */
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Marks a file as used now. */
    public void touch(Path file) throws MediaException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The rendered piece " + file + " cannot be used.", e);
        }
    }

    /** Removes a file that turned out to be damaged. */
    public void discard(Path file) throws MediaException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The damaged piece " + file + " cannot be removed.", e);
        }
    }

    /** Removes what killed processes left and what has not been used for longer than given. */
    public void prune(Duration unused) throws MediaException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant now = Instant.now();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
                Duration limit = file.toString().endsWith(UNFINISHED) ? ABANDONED : unused;
                if (age.compareTo(limit) > 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The folder " + folder + " for rendered pieces cannot be cleaned.",
                    e);
        }
    }
}
