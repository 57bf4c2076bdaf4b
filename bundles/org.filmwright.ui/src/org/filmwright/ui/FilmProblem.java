// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

/**
 * One line of the Problems view.
 *
 * @param severity error, warning or hint
 * @param message  one clear sentence
 * @param where    the place in words: "Screenplay, line 12"
 * @param stage    stage to show, or null
 * @param show     shows the place, on the UI thread
 */
public record FilmProblem(String severity, String message, String where, String stage, Runnable show) {
}
