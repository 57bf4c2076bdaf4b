// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

/**
 * An answer in words.
 *
 * @param text  the whole answer; JSON of the wanted shape where there was one, checked to be JSON
 * @param model model that answered, as the provider names it
 * @param usage how many tokens it took; {@link Usage#UNKNOWN} if the provider says nothing
 * @param cost  what it cost; null if nobody knows
 * @param note  what a person should know: "cut off at the greatest length"; or empty
 */
public record TextResult(String text, String model, Usage usage, Money cost, String note) {

    /** Tokens in and out. */
    public record Usage(long in, long out) {
        /** Nobody said. */
        public static final Usage UNKNOWN = new Usage(-1, -1);

        public boolean isKnown() {
            return in >= 0 && out >= 0;
        }
    }
}
