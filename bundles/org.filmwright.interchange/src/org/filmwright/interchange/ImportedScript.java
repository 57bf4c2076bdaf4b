// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.List;

import org.filmwright.script.ScriptFile;

/**
 * A script read from a file of any format.
 *
 * @param format   what the file was
 * @param fountain the script as Fountain
 * @param written  the file as it was written where the Fountain is its very text; a new file in UTF-8 otherwise
 * @param losses   what Fountain does not carry; an FDX file kept as the original of a later export brings it back
 */
public record ImportedScript(ScriptFormat format, String fountain, ScriptFile written, List<Loss> losses) {
    public ImportedScript {
        losses = List.copyOf(losses);
    }

    static ImportedScript asIs(ScriptFormat format, ScriptFile file) {
        return new ImportedScript(format, file.text(), file, List.of());
    }

    static ImportedScript converted(ScriptFormat format, String fountain, List<Loss> losses) {
        return new ImportedScript(format, fountain, ScriptFile.of(fountain), losses);
    }
}
