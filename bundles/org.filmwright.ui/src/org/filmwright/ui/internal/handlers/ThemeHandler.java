// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.internal.theme.Themes;

/** Switches between light and dark. */
public final class ThemeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Themes.use(HandlerUtil.getActiveShell(event).getDisplay(), !Themes.isDark());
        return null;
    }
}
