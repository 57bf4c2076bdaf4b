// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.assets.FolderAssetStore;
import org.filmwright.session.FilmBundles.Contents;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.Damage;
import org.filmwright.session.spi.FilmStores;
import org.filmwright.session.spi.FilmStores.OpenMode;

/**
 * Reads one bundle that may come from anywhere. Only entries with names a bundle has are unpacked, each as a plain
 * file in the film's folder (a symbolic link in the ZIP would become a file with the link's text, whose hash is wrong);
 * sizes are limited by what arrives, never by what a header says.
 */
final class BundleReader {
    private static final int BUFFER = 1 << 16;
    private static final int STEP = 1024;
    private static final long MOST_PROJECT = 1 << 20;
    /** Rows compress well, but not like a bomb. */
    private static final long RATIO = 200;
    private static final long ALLOWANCE = 16 << 20;
    private static final Pattern ASSET = Pattern.compile("assets/[0-9a-f]{64}\\.[a-z0-9]{1,8}");

    private final FilmStores stores;
    private final Path bundle;
    private final IProgressMonitor monitor;
    private final byte[] buffer = new byte[BUFFER];
    private long bytes;

    BundleReader(FilmStores stores, Path bundle, IProgressMonitor monitor) {
        this.stores = stores;
        this.bundle = bundle;
        this.monitor = monitor;
    }

    /** Unpacks into a folder that is ours and empty. */
    Contents read(Path film) throws IOException, CoreException {
        ZipDirectory.verify(bundle);
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            Map<String, ZipEntry> entries = entries(zip);
            database(zip, entries.remove(FilmBundles.DATABASE), film);
            List<Asset> assets = verifyDatabase(film);
            project(zip, entries.remove(FilmBundles.PROJECT), film);
            requireSpace(film, assets);
            monitor.beginTask("Unpacking",
                    (int) Math.min(Integer.MAX_VALUE, assets.stream().mapToLong(Asset::bytes).sum() / STEP + 1));
            Files.createDirectory(film.resolve("assets"));
            for (Asset asset : assets) {
                asset(zip, entries.remove(FilmBundles.ASSETS + asset.fileName()), asset, film);
            }
            for (String rest : entries.keySet()) {
                if (rest.startsWith(FilmBundles.ASSETS)) {
                    throw damaged("holds the asset " + rest + ", which its film does not know");
                }
            }
            BundleFiles.syncFolder(film.resolve("assets"));
            BundleFiles.syncFolder(film);
            return new Contents(assets.size(), bytes);
        } catch (ZipException e) {
            throw new FilmException(ErrorCode.DAMAGED, "The bundle " + bundle + " is damaged: " + e.getMessage() + ".",
                    e);
        } finally {
            monitor.done();
        }
    }

    private Map<String, ZipEntry> entries(ZipFile zip) throws FilmException {
        Map<String, ZipEntry> entries = new HashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            requireSafe(name);
            if (!entry.isDirectory() && entries.put(name, entry) != null) {
                throw damaged("holds " + name + " twice");
            }
            if (name.startsWith(FilmBundles.ASSETS) && !entry.isDirectory() && !ASSET.matcher(name).matches()) {
                throw damaged("holds " + name + ", which is no asset's name");
            }
        }
        return entries;
    }

    private void requireSafe(String name) throws FilmException {
        boolean climbs = List.of(name.split("/", -1)).contains("..");
        boolean odd = name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl);
        if (climbs || odd) {
            throw new FilmException(ErrorCode.REFUSED, "The bundle " + bundle
                    + " holds a file that would be written outside of the film ('"
                    + name.replaceAll("\\p{Cntrl}", "?") + "'); it was not unpacked.");
        }
    }

    private void database(ZipFile zip, ZipEntry entry, Path film) throws IOException, FilmException {
        if (entry == null) {
            throw new FilmException(ErrorCode.DAMAGED, bundle + " is no film bundle: it has no "
                    + FilmBundles.DATABASE + ".");
        }
        long most = Math.min(Math.max(entry.getCompressedSize(), 0) * RATIO + ALLOWANCE,
                Files.getFileStore(film).getUsableSpace());
        write(zip, entry, film.resolve(FilmBundles.DATABASE), most, null);
    }

    /** Opens the rows as a film, with all their own checks, and says what assets there must be. */
    private List<Asset> verifyDatabase(Path film) throws CoreException {
        try (FilmStore store = stores.open(film, OpenMode.READ)) {
            List<Damage> damages = store.check(monitor);
            if (!damages.isEmpty()) {
                throw damaged("holds a damaged film: " + damages.get(0).message());
            }
            List<Asset> assets = store.listAssets();
            for (Asset asset : assets) {
                if (!ASSET.matcher(FilmBundles.ASSETS + asset.fileName()).matches()) {
                    throw damaged("names an asset in a way no film does");
                }
            }
            return assets;
        }
    }

    private void project(ZipFile zip, ZipEntry entry, Path film) throws IOException, FilmException {
        Files.createDirectories(film.resolve("meta"));
        if (entry != null) {
            write(zip, entry, film.resolve(FilmBundles.PROJECT), MOST_PROJECT, null);
        }
    }

    private void requireSpace(Path film, List<Asset> assets) throws IOException, FilmException {
        long needed = 0;
        for (Asset asset : assets) {
            needed = asset.bytes() < 0 ? Long.MAX_VALUE : Math.addExact(needed, Math.min(asset.bytes(), 1L << 50));
        }
        if (needed > Files.getFileStore(film).getUsableSpace()) {
            throw new FilmException(ErrorCode.IO, "The disk has no room for the " + needed
                    + " bytes of assets in the bundle " + bundle + "; free some space or unpack it elsewhere.");
        }
    }

    private void asset(ZipFile zip, ZipEntry entry, Asset asset, Path film) throws IOException, FilmException {
        if (entry == null) {
            throw damaged("lacks the asset '" + asset.name() + "' (" + asset.fileName() + ")");
        }
        monitor.subTask(asset.name());
        MessageDigest digest = FolderAssetStore.sha256();
        long size = write(zip, entry, film.resolve("assets").resolve(asset.fileName()), asset.bytes(), digest);
        if (size != asset.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(asset.sha256())) {
            throw damaged("holds an altered asset: '" + asset.name() + "' (" + asset.fileName()
                    + ") does not have its hash");
        }
    }

    /** Writes one file, on the disk when it returns; at most so many bytes. */
    private long write(ZipFile zip, ZipEntry entry, Path file, long most, MessageDigest digest)
            throws IOException, FilmException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                size += n;
                if (size > most) {
                    throw damaged("holds more than it may in " + entry.getName() + " (over " + most + " bytes)");
                }
                if (digest != null) {
                    digest.update(buffer, 0, n);
                }
                out.write(buffer, 0, n);
                bytes += n;
                monitor.internalWorked((double) n / STEP);
            }
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw new IOException(e.getMessage(), e);
        }
        return size;
    }

    private FilmException damaged(String what) {
        return new FilmException(ErrorCode.DAMAGED,
                "The bundle " + bundle + " " + what + "; it was not unpacked.");
    }
}
