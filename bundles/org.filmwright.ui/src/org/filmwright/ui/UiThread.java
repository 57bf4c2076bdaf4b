// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.filmwright.api.session.ModelExecutor;

/** The one place that hops to the UI thread, which is also the model thread of every film open in the workbench. */
public final class UiThread {
    private UiThread() {
    }

    /** Runs the work later on the UI thread, or never if the control is gone by then. Callable from any thread. */
    public static void async(Control owner, Runnable work) {
        if (owner == null || owner.isDisposed()) {
            return;
        }
        async(owner.getDisplay(), () -> {
            if (!owner.isDisposed()) {
                work.run();
            }
        });
    }

    /** Runs the work later on the UI thread, or never if the display is gone by then. Callable from any thread. */
    public static void async(Display display, Runnable work) {
        if (display.isDisposed()) {
            return;
        }
        try {
            display.asyncExec(work);
        } catch (SWTException e) {
            if (!display.isDisposed()) {
                throw e;
            }
        }
    }

    /** Runs the work on the UI thread after a pause, unless the control is gone by then. Call it on the UI thread. */
    public static void after(int milliseconds, Control owner, Runnable work) {
        owner.getDisplay().timerExec(milliseconds, () -> {
            if (!owner.isDisposed()) {
                work.run();
            }
        });
    }

    /** The executor of the films of a workbench: edits run on the UI thread. */
    public static ModelExecutor modelExecutor(Display display) {
        return new ModelExecutor() {
            @Override
            public boolean onModelThread() {
                return !display.isDisposed() && display.getThread() == Thread.currentThread();
            }

            @Override
            public void run(Runnable work) {
                if (onModelThread()) {
                    work.run();
                } else {
                    display.syncExec(work);
                }
            }
        };
    }
}
