// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import org.filmwright.api.Block;
import org.filmwright.api.Features;

/** The text of script blocks as a reader sees it. */
final class Lines {
    private Lines() {
    }

    /** The stored reader's text, else the source without its trailing line ends. */
    static String text(Block element) {
        Object text = element.attributes().get(Features.TEXT);
        return text != null ? text.toString() : element.content().strip();
    }
}
