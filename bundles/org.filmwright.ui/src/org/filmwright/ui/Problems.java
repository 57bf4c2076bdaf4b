// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.filmwright.api.FilmException;

/** The one place that tells people about failures. Callable from any thread. */
public final class Problems {
    static final String BUNDLE = "org.filmwright.ui";

    private Problems() {
    }

    /** Logs a failure and shows it. An expected one ({@link FilmException}) is shown and not logged. */
    public static void report(CoreException failure) {
        report(failure.getStatus());
    }

    /** Shows a failure; one with a cause is logged too. */
    public static void report(IStatus status) {
        if (status.isOK() || status.getSeverity() == IStatus.CANCEL) {
            return;
        }
        int style = status.getException() == null ? StatusManager.SHOW : StatusManager.SHOW | StatusManager.LOG;
        StatusManager.getManager().handle(status, style);
    }

    /** Only logs it. */
    public static void log(IStatus status) {
        ILog.of(Problems.class).log(status);
    }

    /** A status of this bundle. */
    public static IStatus error(String message, Throwable cause) {
        return new Status(IStatus.ERROR, BUNDLE, message, cause);
    }

    /** The sentence to show for a failure. */
    public static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
