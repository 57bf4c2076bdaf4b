// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Lays a screenplay out on pages. Stateless; touches no font and no PDF class. */
public final class Paginator {

    private Paginator() {
    }

    /** The pages of a script. Elements that are not printed are passed over. */
    public static Pages paginate(List<ScriptElement> elements, PageProfile profile, PageOptions options) {
        List<SceneShape> scenes = new ArrayList<>();
        shape(elements, 0, elements.size(), profile, options, scenes);
        SceneShape[] shapes = scenes.toArray(new SceneShape[0]);
        int[] starts = starts(shapes);
        List<Page> pages = new ArrayList<>();
        PageFiller filler = new PageFiller(shapes, starts, profile, options);
        Cursor at = filler.pageStart(Cursor.START);
        while (at != null) {
            pages.add(filler.fill(pages.size() + 1, at));
            at = filler.next();
        }
        return new Pages(profile, options, shapes, starts, pages.toArray(new Page[0]));
    }

    /**
     * The pages of a script whose pages are locked. Pages that nothing was done to are as they were.
     *
     * @param keys per element what the lock knows it by
     */
    public static Pages paginate(List<ScriptElement> elements, PageProfile profile, PageOptions options, PageLock lock,
            List<String> keys) {
        Pages unlocked = paginate(elements, profile, options);
        if (lock.pages().isEmpty()) {
            return unlocked;
        }
        Page[] pages = new LockedPaginator(unlocked, lock, elements, keys).pages();
        return new Pages(profile, options, unlocked.sceneArray(), unlocked.startArray(), pages);
    }

    /**
     * The pages after a change: lays out the changed scenes again, and then pages from the one before the change until
     * a page starts where one started before.
     *
     * @param previous    pages of the script before the change
     * @param elements    the script now
     * @param changedFrom first element that is new or different; all before it are as they were
     * @param changedTo   end of the new or different elements; all from here on are as they were, in the same order
     */
    public static Pages update(Pages previous, List<ScriptElement> elements, int changedFrom, int changedTo) {
        int delta = elements.size() - previous.elements();
        if (previous.elements() == 0 || changedFrom < 0 || changedTo < changedFrom || changedTo > elements.size()
                || changedTo - delta < changedFrom) {
            return paginate(elements, previous.profile(), previous.options());
        }
        int firstScene = changedFrom == 0 ? 0 : previous.sceneOf(changedFrom - 1);
        int lastScene = changedTo - delta == previous.elements() ? previous.sceneCount()
                : endScene(previous, elements, changedTo, delta);
        int from = previous.sceneStart(firstScene);
        int to = previous.sceneStart(lastScene) + delta;
        List<SceneShape> changed = new ArrayList<>();
        shape(elements, from, to, previous.profile(), previous.options(), changed);
        SceneShape[] old = previous.sceneArray();
        int added = changed.size() - (lastScene - firstScene);
        SceneShape[] shapes = Arrays.copyOf(old, old.length + added);
        for (int i = 0; i < changed.size(); i++) {
            shapes[firstScene + i] = changed.get(i);
        }
        System.arraycopy(old, lastScene, shapes, lastScene + added, old.length - lastScene);
        int[] starts = starts(shapes);
        Page[] pages = refill(previous, shapes, starts, new Change(firstScene, lastScene, added, delta));
        return new Pages(previous.profile(), previous.options(), shapes, starts, pages);
    }

    /** First old scene that is untouched: the one that starts at the first unchanged element, or the one after. */
    private static int endScene(Pages previous, List<ScriptElement> elements, int changedTo, int delta) {
        int scene = previous.sceneOf(changedTo - delta);
        boolean starts = previous.sceneStart(scene) == changedTo - delta
                && elements.get(changedTo).type() == ElementType.SCENE_HEADING;
        return starts ? scene : scene + 1;
    }

    /**
     * What changed, in scenes of the old script.
     *
     * @param from     first changed scene
     * @param to       first unchanged scene after it
     * @param scenes   scenes more than before
     * @param elements elements more than before
     */
    private record Change(int from, int to, int scenes, int elements) {
    }

    private static Page[] refill(Pages previous, SceneShape[] shapes, int[] starts, Change change) {
        List<Page> pages = new ArrayList<>(previous.count() + 4);
        int kept = 0;
        while (kept < previous.count() && previous.page(kept).lastSceneSeen() < change.from()) {
            pages.add(previous.page(kept++));
        }
        PageFiller filler = new PageFiller(shapes, starts, previous.profile(), previous.options());
        Cursor at = kept == 0 ? filler.pageStart(Cursor.START)
                : kept < previous.count() ? filler.pageStart(previous.page(kept).start()) : null;
        int candidate = kept;
        while (at != null) {
            if (at.scene() >= change.to() + change.scenes()) {
                Cursor before = at.shifted(-change.scenes());
                while (candidate < previous.count() && previous.page(candidate).start().isBefore(before)) {
                    candidate++;
                }
                if (candidate < previous.count() && previous.page(candidate).start().equals(before)) {
                    for (int i = candidate; i < previous.count(); i++) {
                        pages.add(previous.page(i).moved(pages.size() + 1, change.elements(), change.scenes()));
                    }
                    break;
                }
            }
            pages.add(filler.fill(pages.size() + 1, at));
            at = filler.next();
        }
        return pages.toArray(new Page[0]);
    }

    private static void shape(List<ScriptElement> elements, int from, int to, PageProfile profile,
            PageOptions options, List<SceneShape> out) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (i > start && elements.get(i).type() == ElementType.SCENE_HEADING) {
                out.add(SceneShaper.shape(elements, start, i, profile, options));
                start = i;
            }
        }
        if (start < to) {
            out.add(SceneShaper.shape(elements, start, to, profile, options));
        }
    }

    private static int[] starts(SceneShape[] shapes) {
        int[] starts = new int[shapes.length + 1];
        for (int i = 0; i < shapes.length; i++) {
            starts[i + 1] = starts[i] + shapes[i].elements();
        }
        return starts;
    }
}
