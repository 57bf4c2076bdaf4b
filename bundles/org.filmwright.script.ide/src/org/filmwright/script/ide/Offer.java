// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

/**
 * A word offered while somebody writes.
 *
 * @param text   what is written in place of the range
 * @param offset of what is replaced
 * @param length of what is replaced
 * @param kind   what it is
 */
public record Offer(String text, int offset, int length, Kind kind) {
    /** What can be offered. */
    public enum Kind {
        CHARACTER, EXTENSION, SETTING, SET, TIME, TRANSITION
    }
}
