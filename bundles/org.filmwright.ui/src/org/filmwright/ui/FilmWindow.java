// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.Stages;

/**
 * The film of one workbench window: {@code window.getService(FilmWindow.class)}, or the same on any part's site. Use it
 * on the UI thread.
 *
 * @noimplement
 * @since 0.1
 */
public interface FilmWindow {
    /** The open film. */
    Optional<FilmSession> film();

    /** The stages of this installation. */
    Stages stages();

    /** Opens a film folder, here if the window is empty, else in a new window; returns at once. */
    void open(Path folder);

    /**
     * Makes a film and opens it; returns at once.
     *
     * @param script a screenplay to import, or null
     */
    void create(Path folder, String title, FilmFormat format, Path script);

    /**
     * Takes what somebody changed in a bundle of the open film and sent back, as an alternate. Reads the disk: never on the
     * UI thread.
     *
     * @return name of the alternate
     */
    String takeBack(Path bundle, IProgressMonitor monitor) throws CoreException;

    /** Closes the film; {@code then} runs once all is on disk. Returns at once. */
    void close(Runnable then);

    /** Shows a stage of the open film. */
    void showStage(String stage);

    /** Shows a block in the editor of its stage. */
    void reveal(String block);

    /** Id of the stage in front, or null. */
    String currentStage();

    /** Says something in the status line until the next thing is said. */
    void say(String message);

    /** The last thing said. */
    String said();

    /** Whether everything acknowledged is on disk. */
    boolean saved();

    /** Tells when a film was opened or closed, another stage came to the front, or what the status line shows changed. */
    Subscription onWindowChange(Runnable listener);

    /** Tells every edit of whichever film is open, on the UI thread. */
    Subscription onChange(Consumer<ModelChange> listener);
}
