// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.film;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.filmwright.ui.Problems;
import org.filmwright.ui.internal.preferences.UiPreferences;
import org.osgi.service.prefs.BackingStoreException;

/** The films opened last, the newest first, and the stage each was left in. Kept in the workbench's preferences. */
public final class RecentFilms {
    private static final String LIST = "recent";
    private static final String STAGE = "stage ";
    private static final String REOPEN = "reopen";
    private static final int LIMIT = 8;

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.filmwright.ui");

    /** The films that are still there; looks at the disk, so not for the UI thread. */
    public List<Path> present() {
        return all().stream().filter(folder -> Files.exists(folder.resolve("project.db"))).toList();
    }

    private List<Path> all() {
        List<Path> folders = new ArrayList<>();
        for (String line : node.get(LIST, "").split("\n")) {
            try {
                if (!line.isBlank()) {
                    folders.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                Problems.log(Problems.error("The list of recent films holds a broken path: " + line, e));
            }
        }
        return folders;
    }

    /** The film to open at the start of the workbench. */
    public Optional<Path> toReopen() {
        return Optional.of(node.get(REOPEN, "")).filter(text -> !text.isEmpty() && UiPreferences.flag(UiPreferences.REOPEN))
                .map(Path::of);
    }

    /** Puts a film in front and makes it the one to reopen. */
    public void opened(Path folder) {
        List<Path> folders = new ArrayList<>(all());
        folders.remove(folder);
        folders.add(0, folder);
        node.put(LIST, String.join("\n", folders.stream().limit(LIMIT).map(Path::toString).toList()));
        node.put(REOPEN, folder.toString());
        flush();
    }

    /** The user closed the film: the next start shows the start page. */
    public void closed(Path folder) {
        if (node.get(REOPEN, "").equals(folder.toString())) {
            node.remove(REOPEN);
            flush();
        }
    }

    /** The stage the film was left in. */
    public Optional<String> stage(Path folder) {
        return Optional.ofNullable(node.get(STAGE + folder, null));
    }

    /** Remembers the stage the film is in. */
    public void stage(Path folder, String stage) {
        node.put(STAGE + folder, stage);
    }

    private void flush() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            Problems.log(Problems.error("The list of recent films could not be stored.", e));
        }
    }
}
