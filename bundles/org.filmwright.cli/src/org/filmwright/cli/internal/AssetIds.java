// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.asset.AssetStore;

/** Finds the asset that a word on the command line means. */
public final class AssetIds {
    private static final int SHORTEST = 4;

    private AssetIds() {
    }

    /** The asset with this SHA-256, the only one whose hash begins so, or the only one of this name. */
    public static Asset resolve(AssetStore assets, String word) throws CoreException {
        String hash = word.toLowerCase(Locale.ROOT);
        Optional<Asset> exact = assets.find(hash);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Asset> hits = assets.list().stream()
                .filter(asset -> asset.name().equals(word) || asset.fileName().equals(hash)
                        || hash.length() >= SHORTEST && asset.sha256().startsWith(hash))
                .toList();
        if (hits.size() == 1) {
            return hits.get(0);
        }
        throw new FilmException(ErrorCode.REFUSED, hits.isEmpty()
                ? "There is no asset '" + word + "' in the film; 'filmwright asset list FILM' shows them."
                : "'" + word + "' may mean " + hits.size() + " assets; give more of the hash.");
    }
}
