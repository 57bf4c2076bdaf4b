// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.assets.FolderAssetStore;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.Damage;
import org.filmwright.session.spi.FilmStores;
import org.filmwright.session.spi.FilmStores.OpenMode;

/** Looks for damage in a film: its rows, and its assets' files with their sizes and hashes. */
public final class FilmCheck {
    private final FilmStores stores;
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    public FilmCheck(FilmStores stores, Path folder) {
        this.stores = stores;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** All findings; empty for a sound film. */
    public List<Problem> run(IProgressMonitor monitor) throws CoreException {
        monitor.setTaskName("Checking the history");
        try (FilmStore store = stores.open(folder, OpenMode.READ)) {
            for (Damage damage : store.check(monitor)) {
                problems.add(new Problem(damage.severity(), damage.code(), damage.message(), damage.file(), 0,
                        damage.block()));
            }
            assets(store.listAssets(), monitor);
        } catch (FilmException e) {
            if (e.code() != ErrorCode.DAMAGED) {
                throw e;
            }
            problems.add(Problem.error("database-damaged", e.getMessage(), folder.resolve("project.db").toString()));
        } finally {
            monitor.done();
        }
        return problems;
    }

    private void assets(List<Asset> assets, IProgressMonitor monitor) throws CoreException {
        long bytes = assets.stream().mapToLong(Asset::bytes).sum();
        int steps = (int) Math.min(Integer.MAX_VALUE, bytes / 1024 + 1);
        monitor.beginTask("Checking assets", steps);
        for (Asset asset : assets) {
            monitor.subTask(asset.name());
            asset(asset, folder.resolve("assets").resolve(asset.fileName()), monitor);
            monitor.worked((int) (asset.bytes() / 1024));
        }
        unknownFiles(assets.stream().map(Asset::fileName).collect(Collectors.toSet()));
    }

    private void asset(Asset asset, Path file, IProgressMonitor monitor) {
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(Problem.error("asset-missing", "The file of the asset '" + asset.name() + "' is missing.",
                        file.toString()));
                return;
            }
            long size = Files.size(file);
            if (size != asset.bytes()) {
                problems.add(Problem.error("asset-altered", "The file of the asset '" + asset.name() + "' has " + size
                        + " bytes instead of " + asset.bytes() + ".", file.toString()));
            } else if (!FolderAssetStore.hash(file, monitor).equals(asset.sha256())) {
                problems.add(Problem.error("asset-altered", "The file of the asset '" + asset.name()
                        + "' is not the one that was taken in: its SHA-256 is another.", file.toString()));
            }
        } catch (IOException e) {
            problems.add(Problem.error("asset-unreadable", "The file of the asset '" + asset.name()
                    + "' cannot be read: " + e.getMessage() + ".", file.toString()));
        }
    }

    /** Files that a killed process left after renaming and before the row was stored; harmless. */
    private void unknownFiles(Set<String> known) throws FilmException {
        Path assets = folder.resolve("assets");
        if (!Files.isDirectory(assets)) {
            return;
        }
        try (Stream<Path> files = Files.list(assets)) {
            files.filter(Files::isRegularFile).filter(file -> !known.contains(file.getFileName().toString())).sorted()
                    .forEach(file -> problems.add(new Problem("hint", "asset-unknown-file",
                            "The film does not know this file; it may be deleted.", file.toString(), 0, null)));
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, assets + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
