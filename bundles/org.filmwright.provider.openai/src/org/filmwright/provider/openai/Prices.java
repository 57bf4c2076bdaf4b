// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

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

/** Prices as the user gave them; there are no others. */
final class Prices {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([A-Z]{3})?");

    private final ProviderSettings settings;

    Prices(ProviderSettings settings) {
        this.settings = settings;
    }

    /** The price of a number of units; empty if nobody set one. */
    Optional<Money> of(String kind, double units) throws CoreException {
        String text = settings.get("price." + kind);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": The price '" + text
                    + "' is no amount; write it as 0.04 USD.");
        }
        BigDecimal amount = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(Math.max(0, units)))
                .round(new MathContext(9));
        String currency = matcher.group(2) == null ? "EUR" : matcher.group(2);
        return Optional.of(new Money(amount, currency));
    }
}
