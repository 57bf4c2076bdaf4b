// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/**
 * Maps places of an element's source to places of its printed text and back, by walking both: what is printed stands
 * in the source in the same order, with marks, notes and line ends between. No SWT.
 */
final class VisiblePlaces {
    private VisiblePlaces() {
    }

    /** How many printed characters stand before a place of the source. */
    static int visible(ScriptElement element, int sourceOffset) {
        String source = element.source();
        String text = Emphasis.strip(element.text());
        int seen = 0;
        for (int i = 0; i < sourceOffset && i < source.length() && seen < text.length(); i++) {
            seen += step(source, i, text, seen);
        }
        return seen;
    }

    /** Where in the source a printed character stands. */
    static int source(ScriptElement element, int visibleOffset) {
        String source = element.source();
        String text = Emphasis.strip(element.text());
        int seen = 0;
        for (int i = 0; i < source.length(); i++) {
            int step = seen < text.length() ? step(source, i, text, seen) : 0;
            if (step > 0 && seen + step > visibleOffset) {
                return i;
            }
            seen += step;
        }
        return visibleOffset == 0 ? 0 : source.stripTrailing().length();
    }

    private static int step(String source, int at, String text, int seen) {
        char c = source.charAt(at);
        char wanted = text.charAt(seen);
        if (c == wanted || c == '\r' && wanted == '\n' || Character.toUpperCase(c) == Character.toUpperCase(wanted)) {
            return 1;
        }
        if (c == '\t' && wanted == ' ') {
            int blanks = 0;
            while (blanks < 4 && seen + blanks < text.length() && text.charAt(seen + blanks) == ' ') {
                blanks++;
            }
            return blanks;
        }
        return 0;
    }
}
