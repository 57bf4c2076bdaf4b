// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

/** Light that falls on the picture. Places and radius in pixels. */
public record Lamp(double x, double y, double radius, double strength, boolean warm) {
}
