// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.script;

import java.text.Normalizer;
import java.util.Locale;

/** Comparison of names of people and places as a reader compares them. */
public final class Names {
    private Names() {
    }

    /** The form in which names are compared: NFC, upper case, straight apostrophes, single spaces. */
    public static String key(String name) {
        if (isPlainKey(name)) {
            return name;
        }
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return text.replace('\u2019', '\'').replace('\u2018', '\'').replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The name as it is shown: single spaces, no emphasis marks at its ends. */
    public static String clean(String name) {
        if (isPlainKey(name) && name.indexOf('*') < 0 && name.indexOf('_') < 0) {
            return name;
        }
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", " ").strip();
        return text.replaceAll("^[*_]+|[*_]+$", "").strip();
    }

    /** Whether a name is in comparable form already, as most cues are. */
    private static boolean isPlainKey(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > '~' || c < ' ' || c >= 'a' && c <= 'z' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }
}
