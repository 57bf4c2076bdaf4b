// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.breakdown.facts.ScriptFacts;

/**
 * What the stage knows of a film besides its blocks. Reading it takes a layout of the script and looks into the
 * history: not
 * for the UI thread.
 */
record ShootingFacts(ScriptFacts script, ProductionState production) {
    static final ShootingFacts NONE = new ShootingFacts(ScriptFacts.NONE, ProductionState.NONE);

    static ShootingFacts of(FilmSession film) throws CoreException {
        return new ShootingFacts(ScriptFacts.of(film.snapshot()), ProductionState.of(film));
    }
}
