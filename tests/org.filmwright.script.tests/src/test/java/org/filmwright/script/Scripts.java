// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Short ways to look at parsed scripts, and random texts. */
final class Scripts {
    private static final String[] PIECES = {"INT. HOUSE - DAY", "EXT. WOODS - NIGHT #12A#", "int. cellar", ".FORCED", "...",
        "BOB", "MARY (V.O.)", "@McDuck", "STEEL ^", "BOB (cont'd) ^", "Hello there.", "(beat)", "(two", "lines)", "CUT TO:",
        "CUT TO: ", "> FADE OUT.", "> THE END <", ">", "><", "===", "==", "=", "= synopsis", "# Act", "### Deep", "#",
        "~la la", "!BANG", "!!CLOSE ON", "/*", "*/", "/* x */", "[[", "]]", "[[note]]", "[[a]b]]]", "Title: X", "Author:",
        "    indented", "\tTabbed", "  ", "   ", " ", "", "", "", "\u00c9LODIE", "\u65e5\u672c", "\ud83d\ude00", "\ud83d",
        "\u0000", "\ufeff", "*bold** _x", "\\*", "\u05d0\u05d1", "a"};
    private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "", "\n  \n", "\u2028"};

    private Scripts() {
    }

    /** Lines such as {@code character BOB (V.O.)}; embedded elements are indented. */
    static List<String> outline(String text) {
        List<String> lines = new ArrayList<>();
        for (ScriptElement element : FountainParser.parse(text).elements()) {
            lines.add((element.isEmbedded() ? "  " : "") + element.type().id() + " "
                    + element.text().replace("\n", "|") + (element.dual() ? " ^" : ""));
        }
        return lines;
    }

    static List<String> codes(String text) {
        return FountainParser.parse(text).problems().stream().map(ScriptProblem::code).toList();
    }

    static String sources(List<ScriptElement> elements) {
        StringBuilder text = new StringBuilder();
        elements.stream().filter(element -> !element.isEmbedded()).forEach(element -> text.append(element.source()));
        return text.toString();
    }

    /** A text of up to {@code pieces} pieces that look like screenplay. */
    static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(ENDS[random.nextInt(ENDS.length)]);
        }
        return text.toString();
    }
}
