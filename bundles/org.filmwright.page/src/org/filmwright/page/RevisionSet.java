// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;
import java.util.Locale;

/**
 * One issue of a shooting script by the colour of its paper: White, then Blue, Pink, Yellow, Green, Goldenrod, Buff,
 * Salmon, Cherry, Tan, then 2nd White, 2nd Blue and so on.
 *
 * @param number 0 for the first White
 */
public record RevisionSet(int number) {

    /** The first issue. */
    public static final RevisionSet WHITE = new RevisionSet(0);

    private record Color(String name, int ink, int paper) {
    }

    private static final List<Color> COLORS = List.of(new Color("White", 0x000000, 0xFFFFFF),
            new Color("Blue", 0x0050C8, 0xDCEBFF), new Color("Pink", 0xD0207E, 0xFFE0EE),
            new Color("Yellow", 0x8A7000, 0xFFFBCC), new Color("Green", 0x107A30, 0xDDF5DD),
            new Color("Goldenrod", 0xA86A00, 0xFBE3A8), new Color("Buff", 0x8A6A3C, 0xF6E7CB),
            new Color("Salmon", 0xC8503C, 0xFFDCD2), new Color("Cherry", 0xB01030, 0xFFD0D8),
            new Color("Tan", 0x7A5230, 0xEADCC6));

    public RevisionSet {
        if (number < 0) {
            throw new IllegalArgumentException("Revision sets begin with 0, not " + number);
        }
    }

    /** The set with this name in any case; null where no set is called so. */
    public static RevisionSet of(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < 10 * COLORS.size(); i++) {
            RevisionSet set = new RevisionSet(i);
            if (set.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return set;
            }
        }
        return null;
    }

    /** Names of the first round in order. */
    public static List<String> names() {
        return COLORS.stream().map(Color::name).toList();
    }

    /** As printed: {@code Blue}, {@code 2nd White}. */
    public String name() {
        int round = number / COLORS.size() + 1;
        String suffix = round % 10 == 1 && round % 100 != 11 ? "st" : round % 10 == 2 && round % 100 != 12 ? "nd"
                : round % 10 == 3 && round % 100 != 13 ? "rd" : "th";
        return (round == 1 ? "" : round + suffix + " ") + color().name();
    }

    public RevisionSet next() {
        return new RevisionSet(number + 1);
    }

    /** Colour of its marks as 0xRRGGBB, dark enough to read on white. */
    public int ink() {
        return color().ink();
    }

    /** Colour of its paper as 0xRRGGBB. */
    public int paper() {
        return color().paper();
    }

    private Color color() {
        return COLORS.get(number % COLORS.size());
    }
}
