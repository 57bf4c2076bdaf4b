// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.Locale;

import org.filmwright.page.Eighths;
import org.filmwright.page.Page;
import org.filmwright.page.PageLine;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.SceneLength;
import org.filmwright.page.SceneNumbering;
import org.filmwright.page.TitlePage;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;

/**
 * A script on pages, with the way from a place of the text to a line of a page and back. Immutable; no SWT; safe on
 * every thread.
 *
 * @param elements of the script
 * @param pages    without the title page
 * @param title    lines of the title page; empty without one
 * @param numbers  per element the number of a scene's heading, else null
 * @param scenes   lengths of the scenes in order
 */
record ScriptLayout(List<ScriptElement> elements, Pages pages, List<PageLine> title, String[] numbers,
        List<SceneLength> scenes) {

    /** A line of a page; page -1 is the title page. */
    record Place(int page, int line) {
    }

    /** The script on pages of a profile; what did not change since {@code previous} (or null) is not laid out again. */
    static ScriptLayout of(ScriptLayout previous, Screenplay script, PageProfile profile) {
        List<ScriptElement> now = script.elements();
        Pages pages;
        if (previous == null || !previous.pages.profile().id().equals(profile.id())
                || previous.pages.profile().paper() != profile.paper()) {
            pages = Paginator.paginate(now, profile, PageOptions.DEFAULT);
        } else {
            List<ScriptElement> old = previous.elements;
            int limit = Math.min(old.size(), now.size());
            int from = 0;
            while (from < limit && same(old.get(from), now.get(from))) {
                from++;
            }
            int back = 0;
            while (back < limit - from && same(old.get(old.size() - 1 - back), now.get(now.size() - 1 - back))) {
                back++;
            }
            boolean equal = from == now.size() && from == old.size();
            pages = equal ? previous.pages : Paginator.update(previous.pages, now, from, now.size() - back);
        }
        return new ScriptLayout(now, pages, TitlePage.layout(script.titlePage(), profile),
                SceneNumbering.COUNTED.of(now), pages.scenes());
    }

    private static boolean same(ScriptElement a, ScriptElement b) {
        return a.type() == b.type() && a.dual() == b.dual() && a.source().equals(b.source())
                && a.text().equals(b.text());
    }

    /** Index of the element that holds an offset of the text; -1 in an empty script. */
    int elementAt(int offset) {
        int low = 0;
        int high = elements.size() - 1;
        int found = -1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int at = middle;
            while (at > low && elements.get(at).isEmbedded()) {
                at--;
            }
            ScriptElement element = elements.get(at);
            if (element.isEmbedded() || element.offset() <= offset) {
                found = element.isEmbedded() ? found : at;
                low = middle + 1;
            } else {
                high = at - 1;
            }
        }
        return found;
    }

    /** The printed line of an offset of the text, or the next one before it; null where nothing is printed. */
    Place placeOf(int offset) {
        int element = elementAt(offset);
        if (element < 0 || pages.count() == 0) {
            return null;
        }
        int visible = VisiblePlaces.visible(elements.get(element), offset - elements.get(element).offset());
        Place best = null;
        for (int page = pages.pageOf(element) - 1; page < pages.count(); page++) {
            Page candidate = pages.pages().get(page);
            if (page > 0 && candidate.firstElement() > element) {
                break;
            }
            List<PageLine> lines = candidate.lines();
            for (int i = 0; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                int of = candidate.element(line);
                if (line.start() >= 0 && (of < element || of == element && line.start() <= visible)) {
                    best = new Place(page, i);
                }
            }
        }
        return best;
    }

    /** The offset in the text where a printed line begins; -1 for a line the page made or the title page's. */
    int offsetOf(Place place) {
        if (place.page() < 0) {
            return 0;
        }
        Page page = pages.pages().get(place.page());
        PageLine line = page.lines().get(place.line());
        ScriptElement element = elements.get(page.element(line));
        return element.isEmbedded() ? -1
                : element.offset() + VisiblePlaces.source(element, Math.max(0, line.start()));
    }

    /** The offset where a page begins, for the line that the editor draws there. */
    int offsetOf(Page page) {
        ScriptElement element = elements.get(page.firstElement());
        return element.isEmbedded() ? -1 : element.offset() + VisiblePlaces.source(element, page.firstOffset());
    }

    /** The scene an element is in, or null before the first. */
    SceneLength sceneAt(int element) {
        SceneLength last = null;
        for (SceneLength scene : scenes) {
            if (scene.element() > element) {
                break;
            }
            last = scene;
        }
        return last;
    }

    /** Screen time up to an element by the rule of a minute a page. */
    double secondsBefore(int element) {
        double seconds = 0;
        for (int i = 0; i < element && i < elements.size(); i++) {
            seconds += pages.share(i).seconds();
        }
        return seconds;
    }

    /** What the status line says of an offset: scene, page, length, time. */
    String about(int offset) {
        int element = elementAt(offset);
        if (element < 0 || pages.count() == 0) {
            return "Empty script";
        }
        StringBuilder text = new StringBuilder();
        SceneLength scene = sceneAt(element);
        if (scene != null && numbers[scene.element()] != null) {
            text.append("Scene ").append(numbers[scene.element()]).append("  ·  ")
                    .append(Eighths.print(scene.eighths())).append(" pages  ·  ");
        }
        Place place = placeOf(offset);
        int page = place == null ? pages.pageOf(element) : place.page() + 1;
        return text.append("Page ").append(page).append(" of ").append(pages.count()).append("  ·  ")
                .append(time(secondsBefore(element))).append(" of ").append(time(pages.seconds())).toString();
    }

    /** Minutes and seconds, with hours where there are some. */
    static String time(double seconds) {
        long all = Math.round(seconds);
        long minutes = all / 60 % 60;
        return all < 3600 ? String.format(Locale.ROOT, "%d:%02d", minutes, all % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", all / 3600, minutes, all % 60);
    }
}
