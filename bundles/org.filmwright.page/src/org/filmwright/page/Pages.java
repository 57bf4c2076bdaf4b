// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A screenplay on pages. Immutable; element indices are those of the list it was made from. */
public final class Pages {

    private final PageProfile profile;
    private final PageOptions options;
    private final SceneShape[] scenes;
    private final int[] starts;
    private final Page[] pages;

    /** @param starts per scene its first element, and the number of elements at the end */
    Pages(PageProfile profile, PageOptions options, SceneShape[] scenes, int[] starts, Page[] pages) {
        this.profile = profile;
        this.options = options;
        this.scenes = scenes;
        this.starts = starts;
        this.pages = pages;
    }

    public PageProfile profile() {
        return profile;
    }

    public PageOptions options() {
        return options;
    }

    /** Number of pages without the title page; a script without a printed line has none. */
    public int count() {
        return pages.length;
    }

    public List<Page> pages() {
        return Collections.unmodifiableList(Arrays.asList(pages));
    }

    /** Number of the page an element starts on, from 1; 0 where there are no pages. */
    public int pageOf(int element) {
        int low = 0;
        int high = pages.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages[middle].firstStarting() <= element) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pages.length == 0 ? 0 : low + 1;
    }

    /** How much of the script's length an element is. */
    public PageShare share(int element) {
        int scene = sceneOf(element);
        return new PageShare(scenes[scene].shares()[element - starts[scene]], profile.lines());
    }

    /** All scenes with their lengths in order; text before the first heading counts as one where it prints. */
    public List<SceneLength> scenes() {
        List<SceneLength> lengths = new ArrayList<>(scenes.length);
        for (int i = 0; i < scenes.length; i++) {
            if (scenes[i].lines() > 0) {
                int lines = scenes[i].lines();
                lengths.add(new SceneLength(starts[i], pageOf(starts[i]), lines, Eighths.of(lines, profile.lines())));
            }
        }
        return lengths;
    }

    /** Sum of all scenes' eighths; more than eight a page, as every begun eighth of a scene counts. */
    public int eighths() {
        int sum = 0;
        for (SceneShape scene : scenes) {
            sum += scene.lines() > 0 ? Eighths.of(scene.lines(), profile.lines()) : 0;
        }
        return sum;
    }

    /** Screen time of the whole script by the rule of a minute a page. */
    public double seconds() {
        int lines = 0;
        for (SceneShape scene : scenes) {
            for (int share : scene.shares()) {
                lines += share;
            }
        }
        return new PageShare(lines, profile.lines()).seconds();
    }

    /** Number of elements laid out. */
    int elements() {
        return starts[scenes.length];
    }

    int sceneCount() {
        return scenes.length;
    }

    SceneShape scene(int index) {
        return scenes[index];
    }

    int sceneStart(int index) {
        return starts[index];
    }

    Page page(int index) {
        return pages[index];
    }

    int[] startArray() {
        return starts;
    }

    SceneShape[] sceneArray() {
        return scenes;
    }

    /** The scene an element is in. */
    int sceneOf(int element) {
        if (element < 0 || element >= elements()) {
            throw new IndexOutOfBoundsException("No element " + element + " in a script of " + elements());
        }
        int found = Arrays.binarySearch(starts, 0, scenes.length, element);
        return found >= 0 ? found : -found - 2;
    }
}
