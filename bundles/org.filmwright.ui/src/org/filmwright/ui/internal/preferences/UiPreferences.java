// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.preferences;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The names of the shell's preferences and what they are until somebody chooses. */
public final class UiPreferences extends AbstractPreferenceInitializer {
    /** Whether the film that was open last is opened at the start. */
    public static final String REOPEN = "reopenLast";
    /** Folder below which new films are proposed. */
    public static final String FILMS = "filmsFolder";
    /** Format of a new film, as the start page writes it. */
    public static final String RATE = "newRate";
    public static final String SIZE = "newSize";
    public static final String PAGE = "newPage";

    private static final String NODE = "org.filmwright.ui";

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences node = DefaultScope.INSTANCE.getNode(NODE);
        node.putBoolean(REOPEN, true);
        node.put(FILMS, Path.of(System.getProperty("user.home"), "Films").toString());
        node.put(RATE, "24");
        node.put(SIZE, "");
        node.put(PAGE, "Letter");
    }

    /** Where the pages read and write. */
    static IPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
    }

    /** A text as it is now. */
    public static String text(String key) {
        return Platform.getPreferencesService().getString(NODE, key, "", null);
    }

    /** A switch as it is now. */
    public static boolean flag(String key) {
        return Platform.getPreferencesService().getBoolean(NODE, key, true, null);
    }
}
