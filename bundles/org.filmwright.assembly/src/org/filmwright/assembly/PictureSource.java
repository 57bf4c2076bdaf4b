// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

/** Where the pictures of a cut come from. */
public sealed interface PictureSource permits StillSource, ClipSource, BlackSource {
}
