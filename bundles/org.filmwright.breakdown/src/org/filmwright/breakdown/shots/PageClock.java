// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

/** How much screen time the page gives to an element by the rule of a minute a page. */
@FunctionalInterface
public interface PageClock {
    /** Seconds of the element with this id: a full page is 60, an eighth 7.5. */
    double seconds(String lineId);
}
