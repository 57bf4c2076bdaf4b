// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Letters of set-ups: none for the first, then A, B… without I and O, AA after Z. */
public final class Slates {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Slates() {
    }

    /** The letter of a scene's set-up, counted from 0; the first one has none. */
    public static String letter(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("No set-up " + index);
        }
        StringBuilder text = new StringBuilder();
        for (int rest = index; rest > 0; rest = (rest - 1) / LETTERS.length()) {
            text.insert(0, LETTERS.charAt((rest - 1) % LETTERS.length()));
        }
        return text.toString();
    }

    /** The first {@code count} letters that are not taken, in order. */
    public static List<String> free(Set<String> taken, int count) {
        List<String> letters = new ArrayList<>(count);
        for (int i = 0; letters.size() < count; i++) {
            String letter = letter(i);
            if (!taken.contains(letter)) {
                letters.add(letter);
            }
        }
        return letters;
    }

    /** As on a slate: 12, 12A. */
    public static String slate(String sceneNumber, String letter) {
        return sceneNumber + letter;
    }
}
