// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import org.filmwright.provider.scratch.internal.composition.Arranger;

/** Composes panels by the rules of framing, without drawing anything. */
public final class PanelLayouts {
    private PanelLayouts() {
    }

    /** The one composition of a specification; the renderer draws exactly this. */
    public static PanelLayout layout(PanelSpec spec) {
        return Arranger.arrange(spec);
    }
}
