// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** The outline of a body, as far as a previs needs it; {@link #ADULT} says nothing more. */
public enum Build {
    ADULT, MAN, WOMAN, CHILD
}
