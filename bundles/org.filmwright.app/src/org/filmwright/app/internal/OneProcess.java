// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

/**
 * Sees to it that a user has one workbench process: the first one holds a lock in the workbench's folder and listens at
 * a socket beside it that only the user may reach; a later one hands over what it was to open, and ends.
 */
final class OneProcess implements AutoCloseable {
    private static final int LONGEST = 64 * 1024;

    private final Path socket;
    private final FileChannel lock;
    private final ServerSocketChannel server;

    private OneProcess(Path socket, FileChannel lock, ServerSocketChannel server) {
        this.socket = socket;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Hands a path to the process that runs already.
     *
     * @param path what to open; empty to come to the front only
     * @return whether there was one and it took the path
     */
    static boolean handOver(Path folder, String path) {
        Path socket = socket(folder);
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(path);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | IllegalArgumentException e) {
            // Nobody listens: a killed process left its socket behind.
            return false;
        }
    }

    /**
     * Becomes the process that others hand their paths to.
     *
     * @param opened gets each path, on a thread of its own
     * @return null where another process has the folder, or the folder cannot have a socket
     */
    static OneProcess claim(Path folder, Consumer<String> opened) {
        Path socket = socket(folder);
        FileChannel lock = null;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("process.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                return null;
            }
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            OneProcess process = new OneProcess(socket, lock, server);
            Thread.ofPlatform().daemon().name("Filmwright second starts").start(() -> process.listen(opened));
            return process;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            ILog.of(OneProcess.class).info("A second start will open a process of its own: " + e.getMessage());
            closeQuietly(lock);
            return null;
        }
    }

    private static void closeQuietly(FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            ILog.of(OneProcess.class).info("The workbench's lock could not be closed: " + e.getMessage());
        }
    }

    private static Path socket(Path folder) {
        return folder.resolve("process.socket");
    }

    private void listen(Consumer<String> opened) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                byte[] bytes = Channels.newInputStream(channel).readNBytes(LONGEST);
                channel.write(ByteBuffer.wrap(new byte[] {1}));
                opened.accept(new String(bytes, StandardCharsets.UTF_8));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                ILog.of(OneProcess.class).info("A second start was not heard: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        try (lock; server) {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            ILog.of(OneProcess.class).info("The workbench's socket could not be removed: " + e.getMessage());
        }
    }
}
