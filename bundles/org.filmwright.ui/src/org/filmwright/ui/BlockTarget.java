// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

/**
 * Offered as an adapter by editors that are no {@link StageEditor} and can show a block.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface BlockTarget {
    /** Selects a block and scrolls to it; soon, if the editor is not ready yet. */
    void reveal(String block);
}
