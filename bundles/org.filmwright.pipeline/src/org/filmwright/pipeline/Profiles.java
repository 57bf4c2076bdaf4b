// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import org.filmwright.api.FilmFormat;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;

/** The page layout by which screen time is counted: a page of the specification is a minute. */
public final class Profiles {
    private Profiles() {
    }

    public static PageProfile of(FilmFormat format) {
        return PageProfile.spec("a4".equalsIgnoreCase(format.page()) ? Paper.A4 : Paper.LETTER);
    }
}
