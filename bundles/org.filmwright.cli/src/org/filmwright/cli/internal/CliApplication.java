// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.filmwright.cli.Console;
import org.filmwright.cli.Installed;
import org.filmwright.cli.Main;
import org.filmwright.credentials.KeyRing;
import org.filmwright.credentials.Providers;

/** Hands the arguments to {@link Main}; what it returns becomes the process's exit code. Streams are always UTF-8. */
public final class CliApplication implements IApplication {
    private static final int BUFFER = 1 << 15;

    @Override
    public Object start(IApplicationContext context) {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        try (PrintStream out = stream(FileDescriptor.out); PrintStream err = stream(FileDescriptor.err)) {
            return Main.run(args, new Console(System.in, out, err, Terminal.showsErrors()),
                    new Installed(RegisteredStages::read, () -> Providers.installed(KeyRing.NONE)));
        }
    }

    @Override
    public void stop() {
        // A command ends by itself; the process's end cancels it.
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), true,
                StandardCharsets.UTF_8);
    }
}
