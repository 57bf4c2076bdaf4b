// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The workbench. Arguments: the folder of a film to open. */
public final class FilmwrightApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Filmwright");
        ShippedFonts.register();
        Display display = PlatformUI.createDisplay();
        try {
            Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
            FilmwrightAdvisor advisor = new FilmwrightAdvisor(film(arguments instanceof String[] words ? words : new String[0]));
            int code = PlatformUI.createAndRunWorkbench(display, advisor);
            return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** The first argument that is no option and no option's value. */
    static Optional<Path> film(String[] arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("-")) {
                continue;
            }
            try {
                return Optional.of(Path.of(argument).toAbsolutePath());
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(() -> {
                if (!workbench.isClosing()) {
                    workbench.close();
                }
            });
        }
    }
}
