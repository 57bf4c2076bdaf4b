// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing;

import java.util.Random;

/** Texts put together at random from pieces that look like screenplay, whole, broken and foreign. */
public final class RandomScripts {
    private static final String[] PIECES = {"INT. HOUSE - DAY", "EXT. WOODS - NIGHT #12A#", "int. cellar", ".FORCED", "...",
        "BOB", "MARY (V.O.)", "@McDuck", "STEEL ^", "BOB (cont'd) ^", "Hello there.", "(beat)", "(two", "lines)", "CUT TO:",
        "CUT TO: ", "> FADE OUT.", "> THE END <", ">", "><", "===", "==", "=", "= synopsis", "# Act", "### Deep", "#",
        "~la la", "!BANG", "!!CLOSE ON", "/*", "*/", "/* x */", "[[", "]]", "[[note]]", "[[a]b]]]", "Title: X", "Author:",
        "    indented", "\tTabbed", "  ", "   ", " ", "", "", "", "\u00c9LODIE", "\u65e5\u672c", "\ud83d\ude00", "\ud83d",
        "\u0000", "\ufeff", "*bold** _x", "\\*", "\u05d0\u05d1", "a"};
    private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "", "\n  \n", "\u2028"};

    private RandomScripts() {
    }

    /** A text of up to {@code pieces} pieces that look like screenplay. */
    public static String next(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(ENDS[random.nextInt(ENDS.length)]);
        }
        return text.toString();
    }
}
