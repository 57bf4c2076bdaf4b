// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/**
 * One diagnostic.
 *
 * @param severity   {@code error}, {@code warning} or {@code hint}
 * @param code       stable, such as {@code unclosed-boneyard}
 * @param message    one clear sentence
 * @param line       from 1
 * @param offset     start in the text, in UTF-16 units
 * @param length     of the marked range
 * @param suggestion what was probably meant, such as the usual spelling of a name; else empty
 */
public record ScriptProblem(String severity, String code, String message, int line, int offset, int length,
        String suggestion) {
}
