// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * The place in a script where a page starts.
 *
 * @param scene index of the scene
 * @param block index of the block in it
 * @param cut   place inside that block
 */
record Cursor(int scene, int block, Cut cut) {

    static final Cursor START = new Cursor(0, 0, Cut.START);

    boolean isSceneStart() {
        return block == 0 && cut.isStart();
    }

    boolean isBefore(Cursor other) {
        if (scene != other.scene) {
            return scene < other.scene;
        }
        if (block != other.block) {
            return block < other.block;
        }
        return cut.part() != other.cut.part() ? cut.part() < other.cut.part() : cut.offset() < other.cut.offset();
    }

    Cursor shifted(int scenes) {
        return scenes == 0 ? this : new Cursor(scene + scenes, block, cut);
    }
}
