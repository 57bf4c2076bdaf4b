// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.List;

/** What reports know of a character; filled while the script is read. */
final class CharacterFacts {
    final String name;
    final List<SceneFacts> speaks = new ArrayList<>();
    final List<SceneFacts> present = new ArrayList<>();
    int speeches;
    int lines;
    int words;
    double spoken;

    CharacterFacts(String name) {
        this.name = name;
    }

    /** Screen time of the scenes it is in. */
    double screenTime() {
        return present.stream().mapToDouble(SceneFacts::seconds).sum();
    }
}
