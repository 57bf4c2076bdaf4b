// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;

/** Fills pages with blocks and decides where they end. */
final class PageFiller {

    /** A page is not left emptier than this part of its lines for the sake of an unbroken paragraph. */
    private static final int EMPTIEST = 4;
    /** Headings in a row that are kept together. */
    private static final int LONGEST_CHAIN = 5;

    private final SceneShape[] scenes;
    private final int[] starts;
    private final PageProfile profile;
    private final PageOptions options;
    /** Where the pages to be filled end, before the script does; null for its end. */
    private Cursor limit;
    private int lastSceneSeen;
    private Cursor end;
    private Cursor following;

    PageFiller(SceneShape[] scenes, int[] starts, PageProfile profile, PageOptions options) {
        this.scenes = scenes;
        this.starts = starts;
        this.profile = profile;
        this.options = options;
    }

    /** Fills pages only up to a place from here on; null for the script's end. */
    void limit(Cursor to) {
        limit = to;
    }

    /** The first printed place at or after {@code at}; null at the script's end. Page breaks are passed over. */
    Cursor pageStart(Cursor at) {
        Cursor cursor = normal(at);
        while (cursor != null && block(cursor) instanceof ForcedBreak) {
            cursor = normal(new Cursor(cursor.scene(), cursor.block() + 1, Cut.START));
        }
        return cursor;
    }

    /** Where the page after the last filled one starts; null at the script's end. */
    Cursor next() {
        return following;
    }

    /** Fills one page from a place {@link #pageStart} gave. */
    Page fill(int number, Cursor start) {
        Block first = block(start);
        int element = starts[start.scene()] + first.element(start.cut());
        boolean inside = !start.cut().isStart() && start.cut().offset() > 0;
        List<PageLine> lines = new ArrayList<>(64);
        boolean continues = options.sceneContinueds() && !start.isSceneStart();
        int top = continues ? 2 : 0;
        int capacity = profile.lines();
        lastSceneSeen = start.scene();
        fill(start, top, capacity, element, lines);
        if (options.sceneContinueds() && endsInsideScene()) {
            lines.clear();
            fill(start, top, capacity - 2, element, lines);
        }
        if (continues) {
            Column column = profile.columns().of(LineKind.SCENE_CONTINUED);
            lines.add(0, new PageLine(0, 0, LineKind.SCENE_CONTINUED, column.left(),
                    List.of(new TextRun(profile.marks().sceneContinued(), 0)), -1));
        }
        if (options.sceneContinueds() && endsInsideScene()) {
            String mark = profile.marks().sceneContinues();
            Column column = profile.columns().of(LineKind.SCENE_CONTINUES);
            lines.add(new PageLine(capacity - 1, lines.get(lines.size() - 1).offset(), LineKind.SCENE_CONTINUES,
                    column.x(Cells.of(mark), true), List.of(new TextRun(mark, 0)), -1));
        }
        following = end == null ? null : pageStart(end);
        return new Page(number, element, inside, List.copyOf(lines), start, lastSceneSeen - start.scene());
    }

    private boolean endsInsideScene() {
        return end != null && !end.isSceneStart();
    }

    private void fill(Cursor start, int top, int capacity, int base, List<PageLine> out) {
        Cursor at = start;
        int row = top;
        boolean bare = true;
        while (at != null) {
            Block block = block(at);
            if (block instanceof ForcedBreak) {
                end = normal(new Cursor(at.scene(), at.block() + 1, Cut.START));
                return;
            }
            boolean fresh = row == top;
            int room = capacity - row - (fresh ? 0 : block.before());
            if (!bare && !mayStart(at, room)) {
                end = at;
                return;
            }
            Cut cut = fitsWhole(at, room) ? null : place(at, room, bare);
            int first = capacity - room;
            if (cut != null && cut.isStart() || cut == null && !fresh && block.height(at.cut()) > room) {
                end = at;
                return;
            }
            row = first + block.emit(out, first, starts[at.scene()] - base, at.cut(), cut);
            if (cut != null) {
                end = new Cursor(at.scene(), at.block(), cut);
                return;
            }
            bare &= block.keepsWithNext();
            at = normal(new Cursor(at.scene(), at.block() + 1, Cut.START));
        }
        end = null;
    }

    /**
     * Where a block that does not fit, or may not stand here without what follows, is cut.
     *
     * @param fresh whether nothing but headings stands on the page yet, so that nothing is gained by moving it
     * @return null to place it whole, {@link Cut#START} to leave it to the next page
     */
    private Cut place(Cursor at, int room, boolean fresh) {
        Block block = block(at);
        Cut cut = block.cut(at.cut(), room);
        if (cut != null) {
            return cut;
        }
        boolean fits = block.height(at.cut()) <= room;
        if (fits && (fresh || !keepsRoomFor(at, room))) {
            return null;
        }
        boolean tooLong = block.height(at.cut()) > profile.lines() - 4;
        boolean gap = block.fillsGaps() && room > profile.lines() / EMPTIEST;
        if (!fits && (fresh || tooLong || gap)) {
            cut = block.forcedCut(at.cut(), room);
            if (cut != null) {
                return cut;
            }
        }
        return fresh ? null : Cut.START;
    }

    /** Whether a block may begin where {@code room} lines are free: as a whole, or its first part. */
    private boolean mayStart(Cursor at, int room) {
        Cursor cursor = at;
        int free = room;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Block block = block(cursor);
            if (!block.keepsWithNext()) {
                return free > 0 && (fitsWhole(cursor, free) || !Cut.START.equals(place(cursor, free, false)));
            }
            free -= block.height(cursor.cut());
            if (free < 0) {
                return false;
            }
            Cursor next = normal(new Cursor(cursor.scene(), cursor.block() + 1, Cut.START));
            if (next == null || block(next) instanceof ForcedBreak) {
                return true;
            }
            cursor = next;
            free -= block(cursor).before();
        }
        return free > 0;
    }

    /** Whether what is left of a block fits together with a transition after it. */
    private boolean fitsWhole(Cursor at, int room) {
        return block(at).height(at.cut()) + trailer(at) <= room;
    }

    private boolean keepsRoomFor(Cursor at, int room) {
        return trailer(at) > 0 && block(at).height(at.cut()) + trailer(at) > room;
    }

    private int trailer(Cursor at) {
        Cursor next = normal(new Cursor(at.scene(), at.block() + 1, Cut.START));
        if (next == null || !block(next).keepsWithPrevious()) {
            return 0;
        }
        return block(next).before() + block(next).height();
    }

    private Block block(Cursor at) {
        Block block = scenes[at.scene()].blocks()[at.block()];
        boolean last = limit != null && at.scene() == limit.scene() && at.block() == limit.block();
        return last ? new CutBlock(block, limit.cut()) : block;
    }

    /** The same place written as the start of a block that is there, or null at the script's end. */
    private Cursor normal(Cursor at) {
        int scene = at.scene();
        int block = at.block();
        while (scene < scenes.length && block >= scenes[scene].blocks().length) {
            scene++;
            block = 0;
        }
        lastSceneSeen = Math.max(lastSceneSeen, scene);
        if (scene >= scenes.length) {
            return null;
        }
        Cursor there = scene == at.scene() && block == at.block() ? at : new Cursor(scene, block, Cut.START);
        return limit == null || there.isBefore(limit) ? there : null;
    }
}
