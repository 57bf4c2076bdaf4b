// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.TreeMap;

/** XML in one form: attributes sorted, blanks between elements left out. */
final class CanonicalXml {

    private CanonicalXml() {
    }

    static String of(XmlElement root) {
        StringBuilder out = new StringBuilder();
        append(root, "", out);
        return out.toString();
    }

    private static void append(XmlElement element, String margin, StringBuilder out) {
        out.append(margin).append('<').append(element.name());
        new TreeMap<>(element.attributes()).forEach((name, value) -> out.append(' ').append(name).append("='")
                .append(value).append('\''));
        out.append('>');
        boolean text = element.is("Text");
        if (text) {
            out.append(element.text());
        }
        out.append('\n');
        for (Object child : element.children()) {
            if (child instanceof XmlElement inner) {
                append(inner, margin + " ", out);
            } else if (child instanceof XmlElement.Comment comment) {
                out.append(margin).append(" <!--").append(comment.text()).append("-->\n");
            } else if (!text && !((String) child).isBlank()) {
                out.append(margin).append(' ').append(((String) child).strip()).append('\n');
            }
        }
    }
}
