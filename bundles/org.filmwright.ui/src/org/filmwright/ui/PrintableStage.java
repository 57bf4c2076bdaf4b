// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.filmwright.report.StageDocument;

/**
 * A stage editor that prints itself. File > Print Stage writes what it returns as PDF, as a Word document or as CSV.
 *
 * @since 0.1
 */
public interface PrintableStage {
    /** What the stage shows now; on the UI thread, so nothing that takes long. Null while there is nothing. */
    StageDocument printed();
}
