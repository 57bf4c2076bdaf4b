// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;

/** A progress bar on a terminal; silent elsewhere. Canceled when its {@link Cancellation} is requested. */
public final class TerminalProgress implements IProgressMonitor {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final Cancellation cancellation;
    private String task = "";
    private String part = "";
    private double total;
    private double done;
    private long next;
    private boolean shown;

    /** @param out where the bar goes, or null for nowhere */
    TerminalProgress(PrintStream out, Cancellation cancellation) {
        this.out = out;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void beginTask(String name, int totalWork) {
        task = name == null ? "" : name;
        total = totalWork;
        done = 0;
        next = System.nanoTime() + STEP;
    }

    @Override
    public synchronized void worked(int work) {
        internalWorked(work);
    }

    @Override
    public synchronized void internalWorked(double work) {
        done += work;
        long now = System.nanoTime();
        if (out != null && total > 0 && now >= next) {
            next = now + STEP;
            show();
        }
    }

    private void show() {
        double share = Math.min(1, done / total);
        int full = (int) (share * WIDTH);
        String line = String.format("%-24.24s [%s%s] %3d %% %-30.30s", task, "#".repeat(full), "-".repeat(WIDTH - full),
                (int) (share * 100), part);
        out.print("\r" + line);
        out.flush();
        shown = true;
    }

    @Override
    public synchronized void done() {
        if (shown) {
            out.print("\r" + " ".repeat(96) + "\r");
            out.flush();
            shown = false;
        }
    }

    @Override
    public synchronized void subTask(String name) {
        part = name == null ? "" : name;
    }

    @Override
    public synchronized void setTaskName(String name) {
        task = name == null ? "" : name;
    }

    @Override
    public boolean isCanceled() {
        return cancellation.isRequested();
    }

    @Override
    public void setCanceled(boolean value) {
        if (value) {
            cancellation.request();
        }
    }
}
