// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Objects;

/**
 * Where and when a shot plays. The name decides the backdrop by its words (KITCHEN, STREET, FOREST…) and the
 * arrangement of it, so that a set looks the same in every panel.
 */
public record SetSpec(Setting setting, String name, TimeOfDay time, Weather weather) {
    public SetSpec {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(time);
        Objects.requireNonNull(weather);
        name = name == null ? "" : name;
    }
}
