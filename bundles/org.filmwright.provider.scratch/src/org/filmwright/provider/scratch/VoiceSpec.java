// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Objects;

/**
 * A line to speak.
 *
 * @param text dialogue as written, with its parentheticals and emphasis marks
 */
public record VoiceSpec(String text, VoiceProfile profile, Treatment treatment, boolean stereo) {
    /** How the line is heard. */
    public enum Treatment {
        NONE, PHONE, RADIO
    }

    public VoiceSpec {
        Objects.requireNonNull(text);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(treatment);
    }

    public static VoiceSpec of(String text, VoiceProfile profile) {
        return new VoiceSpec(text, profile, Treatment.NONE, false);
    }

    public VoiceSpec withTreatment(Treatment newTreatment) {
        return new VoiceSpec(text, profile, newTreatment, stereo);
    }
}
