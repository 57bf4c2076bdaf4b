// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/** Paper sizes a screenplay is printed on, in inches. */
public enum Paper {
    LETTER("letter", 8.5, 11.0),
    A4("a4", 8.27, 11.69);

    private final String id;
    private final double width;
    private final double height;

    Paper(String id, double width, double height) {
        this.id = id;
        this.width = width;
        this.height = height;
    }

    public String id() {
        return id;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** The paper of this id; {@link #LETTER} for an unknown one. */
    public static Paper of(String id) {
        return A4.id.equalsIgnoreCase(id) ? A4 : LETTER;
    }
}
