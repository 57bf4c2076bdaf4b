// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

/**
 * One change that a wording offers.
 *
 * @param key    names it in the wording for good: "from-to" of the base, or "item-n"
 * @param from   first character of the base that it replaces
 * @param to     behind the last one; from, where it only puts something in
 * @param before what it replaces
 * @param after  what it puts there; of a new block its text
 * @param title  name of a new block; empty for a change of a text
 * @param state  whether it can be accepted
 * @param reason why not, as a sentence; empty where it can be
 */
public record TextChange(String key, int from, int to, String before, String after, String title, State state,
        String reason) {

    /** How far a change is. */
    public enum State {
        /** Waits for a verdict. */
        OPEN,
        ACCEPTED,
        REJECTED,
        /** What it replaces was changed by hand meanwhile, or is gone. */
        CONFLICT,
        /** It would change what is tagged keep or love. */
        KEPT;

        /** Whether nobody has decided about it yet. */
        public boolean isUndecided() {
            return this == OPEN || this == CONFLICT || this == KEPT;
        }
    }

    static TextChange open(int from, int to, String before, String after) {
        return new TextChange(from + "-" + to, from, to, before, after, "", State.OPEN, "");
    }

    TextChange in(State newState, String why) {
        return new TextChange(key, from, to, before, after, title, newState, why);
    }
}
