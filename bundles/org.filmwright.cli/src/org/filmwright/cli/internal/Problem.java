// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

/**
 * One finding of {@code check}.
 *
 * @param severity {@code error}, {@code warning} or {@code hint}
 * @param code     stable
 * @param message  one sentence
 * @param file     where
 * @param line     from 1, or 0 where there is no line
 * @param block    id, or null
 */
public record Problem(String severity, String code, String message, String file, int line, String block) {

    public static Problem error(String code, String message, String file) {
        return new Problem("error", code, message, file, 0, null);
    }

    /** Whether it keeps a check from passing; a hint does not. */
    public boolean counts() {
        return !severity.equals("hint");
    }
}
