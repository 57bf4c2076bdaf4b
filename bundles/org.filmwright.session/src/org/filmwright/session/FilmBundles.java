// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assets.FolderAssetStore;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStores;
import org.filmwright.session.spi.FilmStores.OpenMode;

/**
 * Films as one file: a ZIP that holds {@code meta/project.json}, {@code project.db} and {@code assets/}. Packing takes
 * a consistent copy beside any writer; unpacking trusts nothing in the file. Either leaves nothing behind when it fails
 * or is cancelled, and replaces what it makes in one step. Stateless; thread-safe.
 */
public final class FilmBundles {
    static final String DATABASE = "project.db";
    static final String PROJECT = "meta/project.json";
    static final String ASSETS = "assets/";

    private final FilmStores stores;

    /** What a bundle holds: number of assets, and bytes of all files unpacked. */
    public record Contents(int assets, long bytes) {
    }

    /** @param stores where the films are kept */
    public FilmBundles(FilmStores stores) {
        this.stores = stores;
    }

    /**
     * Packs an open film. A file that is there is replaced when the new one is complete.
     *
     * @throws CoreException if an asset of the film is missing or altered, as a bundle is a film in order
     */
    public Contents pack(FilmSession session, Path target, IProgressMonitor monitor) throws CoreException {
        Path home = target.toAbsolutePath().normalize();
        if (Files.isDirectory(home)) {
            throw new FilmException(ErrorCode.REFUSED, target + " is a folder; name the file to make.");
        }
        Path work = workFolder(home);
        try {
            FilmSessions.copyDatabase(session, work.resolve(DATABASE));
            List<Asset> assets = assets(work);
            Path part = work.resolve("bundle.part");
            Contents contents = new BundleWriter(session.assets(), monitor).write(part, work.resolve(DATABASE),
                    MetaFiles.project((FilmSnapshot) session.snapshot()), assets);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            BundleFiles.syncFolder(home.getParent());
            return contents;
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The bundle " + target + " cannot be written: "
                    + BundleFiles.reason(e) + ".", e);
        } finally {
            BundleFiles.deleteTree(work);
        }
    }

    /**
     * Unpacks a bundle into a folder that is new or empty. Every asset's hash, the database's rows and its chain of
     * hashes are verified before the folder appears.
     */
    public Contents unpack(Path bundle, Path folder, IProgressMonitor monitor) throws CoreException {
        Path home = folder.toAbsolutePath().normalize();
        requireFree(folder, home);
        Path work = workFolder(home);
        try {
            Path film = Files.createDirectory(work.resolve(home.getFileName().toString()));
            Contents contents = new BundleReader(stores, bundle, monitor).read(film);
            Files.createDirectories(film.resolve("exports"));
            Files.move(film, home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            BundleFiles.syncFolder(home.getParent());
            return contents;
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The bundle " + bundle + " cannot be unpacked into " + folder + ": "
                    + BundleFiles.reason(e) + ".", e);
        } catch (FilmException e) {
            throw new FilmException(e.code(),
                    e.getMessage().replace(work.resolve(home.getFileName()).toString(), bundle.toString()), e);
        } finally {
            BundleFiles.deleteTree(work);
        }
    }

    /**
     * Takes what somebody changed in a bundle of this film and sent back: each line of new changes becomes an alternate,
     * beginning where the two parted, with the assets it needs. The present film does not change.
     *
     * @return name of the alternate that holds what the bundle shows
     * @throws FilmException REFUSED for another film or where nothing is new; DAMAGED for a truncated bundle or one whose
     *                       history was altered
     */
    public String takeBack(FilmSession session, Path bundle, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading " + bundle.getFileName(), 10);
        if (session.readOnly().isPresent()) {
            throw new FilmException(ErrorCode.READ_ONLY, session.readOnly().get());
        }
        Path work = workFolder(session.folder().resolve("returned"));
        try {
            Path copy = work.resolve("film");
            unpack(bundle, copy, progress.split(5));
            String name = bundle.getFileName().toString().replaceFirst("\\.film$", "");
            FilmStore.Taken taken;
            try (FilmStore theirs = stores.open(copy, OpenMode.READ)) {
                takeAssets(session, theirs, copy.resolve("assets"), progress.split(4));
            }
            taken = ((ProjectSession) session).take(copy.resolve(DATABASE), name);
            if (taken == null) {
                throw new FilmException(ErrorCode.REFUSED, bundle + " holds no change that this film does not have.");
            }
            return taken.branch();
        } finally {
            BundleFiles.deleteTree(work);
        }
    }

    /** The film as a bundle shows it, once the bundle is verified; nothing is taken from it. */
    public Snapshot contents(FilmSession session, Path bundle, IProgressMonitor monitor) throws CoreException {
        Path work = workFolder(session.folder().resolve("compared"));
        try {
            Path copy = work.resolve("film");
            unpack(bundle, copy, monitor);
            try (FilmStore theirs = stores.open(copy, OpenMode.READ)) {
                FilmStore.StoredFilm film = theirs.load();
                return FilmSnapshot.of(film.id(), film.branch(), film.seq(), film.blocks());
            }
        } finally {
            BundleFiles.deleteTree(work);
        }
    }

    private static void takeAssets(FilmSession session, FilmStore theirs, Path folder, IProgressMonitor monitor)
            throws CoreException {
        FolderAssetStore files = new FolderAssetStore(folder, theirs, false);
        List<Asset> assets = theirs.listAssets();
        SubMonitor progress = SubMonitor.convert(monitor, assets.size());
        for (Asset asset : assets) {
            if (session.assets().find(asset.sha256()).isEmpty()) {
                try (InputStream bytes = Files.newInputStream(files.path(asset))) {
                    session.assets().ingest(bytes, asset.name(), asset.meta(), progress.split(1));
                } catch (IOException e) {
                    throw new FilmException(ErrorCode.IO, "The asset " + asset.name() + " cannot be read: "
                            + BundleFiles.reason(e) + ".", e);
                }
            }
        }
    }

    private List<Asset> assets(Path copy) throws CoreException {
        try (FilmStore store = stores.open(copy, OpenMode.READ)) {
            return store.listAssets();
        }
    }

    private static void requireFree(Path folder, Path home) throws FilmException {
        if (!Files.exists(home)) {
            return;
        }
        if (!Files.isDirectory(home)) {
            throw new FilmException(ErrorCode.REFUSED, folder + " is a file; name a new folder for the film.");
        }
        try (Stream<Path> files = Files.list(home)) {
            if (files.findAny().isPresent()) {
                throw new FilmException(ErrorCode.REFUSED,
                        "The folder " + folder + " is not empty; choose a new one for the film.");
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, folder + " cannot be read: " + BundleFiles.reason(e) + ".", e);
        }
    }

    /** A folder of our own beside the target, on its disk, so that the last step is a rename. */
    private static Path workFolder(Path home) throws FilmException {
        Path parent = home.getParent();
        if (parent == null || home.getFileName() == null) {
            throw new FilmException(ErrorCode.REFUSED, home + " cannot be written; name a file or folder in another.");
        }
        try {
            Files.createDirectories(parent);
            return Files.createDirectory(parent.resolve(".filmwright-" + Ulid.next()));
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, parent + " cannot be written: " + BundleFiles.reason(e) + ".", e);
        }
    }
}
