// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.credentials.KeyRing;
import org.filmwright.credentials.Providers;
import org.filmwright.pipeline.Make;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.UiThread;

/** Makes what the script asks for and is not there yet: cast, locations, shots, frames, voices, clips, cut and film. */
public final class MakeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        FilmWindow window = HandlerUtil.getActiveWorkbenchWindow(event).getService(FilmWindow.class);
        Providers providers = Providers.installed(KeyRing.NONE);
        Display display = HandlerUtil.getActiveShell(event).getDisplay();
        window.film().ifPresent(film -> Operations.schedule("Make " + film.name(), new FilmRule(film.id()),
                monitor -> {
                    Pipelines.standard(providers.all()).make().run(film, null, new Lines(monitor, display, window),
                            monitor);
                    UiThread.async(display, () -> window.say("Made " + film.name()));
                }));
        return null;
    }

    /** Tells the steps in Jobs and in the status line. */
    private record Lines(IProgressMonitor monitor, Display display, FilmWindow window) implements Make.Listener {
        @Override
        public void begins(String label) {
            monitor.subTask(label);
            UiThread.async(display, () -> window.say("Make: " + label + "…"));
        }

        @Override
        public void done(String label, String result, double seconds) {
            monitor.subTask(label + ": " + result);
        }
    }
}
