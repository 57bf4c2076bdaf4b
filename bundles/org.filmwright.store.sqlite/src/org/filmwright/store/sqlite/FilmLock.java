// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/**
 * The lock of a film's one writer: an OS file lock on {@code meta/lock}, which a killed process loses by itself, and
 * beside it in {@code meta/lock.owner} the name of who holds it.
 */
final class FilmLock implements Closeable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private final FileChannel channel;
    private final Path owner;

    private FilmLock(FileChannel channel, Path owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /** Takes the lock, waiting briefly; empty if another process holds it. */
    static Optional<FilmLock> take(Path film) throws IOException {
        Path meta = Files.createDirectories(film.resolve("meta"));
        FileChannel channel = FileChannel.open(meta.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            long end = System.nanoTime() + PATIENCE;
            while (!tryLock(channel)) {
                if (System.nanoTime() > end) {
                    return Optional.empty();
                }
                LockSupport.parkNanos(STEP);
            }
            Path owner = meta.resolve("lock.owner");
            Files.writeString(owner, name());
            taken = true;
            return Optional.of(new FilmLock(channel, owner));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The refusal that names who holds the lock. */
    static FilmException refusal(Path film) {
        String who = "another Filmwright";
        try {
            who = Files.readString(film.resolve("meta").resolve("lock.owner")).strip();
        } catch (IOException e) {
            who = who + " (its name cannot be read)";
        }
        return new FilmException(ErrorCode.LOCKED,
                "The film " + film.getFileName() + " is being written by " + who + "; close it there and try again.");
    }

    private static String name() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "this machine";
        }
        return System.getProperty("user.name", "somebody") + " on " + host + " (process "
                + ProcessHandle.current().pid() + ")";
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
