// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.asset.AssetStore;

/** Assets as files in a folder, named by their hash, with their rows in an {@link AssetIndex}. */
public final class FolderAssetStore implements AssetStore {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final AssetIndex index;
    private final boolean writable;

    /**
     * @param folder   the film's {@code assets} folder
     * @param writable whether ingest is allowed; files left in the making by a killed process are removed then
     */
    public FolderAssetStore(Path folder, AssetIndex index, boolean writable) throws CoreException {
        this.folder = folder;
        this.index = index;
        this.writable = writable;
        if (writable) {
            clearScratch();
        }
    }

    @Override
    public Asset ingest(Path file, Map<String, Object> meta, IProgressMonitor monitor) throws CoreException {
        try (InputStream in = Files.newInputStream(file)) {
            return ingest(in, file.getFileName().toString(), meta, monitor);
        } catch (NoSuchFileException e) {
            throw new FilmException(ErrorCode.REFUSED, "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " cannot be read: " + reason(e) + ".", e);
        }
    }

    @Override
    public Asset ingest(InputStream bytes, String name, Map<String, Object> meta, IProgressMonitor monitor)
            throws CoreException {
        if (!writable) {
            throw new FilmException(ErrorCode.READ_ONLY, "The film is open for reading only; " + name
                    + " was not added.");
        }
        Path temporary = scratchFolder().resolve(Ulid.next() + ".part");
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, temporary, digest, monitor);
            String sha = HexFormat.of().formatHex(digest.digest());
            Optional<Asset> known = index.findAsset(sha);
            if (known.isPresent() && Files.exists(path(known.get()))) {
                return known.get();
            }
            String extension = known.map(Asset::extension).orElse(MediaTypes.extension(name));
            Asset asset = known.orElse(
                    new Asset(sha, extension, MediaTypes.of(extension), size, name, Instant.now(), meta));
            Files.move(temporary, path(asset), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
            index.addAsset(asset);
            return asset;
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, name + " cannot be stored in " + folder + ": " + reason(e) + ".", e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    @Override
    public Optional<Asset> find(String sha256) throws CoreException {
        return index.findAsset(sha256);
    }

    @Override
    public Path path(Asset asset) {
        return folder.resolve(asset.fileName());
    }

    @Override
    public List<Asset> list() throws CoreException {
        return index.listAssets();
    }

    @Override
    public Path scratchFolder() throws CoreException {
        Path scratch = folder.resolve(".incoming");
        try {
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The folder " + scratch + " cannot be made: " + reason(e) + ".", e);
        }
    }

    /** SHA-256 of a file, streamed. */
    public static String hash(Path file, IProgressMonitor monitor) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                checkCanceled(monitor);
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long copy(InputStream in, Path file, MessageDigest digest, IProgressMonitor monitor)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                checkCanceled(monitor);
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                size += n;
            }
            channel.force(true);
        }
        return size;
    }

    private static void checkCanceled(IProgressMonitor monitor) {
        if (monitor != null && monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void syncFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void clearScratch() throws CoreException {
        Path scratch = folder.resolve(".incoming");
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (Stream<Path> left = Files.walk(scratch)) {
            for (Path file : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(scratch)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "Left-over files in " + scratch + " cannot be removed: " + reason(e)
                    + ".", e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** A new SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
