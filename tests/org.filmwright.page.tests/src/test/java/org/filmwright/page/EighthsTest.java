// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EighthsTest {

    @Test
    void threeLinesAreOneEighth() {
        assertEquals(1, Eighths.of(3, 55));
        assertEquals(1, Eighths.of(1, 54));
        assertEquals(2, Eighths.of(7, 54));
        assertEquals(8, Eighths.of(54, 54));
        assertEquals(9, Eighths.of(55, 54));
    }

    @Test
    void eighthsArePrintedAsTheTradeDoes() {
        assertEquals("1/8", Eighths.print(1));
        assertEquals("2/8", Eighths.print(2));
        assertEquals("4/8", Eighths.print(4));
        assertEquals("1", Eighths.print(8));
        assertEquals("1 2/8", Eighths.print(10));
        assertEquals("3", Eighths.print(24));
    }

    @Test
    void whatIsPrintedIsReadBack() {
        for (int eighths = 1; eighths < 100; eighths++) {
            assertEquals(eighths, Eighths.parse(Eighths.print(eighths)));
        }
        assertEquals(8, Eighths.parse("8/8"));
        assertEquals(-1, Eighths.parse("long"));
        assertEquals(-1, Eighths.parse(""));
        assertEquals(-1, Eighths.parse("1/8 2"));
    }
}
