// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import org.eclipse.swt.widgets.Control;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;

/**
 * One part of a {@link BlockForm}: shows something of a block and edits it.
 *
 * @since 0.1
 */
public interface FormField {
    /** The control in the form. */
    Control control();

    /** Shows the block as it is now; what the user has typed and not left yet stays. */
    void show(Snapshot film, Block block);

    /** Stores what the user has typed, as when the field is left. */
    default void commit() {
        // most fields store at once
    }
}
