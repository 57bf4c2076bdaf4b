// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderXml;

/** The providers that bundles contribute, ours and others alike, with the settings and keys of this user. */
public final class Providers {
    private final List<ProviderFactory> factories;
    private final Map<String, UserSettings> settings = new LinkedHashMap<>();

    /**
     * Providers.
     *
     * @param environment the variables that settings and keys come from first
     */
    public Providers(List<ProviderFactory> factories, Map<String, String> environment, StoredSettings stored,
            KeyRing keys) {
        this.factories = List.copyOf(factories);
        for (ProviderFactory factory : factories) {
            settings.put(factory.id(), new UserSettings(factory, environment, stored, keys));
        }
    }

    /** Those that the plugin.xml files on the class path declare; keys come from the environment alone. */
    public static Providers onClassPath(Map<String, String> environment) {
        return new Providers(ProviderXml.onClassPath(), environment, StoredSettings.standard(environment),
                KeyRing.NONE);
    }

    /** Those of the bundles that are installed. */
    public static Providers installed(KeyRing keys) {
        Map<String, String> environment = System.getenv();
        return new Providers(InstalledFactories.read(), environment, StoredSettings.standard(environment), keys);
    }

    /** How they are made and what can be set for them, by id. */
    public List<ProviderFactory> factories() {
        return factories;
    }

    /** What is set for one. */
    public UserSettings settings(ProviderFactory factory) {
        return settings.get(factory.id());
    }

    /** The providers, made anew; nobody is called. */
    public List<GenerationProvider> all() {
        List<GenerationProvider> all = new ArrayList<>();
        factories.forEach(factory -> all.add(factory.create(settings(factory))));
        return all;
    }
}
