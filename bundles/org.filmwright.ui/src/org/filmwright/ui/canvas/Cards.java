// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Filters cards. Pure. */
public final class Cards {
    private Cards() {
    }

    /** Those that hold all words. */
    public static List<Card> filtered(List<Card> cards, String words) {
        if (words.isBlank()) {
            return cards;
        }
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return cards.stream().filter(card -> {
            String all = card.searched().toLowerCase(Locale.ROOT);
            return Arrays.stream(wanted).allMatch(all::contains);
        }).toList();
    }

    /** Place of a block's card, or -1. */
    public static int place(List<Card> cards, String block) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).id().equals(block)) {
                return i;
            }
        }
        return -1;
    }
}
