// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.List;

/**
 * A script read from a file of any format.
 *
 * @param format   what the file was
 * @param fountain the script as Fountain
 * @param losses   what Fountain does not carry; an FDX file kept as the original of a later export brings it back
 */
public record ImportedScript(ScriptFormat format, String fountain, List<Loss> losses) {
    public ImportedScript {
        losses = List.copyOf(losses);
    }
}
