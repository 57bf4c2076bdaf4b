// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import org.filmwright.provider.scratch.Build;
import org.filmwright.provider.scratch.FigureSpec;

/** How a character looks in every panel: hair, dress and small signs, decided by the id alone. */
public record Wardrobe(Hair hair, int hairTone, Dress dress, Sign sign, int trouserTone) {

    /** How the hair is worn. */
    public enum Hair {
        SHORT, PARTED, CURLY, BALD, BOB, LONG, BUN, PONYTAIL
    }

    /** What the upper body wears. */
    public enum Dress {
        JACKET, SWEATER, SHIRT, COAT, FROCK
    }

    /** A small sign to know somebody by. */
    public enum Sign {
        NONE, GLASSES, BEARD, MOUSTACHE, SCARF
    }

    private static final int[] HAIR_TONES = {0x2B2B30, 0x44444A, 0x6B6B70, 0x95959A, 0xC9C9CC};
    private static final int[] TROUSER_TONES = {0x55585E, 0x6C7076, 0x858990, 0x474A50};

    public static Wardrobe of(FigureSpec figure) {
        long hash = hash(figure.id());
        int pick = (int) (hash >>> 16 & 0xFF);
        Hair[] choice = switch (figure.build()) {
            case MAN -> new Hair[] {Hair.SHORT, Hair.PARTED, Hair.CURLY, Hair.BALD};
            case WOMAN -> new Hair[] {Hair.BOB, Hair.LONG, Hair.BUN, Hair.PONYTAIL};
            case CHILD -> new Hair[] {Hair.SHORT, Hair.CURLY, Hair.BOB, Hair.PONYTAIL};
            case ADULT -> Hair.values();
        };
        Hair hair = choice[pick % choice.length];
        int tone = HAIR_TONES[(int) ((hash >>> 24 & 0xFF) % (figure.build() == Build.CHILD ? 3 : HAIR_TONES.length))];
        Dress dress = dress(figure.build(), (int) (hash >>> 32 & 0xFF));
        int trousers = TROUSER_TONES[(int) ((hash >>> 40 & 0xFF) % TROUSER_TONES.length)];
        return new Wardrobe(hair, tone, dress, sign(figure.build(), hair, (int) (hash >>> 48 & 0xFF)), trousers);
    }

    private static Dress dress(Build build, int pick) {
        if (build == Build.WOMAN && pick % 5 < 2) {
            return Dress.FROCK;
        }
        Dress[] worn = build == Build.CHILD ? new Dress[] {Dress.SWEATER, Dress.SHIRT}
                : new Dress[] {Dress.JACKET, Dress.SWEATER, Dress.SHIRT, Dress.COAT};
        return worn[pick / 5 % worn.length];
    }

    private static Sign sign(Build build, Hair hair, int pick) {
        boolean beardless = build == Build.WOMAN || build == Build.CHILD
                || hair == Hair.BOB || hair == Hair.LONG || hair == Hair.BUN || hair == Hair.PONYTAIL;
        return switch (pick % 11) {
            case 0, 1 -> Sign.GLASSES;
            case 2, 3 -> beardless ? Sign.NONE : Sign.BEARD;
            case 4 -> beardless ? Sign.SCARF : Sign.MOUSTACHE;
            case 5 -> Sign.SCARF;
            default -> Sign.NONE;
        };
    }

    /** A well mixed hash of a text that no Java version changes. */
    public static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xFF51AFD7ED558CCDL;
        hash ^= hash >>> 33;
        hash *= 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }
}
