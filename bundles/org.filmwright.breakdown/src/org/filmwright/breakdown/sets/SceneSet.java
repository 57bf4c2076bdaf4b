// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import org.filmwright.breakdown.script.Names;

/**
 * Where and when a scene plays.
 *
 * @param setting  {@code int}, {@code ext}, {@code int_ext} or {@code est}; empty where unknown
 * @param location the place that holds the set; empty where the set stands for itself
 * @param set      the set; empty where the script has named none yet
 * @param time     time of day such as {@code DAY}; empty where unknown
 * @param own      whether the heading names the set itself, so that it makes a location; false where it is inherited
 */
public record SceneSet(String setting, String location, String set, String time, boolean own) {
    /** Of a scene about which nothing is known. */
    public static final SceneSet UNKNOWN = new SceneSet("", "", "", "", false);

    /** In which two scenes compare as playing on the same set. */
    public String key() {
        return Names.key(location) + "\t" + Names.key(set);
    }

    public boolean isKnown() {
        return !set.isEmpty();
    }

    public SceneSet withPlace(String newSetting, String newLocation, String newSet, boolean named) {
        return new SceneSet(newSetting, newLocation, newSet, time, named);
    }

    public SceneSet withTime(String newTime) {
        return new SceneSet(setting, location, set, newTime, own);
    }
}
