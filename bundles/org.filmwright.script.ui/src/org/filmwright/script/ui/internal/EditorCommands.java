// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands while the screenplay is the active part. */
final class EditorCommands {
    private final IHandlerService handlers;

    EditorCommands(IWorkbenchPartSite site) {
        handlers = site.getService(IHandlerService.class);
    }

    /** Runs an action for a command. */
    EditorCommands on(String command, Runnable action) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
        return this;
    }

    /** Runs an action for a command with the value of its parameter. */
    EditorCommands on(String command, String parameter, Consumer<String> action) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.accept(event.getParameter(parameter));
                return null;
            }
        });
        return this;
    }

    /** Runs an operation of the text viewer for a command. */
    EditorCommands on(String command, ITextOperationTarget target, int operation) {
        return on(command, () -> {
            if (target.canDoOperation(operation)) {
                target.doOperation(operation);
            }
        });
    }
}
