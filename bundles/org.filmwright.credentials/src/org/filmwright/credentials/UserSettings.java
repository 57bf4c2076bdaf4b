// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.Secret;

/** Settings and key of one provider: the environment first, then the file or the keyring, then what is standard. */
public final class UserSettings implements ProviderSettings {
    private final ProviderFactory provider;
    private final Map<String, String> environment;
    private final StoredSettings stored;
    private final KeyRing keys;

    /** Where a value comes from. */
    public enum Source {
        ENVIRONMENT, STORED, STANDARD
    }

    /**
     * A value with where it comes from.
     *
     * @param variable the environment variable that gives it; null for another source
     */
    public record Value(String text, Source source, String variable) {
    }

    public UserSettings(ProviderFactory provider, Map<String, String> environment, StoredSettings stored,
            KeyRing keys) {
        this.provider = provider;
        this.environment = Map.copyOf(environment);
        this.stored = stored;
        this.keys = keys;
    }

    /** Settings from the environment and file of this user; keys from the environment alone. */
    public static UserSettings headless(ProviderFactory provider) {
        Map<String, String> environment = System.getenv();
        return new UserSettings(provider, environment, StoredSettings.standard(environment), KeyRing.NONE);
    }

    @Override
    public String get(String name) throws FilmException {
        return value(name).text();
    }

    /** A setting with where it comes from, for a page that shows it. */
    public Value value(String name) throws FilmException {
        ProviderFactory.Setting setting = provider.settings().stream().filter(each -> each.name().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(provider.id() + " has no setting "
                        + name));
        String given = setting.variable() == null ? "" : environment.getOrDefault(setting.variable(), "").strip();
        if (!given.isEmpty()) {
            return new Value(given, Source.ENVIRONMENT, setting.variable());
        }
        return stored.find(provider.id(), name).map(text -> new Value(text, Source.STORED, null))
                .orElse(new Value(setting.standard(), Source.STANDARD, null));
    }

    @Override
    public Optional<Secret> key() throws CoreException {
        Optional<String> variable = keyVariable();
        return variable.isPresent() ? variable.map(name -> new Secret(environment.get(name)))
                : keys.find(provider.id()).filter(key -> !key.isEmpty());
    }

    /** The environment variable that holds the key now, for a page that shows it; empty if none does. */
    public Optional<String> keyVariable() {
        return provider.keyVariables().stream().filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst();
    }
}
