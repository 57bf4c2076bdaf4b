// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.Optional;

import org.filmwright.api.generation.Money;

/** A hard cap: what is estimated is set aside before a call, so that calls at once never pass it. Thread-safe. */
public final class Budget {
    private final Money cap;
    private Money used = Money.NONE;

    /**
     * A budget.
     *
     * @param cap the most that may be spent; null for no cap
     */
    public Budget(Money cap) {
        this.cap = cap;
    }

    /** Why a call of unknown price may not be made; empty if it may, because there is no cap. */
    public Optional<String> refuseUnknown(String provider, String model) {
        return cap == null ? Optional.empty() : Optional.of("What a call of " + provider + " (" + model
                + ") costs is not known, so the budget of " + cap
                + " cannot be kept. Set its price, or go without a budget.");
    }

    /**
     * Sets an estimate aside.
     *
     * @return why it may not be spent; empty if it may
     */
    public synchronized Optional<String> reserve(Money estimate) {
        boolean foreign = cap != null && !estimate.isNone() && !estimate.currency().equals(cap.currency());
        if (foreign) {
            return Optional.of("The budget is in " + cap.currency() + ", the call costs " + estimate + ".");
        }
        Money then = used.plus(estimate);
        if (cap != null && then.compareTo(cap) > 0) {
            return Optional.of("The budget of " + cap + " is spent: " + used + " went out, the next call costs about "
                    + estimate + ". Give a higher budget to go on.");
        }
        used = then;
        return Optional.empty();
    }

    /** Replaces what was set aside by what it cost. */
    public synchronized void settle(Money estimate, Money actual) {
        Money back = new Money(estimate.amount().negate(), estimate.currency());
        used = used.plus(back).plus(actual);
    }

    /** What went out or is set aside. */
    public synchronized Money used() {
        return used;
    }
}
