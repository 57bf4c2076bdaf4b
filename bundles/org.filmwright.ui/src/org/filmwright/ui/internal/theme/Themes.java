// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.theme;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.filmwright.ui.theme.Palette;

/** Switches between the light and the dark theme and tells what we draw ourselves. */
@SuppressWarnings("restriction") // there is no other way to switch a theme
public final class Themes {
    /** The light theme of the platform. */
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    /** The dark theme of the platform. */
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private Themes() {
    }

    /**
     * Keeps the theme engine from the single rows of tables: they look as their table says, and it would remember each
     * for ever, touch rows that are gone when the theme changes, and so end the process. Call it before any window.
     */
    public static void install(Display display) {
        display.addFilter(SWT.Skin, event -> {
            if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
                event.type = SWT.None;
            }
        });
    }

    /** Switches, for good. */
    public static void use(Display display, boolean dark) {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
        sync(display);
        for (Shell shell : display.getShells()) {
            redraw(shell);
        }
    }

    /** Notes which theme is on. */
    public static void sync(Display display) {
        display.setData(Palette.DARK_KEY, isDark());
    }

    /** Whether the dark theme is on. */
    public static boolean isDark() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        return engine != null && engine.getActiveTheme() != null && engine.getActiveTheme().getId().contains("dark");
    }

    private static void redraw(Shell shell) {
        shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
        shell.notifyListeners(SWT.Settings, new org.eclipse.swt.widgets.Event());
        for (Control child : shell.getChildren()) {
            child.redraw();
        }
    }
}
