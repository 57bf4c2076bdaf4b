// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.List;

/** Short ways to look at parsed scripts. */
final class Scripts {
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
}
