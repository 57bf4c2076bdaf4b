// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.io.IOException;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.filmwright.ui.Problems;

/** How a writer likes the screenplay shown: kept for all films of this installation. Lives on the UI thread. */
final class ViewSettings {
    /** The pages beside the text. */
    static final String PREVIEW = "preview";
    /** The caret's line stays in the middle. */
    static final String TYPEWRITER = "typewriter";
    /** Nothing but the text, the paragraph at the caret in full colour. */
    static final String FOCUS = "focus";
    /** Misspelt words are underlined. */
    static final String SPELLING = "spelling";
    /** Words to write in a session and in a day; 0 is no goal. */
    static final String SESSION_GOAL = "goal.session";
    static final String DAY_GOAL = "goal.day";
    /** The day that {@link #DAY_WORDS} were written on. */
    static final String DAY = "day";
    static final String DAY_WORDS = "day.words";

    private final IPersistentPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE,
            "org.filmwright.script.ui");

    ViewSettings() {
        store.setDefault(PREVIEW, true);
        store.setDefault(SPELLING, true);
    }

    boolean on(String name) {
        return store.getBoolean(name);
    }

    /** Turns a setting over and returns what it is now. */
    boolean toggle(String name) {
        store.setValue(name, !store.getBoolean(name));
        save();
        return store.getBoolean(name);
    }

    int number(String name) {
        return store.getInt(name);
    }

    String text(String name) {
        return store.getString(name);
    }

    /** Sets without writing to disk; {@link #save} does that. */
    void keep(String name, String value) {
        store.setValue(name, value);
    }

    void set(String name, String value) {
        store.setValue(name, value);
        save();
    }

    /** Writes what was set to disk; callable from any thread. */
    void save() {
        try {
            store.save();
        } catch (IOException e) {
            Problems.log(Problems.error("The settings of the screenplay could not be kept.", e));
        }
    }
}
