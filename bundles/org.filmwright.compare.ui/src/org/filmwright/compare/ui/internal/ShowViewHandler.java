// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the view that stands behind the colon in {@code plugin.xml}. */
public final class ShowViewHandler extends AbstractHandler implements IExecutableExtension {
    private String view;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        view = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(view);
        } catch (PartInitException e) {
            throw new ExecutionException("The view " + view + " cannot be shown", e);
        }
        return null;
    }
}
