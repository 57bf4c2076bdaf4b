// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes ULIDs: 26 characters of Crockford base 32, 48 bits of milliseconds and 80 random bits. They identify blocks,
 * edits and jobs and can be made on any machine; order is never read from them. Within one process they are monotone.
 * Thread-safe.
 */
public final class Ulid {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicReference<State> LAST = new AtomicReference<>(new State(0, 0, 0));

    private record State(long millis, long high, long low) {
    }

    private Ulid() {
    }

    /** A new ULID of the present instant. */
    public static String next() {
        State state = LAST.updateAndGet(Ulid::advance);
        char[] out = new char[26];
        encode(out, 0, 10, state.millis);
        encode(out, 10, 8, state.high);
        encode(out, 18, 8, state.low);
        return new String(out);
    }

    /** Whether the text has the form of a ULID. */
    public static boolean isUlid(String text) {
        if (text == null || text.length() != 26 || text.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < 26; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U';
            if (!digit && !letter) {
                return false;
            }
        }
        return true;
    }

    private static State advance(State last) {
        long now = System.currentTimeMillis();
        if (now > last.millis) {
            return new State(now, RANDOM.nextLong() & 0x7FFFFFFFFFL, RANDOM.nextLong() & 0xFFFFFFFFFFL);
        }
        long low = last.low + 1;
        return low <= 0xFFFFFFFFFFL ? new State(last.millis, last.high, low)
                : new State(last.millis, last.high + 1, 0);
    }

    private static void encode(char[] out, int at, int count, long value) {
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = DIGITS[(int) (value & 31)];
            value >>>= 5;
        }
    }
}
