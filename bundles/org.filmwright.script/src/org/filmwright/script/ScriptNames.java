// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.text.Normalizer;
import java.util.Locale;

/** Names of speakers and sets. */
public final class ScriptNames {
    private ScriptNames() {
    }

    /** How names are compared: NFC, upper case. */
    public static String key(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            if (upper.charAt(i) >= '\u0300') {
                return Normalizer.normalize(upper, Normalizer.Form.NFC);
            }
        }
        return upper;
    }
}
