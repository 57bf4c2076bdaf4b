// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

/**
 * Something a format cannot carry.
 *
 * @param what  what it is, as a plural noun phrase for people, such as {@code scene colours}
 * @param count how often it occurs
 * @param fate  what becomes of it, as the rest of the sentence, such as {@code are left out}
 */
public record Loss(String what, int count, String fate) {

    /** One sentence for people. */
    public String sentence() {
        return count + " " + what + " " + fate + ".";
    }
}
