// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is there when, as far as speech and action tell: from the first mention to a line in which they go. */
final class Presence {
    private static final Pattern LEAVES = Pattern.compile("\\b(?:exits?|leaves?|goes out|go out|goes off|walks? "
            + "(?:out|off|away)"
            + "|runs? (?:out|off|away)|storms? (?:out|off)|hurr(?:y|ies) (?:out|off|away)|disappears?|departs?|slips? "
            + "out|retires?|exeunt|is gone)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, Set<String>> left = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final List<Boolean> speech = new ArrayList<>();

    Presence(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            speech.add(shot.isSpeech());
            List<String> names = shot.isSpeech() ? shot.speakers() : draft.context().figures().in(draft.text(i));
            for (String name : names) {
                first.putIfAbsent(name, i);
            }
            if (!shot.isSpeech() && names.size() == 1 && LEAVES.matcher(draft.text(i)).find()) {
                left.put(i, Set.copyOf(names));
            }
        }
    }

    /** Whether somebody who is seen at one shot is also there at another one. */
    boolean spans(String name, int seenAt, int there) {
        int from = Math.min(seenAt, there);
        int to = Math.max(seenAt, there);
        for (int i = from; i < to; i++) {
            if (left.getOrDefault(i, Set.of()).contains(name)) {
                return false;
            }
        }
        return seenAt <= there || first.getOrDefault(name, seenAt) <= there || isTalk(there, seenAt);
    }

    /** Whether all shots between two are speeches. */
    private boolean isTalk(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (!speech.get(i)) {
                return false;
            }
        }
        return true;
    }
}
