// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult.Usage;

/** Prices as the user gave them in the settings {@code price.…}; there are no others. */
public final class Prices {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([A-Z]{3})?");
    private static final double MILLION = 1e6;
    /** About how many characters a token has; for estimates only. */
    private static final double CHARACTERS = 3.5;
    private static final int USUAL_ANSWER = 1_500;

    private final String provider;
    private final ProviderSettings settings;

    /**
     * Prices of a provider.
     *
     * @param provider its name for people
     */
    public Prices(String provider, ProviderSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** The price of a number of units; empty if nobody set one. */
    public Optional<Money> of(String kind, double units) throws CoreException {
        String text = settings.get("price." + kind);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            throw new ProviderException(Outcome.REFUSED, provider + ": The price '" + text
                    + "' is no amount; write it as 0.04 USD.");
        }
        BigDecimal amount = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(Math.max(0, units)))
                .round(new MathContext(9));
        return Optional.of(new Money(amount, matcher.group(2) == null ? "EUR" : matcher.group(2)));
    }

    /** What an answer cost, by {@code price.text.in} and {@code price.text.out} for a million tokens. */
    public Optional<Money> of(Usage usage) throws CoreException {
        return usage.isKnown() ? text(usage.in(), usage.out()) : Optional.empty();
    }

    /** What an answer may cost: by the question's length in characters, and the usual length of an answer. */
    public Optional<Money> of(TextRequest request) throws CoreException {
        long characters = request.system().length()
                + request.messages().stream().mapToLong(message -> message.text().length()).sum();
        return text(Math.round(characters / CHARACTERS),
                request.mostTokens() > 0 ? request.mostTokens() : USUAL_ANSWER);
    }

    private Optional<Money> text(long in, long out) throws CoreException {
        Optional<Money> read = of("text.in", in / MILLION);
        Optional<Money> written = of("text.out", out / MILLION);
        boolean known = read.isPresent() && written.isPresent();
        return known ? Optional.of(read.get().plus(written.get())) : Optional.empty();
    }
}
