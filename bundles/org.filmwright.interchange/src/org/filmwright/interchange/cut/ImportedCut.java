// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.List;

import org.filmwright.interchange.Loss;

/**
 * A cut read from a file.
 *
 * @param losses what was in the file and is not in the cut
 */
public record ImportedCut(CutList cut, List<Loss> losses) {
    public ImportedCut {
        losses = List.copyOf(losses);
    }
}
