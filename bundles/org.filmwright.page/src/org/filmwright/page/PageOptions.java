// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * What a reader chooses to see on the pages.
 *
 * @param continueds      (CONT'D) on the cue of a character who speaks on after action
 * @param sceneContinueds (CONTINUED) and CONTINUED: where a page ends inside a scene
 * @param sections        sections are printed
 * @param synopses        synopses are printed
 * @param notes           notes are printed
 */
public record PageOptions(boolean continueds, boolean sceneContinueds, boolean sections, boolean synopses,
        boolean notes) {

    /** As a script is handed out: automatic (CONT'D), nothing else. */
    public static final PageOptions DEFAULT = new PageOptions(true, false, false, false, false);

    public PageOptions withContinueds(boolean on) {
        return new PageOptions(on, sceneContinueds, sections, synopses, notes);
    }

    public PageOptions withSceneContinueds(boolean on) {
        return new PageOptions(continueds, on, sections, synopses, notes);
    }

    public PageOptions withSections(boolean on) {
        return new PageOptions(continueds, sceneContinueds, on, synopses, notes);
    }

    public PageOptions withSynopses(boolean on) {
        return new PageOptions(continueds, sceneContinueds, sections, on, notes);
    }

    public PageOptions withNotes(boolean on) {
        return new PageOptions(continueds, sceneContinueds, sections, synopses, on);
    }
}
