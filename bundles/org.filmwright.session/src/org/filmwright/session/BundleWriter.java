// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.asset.AssetStore;
import org.filmwright.assets.FolderAssetStore;
import org.filmwright.session.FilmBundles.Contents;

/** Writes one bundle: rows compressed, assets stored as they are, in constant memory. */
final class BundleWriter {
    private static final int BUFFER = 1 << 16;
    private static final int STEP = 1024;

    private final AssetStore store;
    private final IProgressMonitor monitor;
    private final byte[] buffer = new byte[BUFFER];
    private long bytes;

    BundleWriter(AssetStore store, IProgressMonitor monitor) {
        this.store = store;
        this.monitor = monitor;
    }

    /** Writes the file and has it on the disk when it returns. */
    Contents write(Path file, Path database, String project, List<Asset> assets) throws IOException, CoreException {
        long total = Files.size(database) + assets.stream().mapToLong(Asset::bytes).sum();
        monitor.beginTask("Packing", (int) Math.min(Integer.MAX_VALUE, total / STEP + 1));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(FilmBundles.PROJECT));
            zip.write(project.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(FilmBundles.DATABASE));
            copy(database, zip);
            zip.closeEntry();
            for (Asset asset : assets) {
                add(zip, asset);
            }
            zip.finish();
            zip.flush();
            channel.force(true);
            return new Contents(assets.size(), bytes);
        } finally {
            monitor.done();
        }
    }

    private void add(ZipOutputStream zip, Asset asset) throws IOException, CoreException {
        Path file = store.path(asset);
        monitor.subTask(asset.name());
        ZipEntry entry = new ZipEntry(FilmBundles.ASSETS + asset.fileName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(asset.bytes());
        entry.setCrc(verify(asset, file));
        zip.putNextEntry(entry);
        copy(file, zip);
        zip.closeEntry();
    }

    /** CRC of an asset's file, which is what the film says it is. */
    private long verify(Asset asset, Path file) throws IOException, CoreException {
        CRC32 crc = new CRC32();
        MessageDigest digest = FolderAssetStore.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                checkCanceled();
                crc.update(buffer, 0, n);
                digest.update(buffer, 0, n);
                size += n;
            }
        } catch (NoSuchFileException e) {
            throw new FilmException(ErrorCode.DAMAGED, "The asset '" + asset.name() + "' of the film is missing ("
                    + file + "); run 'filmwright check' on the film.", e);
        }
        if (size != asset.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(asset.sha256())) {
            throw new FilmException(ErrorCode.DAMAGED, "The asset '" + asset.name() + "' of the film was altered ("
                    + file + "); run 'filmwright check' on the film.");
        }
        return crc.getValue();
    }

    private void copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                checkCanceled();
                out.write(buffer, 0, n);
                bytes += n;
                monitor.internalWorked((double) n / STEP);
            }
        }
    }

    private void checkCanceled() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
