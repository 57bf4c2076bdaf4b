// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.Comparator;
import java.util.List;

/**
 * A way to put a problem right.
 *
 * @param label what it does, to choose it by
 * @param edits of the text, none within another
 */
public record QuickFix(String label, List<Edit> edits) {

    /** One stretch of the text with what comes in its place. */
    public record Edit(int offset, int length, String text) {
    }

    public QuickFix {
        edits = edits.stream().sorted(Comparator.comparingInt(Edit::offset).reversed()).toList();
    }

    /** The text with all edits. */
    public String applied(String text) {
        StringBuilder out = new StringBuilder(text);
        edits.forEach(edit -> out.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
        return out.toString();
    }
}
