// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    /** Nothing. */
    public static final Money NONE = new Money(BigDecimal.ZERO, "EUR");

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public boolean isNone() {
        return amount.signum() == 0;
    }

    /**
     * The sum. Nothing takes the other's currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        if (isNone()) {
            return other;
        }
        return other.isNone() ? this : new Money(amount.add(same(other).amount), currency);
    }

    /** Compares amounts of one currency; nothing compares with every currency. */
    @Override
    public int compareTo(Money other) {
        return isNone() || other.isNone() ? amount.compareTo(other.amount) : amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("Amounts in " + currency + " and " + other.currency + " have no sum.");
        }
        return other;
    }

    /** {@code 0.04 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
