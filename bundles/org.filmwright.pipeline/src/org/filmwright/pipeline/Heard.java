// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.Features;

/**
 * A line that is heard to start in a shot.
 *
 * @param line   id of the script element
 * @param offset frames from the start of the shot
 * @param frames its length
 */
record Heard(String line, long offset, long frames) {
    /** The lines of a shot; an entry that cannot be read is passed over. */
    static List<Heard> of(Block shot) {
        List<Heard> list = new ArrayList<>();
        for (String text : shot.texts(Features.HEARD)) {
            String[] parts = text.split(" ");
            if (parts.length == 3 && parts[1].matches("\\d{1,9}") && parts[2].matches("\\d{1,9}")) {
                list.add(new Heard(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
            }
        }
        return list;
    }
}
