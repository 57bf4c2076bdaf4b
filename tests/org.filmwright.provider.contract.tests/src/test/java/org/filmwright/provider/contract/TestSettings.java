// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.contract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.Secret;

/** Settings as a test wants them, with a planted key. */
final class TestSettings implements ProviderSettings {
    static final String PLANTED = "sk-planted-4b1d0c0ffee0123456789";

    private final ProviderFactory factory;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    TestSettings(ProviderFactory factory, Map<String, String> values) {
        this.factory = factory;
        this.values.putAll(values);
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    @Override
    public String get(String name) {
        ProviderFactory.Setting setting = factory.settings().stream().filter(each -> each.name().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(name));
        return values.getOrDefault(name, setting.standard());
    }

    @Override
    public Optional<Secret> key() {
        return Optional.of(new Secret(PLANTED));
    }
}
