// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.asset;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Files stored once by SHA-256. Ingest streams in constant memory, hashes while copying, fsyncs and renames into
 * place; an identical file is stored once. Never call it on the UI thread. Thread-safe.
 */
public interface AssetStore {
    /**
     * Takes in a file. The returned asset is durable: file renamed into place, row committed.
     *
     * @param meta further facts to store with a new asset
     */
    Asset ingest(Path file, Map<String, Object> meta, IProgressMonitor monitor) throws CoreException;

    /** Takes in a stream; the name gives the extension. */
    Asset ingest(InputStream bytes, String name, Map<String, Object> meta, IProgressMonitor monitor)
            throws CoreException;

    Optional<Asset> find(String sha256) throws CoreException;

    /** Where the asset's file is. The file may be missing in a damaged film. */
    Path path(Asset asset);

    /** All assets, newest first. */
    List<Asset> list() throws CoreException;

    /** A folder for files in the making on the assets' disk; cleared when the film is opened for writing. */
    Path scratchFolder() throws CoreException;
}
