// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

/**
 * A name that stands in a script.
 *
 * @param kind   what it names
 * @param name   as it is first written
 * @param offset of this place
 * @param length of this place
 */
public record ScriptName(Kind kind, String name, int offset, int length) {
    /** What can be named. */
    public enum Kind {
        CHARACTER, SET
    }
}
