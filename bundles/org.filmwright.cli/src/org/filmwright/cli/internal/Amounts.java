// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.Money;
import org.filmwright.generation.Budget;

/** Reads amounts of money. */
public final class Amounts {
    private Amounts() {
    }

    /** The budget of {@code --budget}; without one there is no cap. An amount without a currency is in euros. */
    public static Budget budget(Invocation invocation) throws FilmException {
        String text = invocation.arguments().option("budget", null);
        if (text == null) {
            return new Budget(null);
        }
        if (!text.matches("\\d{1,9}([.,]\\d{1,2})?( ?[A-Z]{3})?")) {
            throw new FilmException(ErrorCode.USAGE, "'" + text + "' is no amount; write 10, 9.50 or '9.50 USD'.");
        }
        boolean currency = Character.isLetter(text.charAt(text.length() - 1));
        String number = (currency ? text.substring(0, text.length() - 3) : text).strip().replace(',', '.');
        return new Budget(Money.of(number, currency ? text.substring(text.length() - 3) : "EUR"));
    }
}
