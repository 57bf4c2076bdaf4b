// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.script.ScriptElement;

/**
 * Lays out a script whose pages are locked: what no longer fits on page 12 goes on 12A, and a page without anything
 * left is folded into the one before it, 13-14; all other pages stay as they are.
 */
final class LockedPaginator {

    private static final int NOWHERE = -1;

    private final List<PageLock.LockedPage> locked;
    private final Map<String, Integer> elementOf = new HashMap<>();
    private final SceneShape[] scenes;
    private final int[] starts;
    private final PageFiller filler;

    /** @param unlocked the same script without locks, for its shapes */
    LockedPaginator(Pages unlocked, PageLock lock, List<ScriptElement> elements, List<String> keys) {
        this.locked = lock.pages();
        this.scenes = unlocked.sceneArray();
        this.starts = unlocked.startArray();
        this.filler = new PageFiller(scenes, starts, unlocked.profile(), unlocked.options());
        for (int i = 0; i < Math.min(elements.size(), keys.size()); i++) {
            elementOf.put(keys.get(i), i);
        }
    }

    Page[] pages() {
        Cursor[] begins = begins();
        List<Page> pages = new ArrayList<>();
        int page = 0;
        while (page < begins.length) {
            int next = page + 1;
            while (next < begins.length && begins[next] == null) {
                next++;
            }
            segment(page, next, begins, pages);
            page = next;
        }
        return pages.toArray(new Page[0]);
    }

    /** Lays out the text between two locked page beginnings and labels its pages. */
    private void segment(int page, int next, Cursor[] begins, List<Page> pages) {
        filler.limit(next < begins.length ? begins[next] : null);
        List<Page> filled = new ArrayList<>();
        Cursor at = filler.pageStart(begins[page]);
        while (at != null) {
            filled.add(filler.fill(pages.size() + filled.size() + 1, at));
            at = filler.next();
        }
        String after = next < locked.size() ? locked.get(next).label() : null;
        String label = locked.get(page).label();
        List<String> more = InsertedNumbers.between(label, after, filled.size());
        for (int i = 0; i < filled.size(); i++) {
            String own = i == 0 ? label : more.get(i - 1);
            boolean folds = i == filled.size() - 1 && next > page + 1;
            pages.add(filled.get(i).labelled(folds ? own + "-" + locked.get(next - 1).label() : own));
        }
    }

    /** Where every locked page begins now; null for one of which nothing is left. The first begins with the script. */
    private Cursor[] begins() {
        int[] elements = new int[locked.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = firstLeft(locked.get(i), NOWHERE);
        }
        boolean[] inOrder = longestRise(elements);
        Cursor[] begins = new Cursor[locked.size()];
        Cursor last = Cursor.START;
        for (int i = 0; i < begins.length; i++) {
            if (i == 0) {
                begins[0] = Cursor.START;
                continue;
            }
            int element = inOrder[i] ? elements[i] : NOWHERE;
            Cursor begin = element == NOWHERE ? null : cursor(locked.get(i), element);
            if (begin != null && last.isBefore(begin)) {
                begins[i] = begin;
                last = begin;
            }
        }
        return begins;
    }

    private int firstLeft(PageLock.LockedPage page, int none) {
        for (String key : page.keys()) {
            Integer element = elementOf.get(key);
            if (element != null) {
                return element;
            }
        }
        return none;
    }

    /** Which pages keep their order, where scenes were moved: as many as possible. */
    private static boolean[] longestRise(int[] values) {
        int[] length = new int[values.length];
        int[] previous = new int[values.length];
        int best = NOWHERE;
        for (int i = 0; i < values.length; i++) {
            previous[i] = NOWHERE;
            if (values[i] == NOWHERE) {
                continue;
            }
            length[i] = 1;
            for (int k = 0; k < i; k++) {
                if (values[k] != NOWHERE && values[k] <= values[i] && length[k] + 1 > length[i]) {
                    length[i] = length[k] + 1;
                    previous[i] = k;
                }
            }
            best = best == NOWHERE || length[i] > length[best] ? i : best;
        }
        boolean[] kept = new boolean[values.length];
        for (int i = best; i != NOWHERE; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    /** The place of a page's beginning; inside its first element only if that is still there. */
    private Cursor cursor(PageLock.LockedPage page, int element) {
        boolean first = elementOf.getOrDefault(page.keys().get(0), NOWHERE) == element;
        int offset = first ? page.offset() : 0;
        int scene = scene(element);
        Block[] blocks = scenes[scene].blocks();
        for (int i = 0; i < blocks.length; i++) {
            Cut cut = blocks[i].place(element - starts[scene], offset);
            if (cut != null) {
                return new Cursor(scene, i, cut);
            }
            if (blocks[i].element(Cut.START) > element - starts[scene]) {
                return new Cursor(scene, i, Cut.START);
            }
        }
        return scene + 1 < scenes.length ? new Cursor(scene + 1, 0, Cut.START) : null;
    }

    private int scene(int element) {
        int scene = 0;
        while (scene + 1 < scenes.length && starts[scene + 1] <= element) {
            scene++;
        }
        return scene;
    }
}
