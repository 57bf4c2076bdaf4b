// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a figure holds its body. */
public enum Posture {
    STANDING, SITTING, WALKING, RUNNING, KNEELING, LYING;

    private static final Pattern LIES = Pattern.compile(
            "\\b(lies|lying|asleep|sleeps|sleeping|unconscious|collapses?|dead body|corpse)\\b");
    private static final Pattern KNEELS = Pattern.compile("\\b(kneels?|kneeling|crouch(es|ing)?|squats?)\\b");
    private static final Pattern RUNS = Pattern.compile("\\b(runs?|running|sprints?|flees?|chases?|races|dashes)\\b");
    private static final Pattern SITS = Pattern.compile("\\b(sits?|sitting|seated|slumps? (in|into)|drives|driving)\\b");
    private static final Pattern WALKS = Pattern.compile(
            "\\b(walks?|walking|strides?|enters?|exits?|crosses|approach(es)?|wanders?|paces|strolls?|leaves)\\b");

    /** The posture that a piece of script text names; standing where it names none. */
    public static Posture in(String text) {
        String words = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (LIES.matcher(words).find()) {
            return LYING;
        }
        if (KNEELS.matcher(words).find()) {
            return KNEELING;
        }
        if (RUNS.matcher(words).find()) {
            return RUNNING;
        }
        if (SITS.matcher(words).find()) {
            return SITTING;
        }
        return WALKS.matcher(words).find() ? WALKING : STANDING;
    }
}
