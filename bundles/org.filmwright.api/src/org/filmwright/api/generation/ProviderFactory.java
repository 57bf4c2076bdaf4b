// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.List;

/**
 * Makes a provider from what a user has set; contributed at {@code org.filmwright.api.provider}. It has a public
 * constructor without arguments. Making a provider calls nobody: address, models and key are read when they are needed.
 */
public interface ProviderFactory {

    /**
     * A setting that the provider reads.
     *
     * @param name     {@code baseUrl}, {@code model.text}…
     * @param label    for people: "Model for text"
     * @param help     one sentence: what it is for, what happens without it
     * @param variable environment variable that gives it before anything else; null for none
     * @param standard value where nothing is set; may be empty
     */
    record Setting(String name, String label, String help, String variable, String standard) {
    }

    /** Short stable id, the provider's. */
    String id();

    /** Name for people. */
    String label();

    /** Environment variables that may hold the key, the first that is set counts; empty if there is no key. */
    List<String> keyVariables();

    /** Whether it does nothing without a key at its standard address. */
    boolean needsKey();

    /** What can be set, in the order in which it is shown. */
    List<Setting> settings();

    GenerationProvider create(ProviderSettings settings);
}
