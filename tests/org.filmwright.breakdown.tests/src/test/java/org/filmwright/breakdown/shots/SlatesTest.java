// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SlatesTest {
    @Test
    void lettersLeaveOutIAndOAndDoubleAfterZ() {
        assertEquals(List.of("", "A", "B", "H", "J", "N", "P", "Z", "AA", "AB"),
                List.of(0, 1, 2, 8, 9, 13, 14, 24, 25, 26).stream().map(Slates::letter).toList());
        assertEquals("12AA", Slates.slate("12", Slates.letter(25)));
    }

    @Test
    void lettersNeverRepeatAndNeverHoldIOrO() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String letter = Slates.letter(i);
            assertTrue(seen.add(letter), letter);
            assertFalse(letter.matches(".*[IO].*"), letter);
        }
    }

    @Test
    void freeLettersSkipThoseThatAreTaken() {
        assertEquals(List.of("A", "C", "D"), Slates.free(Set.of("", "B"), 3));
    }
}
