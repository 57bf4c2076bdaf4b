// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import org.filmwright.provider.scratch.Expression;

/** What a face does. */
record FigureFace(Expression expression, boolean speaking, boolean moustache) {
    static final FigureFace NEUTRAL = new FigureFace(Expression.NEUTRAL, false, false);
}
