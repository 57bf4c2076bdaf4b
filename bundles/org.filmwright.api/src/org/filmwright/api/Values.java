// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.Collection;
import java.util.List;

/** The few value types an attribute of a block may have. */
public final class Values {
    private Values() {
    }

    /**
     * The value in the form blocks hold: whole numbers as Long, others as Double, lists as immutable lists of String.
     *
     * @throws IllegalArgumentException for any other type
     */
    public static Object canonical(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> list) {
            return List.copyOf(list.stream().map(String::valueOf).toList());
        }
        throw new IllegalArgumentException("A block cannot hold a value of type " + value.getClass().getName());
    }
}
