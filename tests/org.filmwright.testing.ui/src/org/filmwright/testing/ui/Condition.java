// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

/** Something a test waits for. */
public interface Condition {
    /** Whether it holds; asked on the UI thread. */
    boolean test();

    /** Says what did not come to be. */
    String failure();

    /** A condition with its name: "the Cast stage is shown". */
    static Condition of(String name, java.util.function.BooleanSupplier test) {
        return new Condition() {
            @Override
            public boolean test() {
                return test.getAsBoolean();
            }

            @Override
            public String failure() {
                return "Not in time: " + name;
            }
        };
    }
}
