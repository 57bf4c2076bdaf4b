// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

/** Black, as for a pause or under a title. */
public record BlackSource() implements PictureSource {
}
