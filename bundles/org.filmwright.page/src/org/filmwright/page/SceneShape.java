// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * The blocks of one scene, laid out but not yet on pages. Element indices count from the scene's first, so that a
 * scene is used again wherever it moves.
 *
 * @param elements number of elements
 * @param blocks   in order
 * @param shares   per element: its lines with the blank lines before it
 * @param lines    of the whole scene without the blank lines before its first
 */
record SceneShape(int elements, Block[] blocks, int[] shares, int lines) {
}
