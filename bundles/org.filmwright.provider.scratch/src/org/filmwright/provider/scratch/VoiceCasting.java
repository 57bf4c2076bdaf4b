// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Locale;
import org.filmwright.provider.scratch.internal.figure.Wardrobe;

/** Gives each character a voice of its own: by place in the cast, the same on every machine. */
public final class VoiceCasting {
    /** What is known of a voice. */
    public enum Hint {
        UNKNOWN, MAN, WOMAN, CHILD
    }

    private static final String[] MEN = {"m3", "m7", "m1", "m4", "m2", "m6", "m8", "m5"};
    private static final String[] WOMEN = {"f2", "f4", "f3", "f1", "f5"};
    private static final int[] SPEEDS = {179, 177, 180, 176, 178, 180, 177};

    private VoiceCasting() {
    }

    /** The voice of the character that comes at this place in the cast, 0 first. */
    public static VoiceProfile profile(String characterName, int index, Hint hint, String language) {
        String name = characterName.strip().toUpperCase(Locale.ROOT);
        boolean woman = switch (hint) {
            case WOMAN, CHILD -> true;
            case MAN -> false;
            case UNKNOWN -> Math.floorMod(index, 2) == 1;
        };
        int turn = hint == Hint.UNKNOWN ? Math.floorDiv(index, 2) : index;
        String[] voices = woman ? WOMEN : MEN;
        int round = Math.floorMod(Math.floorDiv(turn, voices.length), 8);
        String variant = hint == Hint.CHILD ? WOMEN[Math.floorMod(index, 2) * 2] : voices[Math.floorMod(turn,
                voices.length)];
        int jitter = (int) (Wardrobe.hash(name) >>> 20 & 3);
        int pitch = hint == Hint.CHILD ? 76 + Math.floorMod(index, 11) * 2
                : (woman ? 46 : 36) + new int[] {0, 12, -12, 20, 6, -6, 26, -18}[round] + jitter;
        int speed = SPEEDS[Math.floorMod(index, SPEEDS.length)];
        return new VoiceProfile(language, variant, pitch, speed);
    }
}
