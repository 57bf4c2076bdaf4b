// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.assembly.ClipSource;

/**
 * A piece of the cut's picture that is encoded on its own and kept by its key.
 *
 * @param kind  how its pictures are made
 * @param shots ids of the shots it shows, for reports
 * @param main  its frames
 * @param other for a dissolve the incoming shot's frames, as many; else null
 */
public record Segment(Kind kind, List<String> shots, Stretch main, Stretch other) {

    /** How the pictures of a segment are made. */
    public enum Kind {
        /** As they are. */
        PLAIN,
        /** From black to full. */
        FADE_IN,
        /** From full to black. */
        FADE_OUT,
        /** From one shot to another. */
        DISSOLVE
    }

    public int frames() {
        return main.frames();
    }

    /** Identity of its encoded content. */
    public String key(Encoding encoding) {
        List<String> parts = new ArrayList<>(List.of("segment", encoding.id(), kind.name()));
        parts.addAll(main.keyParts());
        if (other != null) {
            parts.addAll(other.keyParts());
        }
        return ContentKey.of(parts);
    }

    /** The clip that is this segment already: used whole, untouched, of the same encoding; else null. */
    public ClipSource readyClip(Encoding encoding) {
        return kind == Kind.PLAIN && main.source() instanceof ClipSource clip && main.first() == 0
                && main.frames() == clip.frames() && main.burnIns().isEmpty()
                && clip.encoding().equals(encoding.id()) ? clip : null;
    }
}
