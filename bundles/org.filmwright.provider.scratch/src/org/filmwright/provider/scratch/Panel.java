// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/**
 * A drawn panel.
 *
 * @param png the picture as PNG; treat as read-only
 */
public record Panel(byte[] png, PanelLayout layout) {
}
