// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.Arrays;

/** A key. It does not tell itself by accident: not in messages, not when it is compared, not when it is written. */
public final class Secret {
    private final char[] value;

    public Secret(String value) {
        this.value = value.strip().toCharArray();
    }

    /** The key itself, for the header of a request. */
    public String reveal() {
        return new String(value);
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(value, secret.value);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
