// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** Scenes as people write them: "1, 3–5, 12A". Pure. */
public final class SceneRanges {
    private SceneRanges() {
    }

    /** Three scenes or more in a row become a range. */
    public static String print(List<SceneFacts> all, List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from++) {
            if (!wanted.contains(all.get(from).id())) {
                continue;
            }
            int to = from;
            while (to + 1 < all.size() && wanted.contains(all.get(to + 1).id())) {
                to++;
            }
            if (to - from >= 2) {
                parts.add(all.get(from).number() + "–" + all.get(to).number());
            } else {
                all.subList(from, to + 1).stream().map(SceneFacts::number).filter(number -> !number.isEmpty()).forEach(parts::add);
            }
            from = to;
        }
        return String.join(", ", parts);
    }

    /**
     * Ids of the scenes that a text names, in the order of the script.
     *
     * @throws FilmException naming the part that is no scene of the script
     */
    public static List<String> parse(List<SceneFacts> all, String text) throws FilmException {
        Set<String> found = new LinkedHashSet<>();
        for (String part : text.split("[,;]")) {
            String range = part.strip();
            if (range.isEmpty()) {
                continue;
            }
            int place = place(all, range);
            String[] ends = range.split("\\s*[–-]\\s*", 2);
            int from = place >= 0 ? place : place(all, ends[0]);
            int to = place >= 0 ? place : ends.length < 2 ? -1 : place(all, ends[1]);
            if (from < 0 || to < from) {
                throw new FilmException(ErrorCode.REFUSED, "There is no scene " + range + " in the script.");
            }
            all.subList(from, to + 1).forEach(scene -> found.add(scene.id()));
        }
        return all.stream().map(SceneFacts::id).filter(found::contains).toList();
    }

    private static int place(List<SceneFacts> all, String number) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number().equalsIgnoreCase(number.strip())) {
                return i;
            }
        }
        return -1;
    }
}
