// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;

/**
 * One member of the cast.
 *
 * @param name     as written first
 * @param aliases  other names the script uses, such as the full name of an introduction
 * @param speaking has a cue
 * @param looks    names of looks offered for it, such as {@code YOUNG JANE}
 * @param speeches number of cues
 */
public record CastMember(String name, List<String> aliases, boolean speaking, List<String> looks, int speeches) {
    public CastMember {
        aliases = List.copyOf(aliases);
        looks = List.copyOf(looks);
    }
}
