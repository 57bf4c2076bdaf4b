// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.io.File;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.filmwright.ui.internal.theme.Themes;

/** The workbench. Arguments: the folder of a film to open. */
public final class FilmwrightApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Optional<Path> film = film(arguments instanceof String[] words ? words : new String[0]);
        Optional<Path> folder = folder();
        if (folder.isPresent() && OneProcess.handOver(folder.get(), film.map(Path::toString).orElse(""))) {
            return IApplication.EXIT_OK;
        }
        Display.setAppName("Filmwright");
        ShippedFonts.register();
        Display display = PlatformUI.createDisplay();
        Themes.install(display);
        FilmwrightAdvisor advisor = new FilmwrightAdvisor(film);
        try (OneProcess process = folder.map(place -> OneProcess.claim(place,
                path -> show(display, path))).orElse(null)) {
            int code = PlatformUI.createAndRunWorkbench(display, advisor);
            return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static void show(Display display, String path) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> SecondStart.open(path));
        }
    }

    /** The folder of the workbench's own data; empty where it has none. */
    private static Optional<Path> folder() {
        Location location = Platform.getInstanceLocation();
        URL url = location == null ? null : location.getURL();
        return url == null ? Optional.empty() : Optional.of(new File(url.getPath()).toPath());
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
