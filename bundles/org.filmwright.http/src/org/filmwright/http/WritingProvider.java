// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.TextProvider;
import org.filmwright.api.generation.TextRequest;

/** What providers have in common that answer in words and make no pictures, voices or clips. */
public abstract class WritingProvider implements GenerationProvider, TextProvider {
    private final String id;
    private final String label;
    private final ProviderSettings settings;
    private final Http http;

    /**
     * A provider.
     *
     * @param id    short stable id, as in recipes
     * @param label name for people
     */
    protected WritingProvider(String id, String label, ProviderSettings settings, Http http) {
        this.id = id;
        this.label = label;
        this.settings = settings;
        this.http = http;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String label() {
        return label;
    }

    protected final ProviderSettings settings() {
        return settings;
    }

    protected final Http http() {
        return http;
    }

    @Override
    public Set<String> operations() {
        return Set.of();
    }

    @Override
    public String refusal(String operation) {
        return label + " makes no pictures, voices or clips; choose another provider for a " + operation + ".";
    }

    @Override
    public Set<String> abilities() {
        Set<String> able = new TreeSet<>();
        for (String each : List.of(TEXT, DESCRIPTION)) {
            if (!model(each).isEmpty()) {
                able.add(each);
            }
        }
        return able;
    }

    /** Settings that cannot be read count as none here; a call says why. */
    @Override
    public final String model(String ability) {
        try {
            return setting(ability);
        } catch (CoreException e) {
            return "";
        }
    }

    /** The model that the settings name for an ability; empty if none. */
    protected String setting(String ability) throws CoreException {
        return TextAnswer.model(settings, ability.equals(DESCRIPTION) ? DESCRIPTION : TEXT);
    }

    @Override
    public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
            throws CoreException {
        throw new ProviderException(Outcome.REFUSED, refusal(request.operation()));
    }

    @Override
    public boolean isPriceKnown(TextRequest request) {
        return price(request).isPresent();
    }

    @Override
    public Money estimate(TextRequest request) {
        return price(request).orElse(Money.NONE);
    }

    private Optional<Money> price(TextRequest request) {
        try {
            return new Prices(label, settings).of(request);
        } catch (CoreException e) {
            return Optional.empty();
        }
    }
}
