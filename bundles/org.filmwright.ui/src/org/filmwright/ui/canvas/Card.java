// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.canvas;

import java.util.BitSet;

import org.filmwright.api.Block;
import org.filmwright.ui.BlockTexts;

/**
 * One card of a {@link CardGrid}.
 *
 * @param id       of the block it stands for
 * @param group    heading above the cards that share it; empty for none
 * @param title    name
 * @param subtitle second line, or empty
 * @param facts    third line, or empty
 * @param initials what stands for a missing picture
 * @param color    #rrggbb, or empty
 * @param picture  SHA-256 of its picture, or null
 * @param verdict  keep, rewrite, love, hate or empty
 * @param presence scenes it is in, by their place in the film
 * @param scenes   number of scenes of the film; 0 draws no strip
 * @param words    further text that the filter finds
 * @since 0.1
 */
public record Card(String id, String group, String title, String subtitle, String facts, String initials, String color,
        String picture, String verdict, BitSet presence, int scenes, String words) {

    /** A card of a block with nothing but its name; the other parts are set one by one. */
    public static Card of(Block block, String title) {
        return new Card(block.id(), "", title, "", "", initials(title), block.text("color"), null,
                BlockTexts.verdict(block), new BitSet(), 0, String.join(" ", block.tags()));
    }

    public Card in(String heading) {
        return new Card(id, heading, title, subtitle, facts, initials, color, picture, verdict, presence, scenes, words);
    }

    public Card lines(String second, String third) {
        return new Card(id, group, title, second, third, initials, color, picture, verdict, presence, scenes, words);
    }

    public Card face(String letters, String asset) {
        return new Card(id, group, title, subtitle, facts, letters, color, asset, verdict, presence, scenes, words);
    }

    public Card tinted(String rgb) {
        return new Card(id, group, title, subtitle, facts, initials, rgb, picture, verdict, presence, scenes, words);
    }

    public Card present(BitSet where, int of) {
        return new Card(id, group, title, subtitle, facts, initials, color, picture, verdict, where, of, words);
    }

    public Card found(String text) {
        return new Card(id, group, title, subtitle, facts, initials, color, picture, verdict, presence, scenes,
                words + ' ' + text);
    }

    /** What a screen reader says. */
    public String spoken() {
        return title + (subtitle.isEmpty() ? "" : ", " + subtitle) + (facts.isEmpty() ? "" : ", " + facts)
                + (verdict.isEmpty() ? "" : ", " + verdict);
    }

    /** All that the filter looks at. */
    String searched() {
        return group + ' ' + spoken() + ' ' + words;
    }

    /** One or two letters for a name: "MAYA LIN" is ML. */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("[\\s\\-.]+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2
                    && Character.isLetterOrDigit(word.codePointAt(0))) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
