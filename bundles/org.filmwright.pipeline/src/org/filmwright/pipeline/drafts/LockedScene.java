// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

/**
 * A scene and the number it keeps.
 *
 * @param scene id of its block
 */
public record LockedScene(String number, String scene) {

    String written() {
        return number + " " + scene;
    }

    static LockedScene read(String text) {
        int blank = text.lastIndexOf(' ');
        return new LockedScene(text.substring(0, Math.max(0, blank)), text.substring(blank + 1));
    }
}
