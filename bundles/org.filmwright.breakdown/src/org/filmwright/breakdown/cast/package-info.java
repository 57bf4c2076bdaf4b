// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Who is in the film: speaking characters from cues, silent ones from their introduction in the action. */
package org.filmwright.breakdown.cast;
