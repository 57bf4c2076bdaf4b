// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;
import java.util.Locale;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Which numbers stand beside scene headings. */
public enum SceneNumbering {
    /** None. */
    NONE,
    /** Those written in the script. */
    WRITTEN,
    /** Those written in the script; where it has none at all, headings are counted. */
    COUNTED;

    /**
     * The numbering of this name in small letters.
     *
     * @throws IllegalArgumentException for any other
     */
    public static SceneNumbering of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The number of every element that is a heading and has one; null for the others. */
    public String[] of(List<ScriptElement> elements) {
        String[] numbers = new String[elements.size()];
        if (this == NONE) {
            return numbers;
        }
        boolean written = false;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = elements.get(i).sceneNumber();
            written |= numbers[i] != null;
        }
        int scene = 0;
        for (int i = 0; i < numbers.length && this == COUNTED && !written; i++) {
            if (elements.get(i).type() == ElementType.SCENE_HEADING) {
                numbers[i] = String.valueOf(++scene);
            }
        }
        return numbers;
    }
}
