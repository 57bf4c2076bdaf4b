// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * Where an element stands on the page.
 *
 * @param left  left edge of its text, in inches from the page's left edge
 * @param cells width in characters of 1/10 inch
 * @param hang  cells by which the first line starts further left, as the parenthesis of a parenthetical
 * @param align how lines stand between the edges
 */
public record Column(double left, int cells, int hang, Align align) {

    /** Width of a character of 12 point Courier, in inches. */
    public static final double CELL = 0.1;

    /** Alignment inside a column. */
    public enum Align {
        LEFT, CENTER, RIGHT
    }

    public static Column left(double left, int cells) {
        return new Column(left, cells, 0, Align.LEFT);
    }

    /** A column whose lines end at {@code right} inches. */
    public static Column right(double right, int cells) {
        return new Column(right - cells * CELL, cells, 0, Align.RIGHT);
    }

    /** Where a line of {@code width} cells starts, in inches from the page's left edge. */
    public double x(int width, boolean firstLine) {
        int free = cells - width;
        return switch (align) {
            case LEFT -> firstLine ? left - hang * CELL : left;
            case CENTER -> left + Math.max(0, free / 2) * CELL;
            case RIGHT -> left + free * CELL;
        };
    }
}
