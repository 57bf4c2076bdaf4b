// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * Length of one scene.
 *
 * @param element index of its heading, or of the first element of the script where text stands before any heading
 * @param page    number of the page its heading is on
 * @param lines   printed lines and the blank lines between them, without those before the heading
 * @param eighths its length, at least 1
 */
public record SceneLength(int element, int page, int lines, int eighths) {
}
