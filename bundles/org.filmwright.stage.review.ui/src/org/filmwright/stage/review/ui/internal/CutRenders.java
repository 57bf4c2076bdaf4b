// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.filmwright.ui.StageContext;

/** Renders the cut as a job. */
final class CutRenders {
    /** Starts rendering; the file is handed over on the UI thread. */
    void render(StageContext stage, Consumer<Path> done) {
        stage.tell("Rendering comes with the make pipeline.");
    }
}
