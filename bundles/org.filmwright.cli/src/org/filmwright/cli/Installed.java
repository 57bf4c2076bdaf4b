// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.util.Map;
import java.util.function.Supplier;

import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.credentials.Providers;

/** What is installed beside the commands; asked for only where a command needs it. */
public record Installed(Supplier<Stages> stages, Supplier<Providers> providers) {

    /** What the class path has, with keys and settings from these variables. */
    public static Installed onClassPath(Map<String, String> environment) {
        return new Installed(() -> new Stages(StageXml.onClassPath()), () -> Providers.onClassPath(environment));
    }
}
