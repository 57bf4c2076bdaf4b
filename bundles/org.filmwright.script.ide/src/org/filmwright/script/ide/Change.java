// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

/**
 * What a key makes of a text.
 *
 * @param offset of what is replaced
 * @param length of what is replaced
 * @param text   in its place
 * @param caret  where the caret stands afterwards
 */
public record Change(int offset, int length, String text, int caret) {

    /** Nothing but another place for the caret. */
    static Change move(int caret) {
        return new Change(caret, 0, "", caret);
    }

    /** The text after the change. */
    public String applied(String before) {
        return before.substring(0, offset) + text + before.substring(offset + length);
    }
}
