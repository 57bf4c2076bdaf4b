// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assets;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.asset.Asset;

/** The rows of a film's assets. Thread-safe; every call may wait for the disk. */
public interface AssetIndex {
    /** Adds a row, durable on return; one that is there stays as it is. */
    void addAsset(Asset asset) throws CoreException;

    Optional<Asset> findAsset(String sha256) throws CoreException;

    /** All rows, newest first. */
    List<Asset> listAssets() throws CoreException;
}
