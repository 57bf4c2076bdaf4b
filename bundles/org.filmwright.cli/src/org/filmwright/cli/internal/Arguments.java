// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.List;
import java.util.Map;

/** The arguments of one run, checked against the command's usage. Names are those of the usage line. */
public final class Arguments {
    private final Map<String, List<String>> positionals;
    private final Map<String, List<String>> options;

    Arguments(Map<String, List<String>> positionals, Map<String, List<String>> options) {
        this.positionals = positionals;
        this.options = options;
    }

    /** An argument that the usage asks for. */
    public String get(String name) {
        return positionals.get(name).get(0);
    }

    /** An argument, or null where it is optional and was left out. */
    public String find(String name) {
        List<String> values = positionals.get(name);
        return values == null ? null : values.get(0);
    }

    /** All values of a repeated argument; empty where it was left out. */
    public List<String> all(String name) {
        return positionals.getOrDefault(name, List.of());
    }

    /** Whether a flag or option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option, or the other where it was not given. */
    public String option(String option, String otherwise) {
        List<String> values = options.get(option);
        return values == null ? otherwise : values.get(0);
    }

    /** All values of a repeated option in order. */
    public List<String> options(String option) {
        return options.getOrDefault(option, List.of());
    }
}
