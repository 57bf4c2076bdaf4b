// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** Whether a scene plays inside, outside or both. */
public enum Setting {
    INT, EXT, INT_EXT
}
