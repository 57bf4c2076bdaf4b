// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Objects;

/**
 * The voice of a character.
 *
 * @param language       language tag of the film, as en-GB
 * @param variant        name of a timbre of the voice program, as m3; empty for its own
 * @param pitch          0 (low) to 99 (high)
 * @param wordsPerMinute 100 to 300; people on screen speak at 150 to 180
 */
public record VoiceProfile(String language, String variant, int pitch, int wordsPerMinute) {
    public VoiceProfile {
        Objects.requireNonNull(language);
        Objects.requireNonNull(variant);
        pitch = Math.max(0, Math.min(99, pitch));
        wordsPerMinute = Math.max(100, Math.min(300, wordsPerMinute));
    }

    public VoiceProfile withLanguage(String tag) {
        return new VoiceProfile(tag, variant, pitch, wordsPerMinute);
    }
}
