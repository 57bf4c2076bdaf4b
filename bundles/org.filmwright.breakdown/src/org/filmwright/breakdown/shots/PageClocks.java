// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.script.ScriptElement;

/** Page clocks that measure elements on laid out pages. */
public final class PageClocks {
    private PageClocks() {
    }

    /**
     * A clock over the elements of a script.
     *
     * @param ids     id of the line of each element, in the same order
     * @param profile page layout whose page is a minute
     */
    public static PageClock of(List<ScriptElement> elements, List<String> ids, PageProfile profile) {
        Pages pages = Paginator.paginate(elements, profile, PageOptions.DEFAULT);
        Map<String, Double> seconds = HashMap.newHashMap(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            seconds.put(ids.get(i), pages.share(i).seconds());
        }
        return id -> seconds.getOrDefault(id, 0.0);
    }
}
