// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Facts about the content of a file. */
final class FdxContent {

    private static final Set<String> TYPES = Set.of("Action", "Dialogue", "Character", "Scene Heading", "Parenthetical",
            "Shot", "Transition", "New Act", "End of Act", "Sequence", "Outline 1", "Outline 2", "Outline 3",
            "Outline 4", "Outline Body", "Summary", "Note", "Lyrics");

    private FdxContent() {
    }

    /** Whether Fountain has something for this type of paragraph. */
    static boolean isKnown(String type) {
        return TYPES.contains(type);
    }

    /** The paragraphs that hold text, in reading order: those of dual dialogue instead of their wrapper. */
    static List<XmlElement> texts(List<XmlElement> paragraphs) {
        List<XmlElement> texts = new ArrayList<>();
        for (XmlElement paragraph : paragraphs) {
            XmlElement dual = paragraph.first("DualDialogue");
            if (dual == null) {
                texts.add(paragraph);
            } else {
                texts.addAll(dual.elements("Paragraph"));
                texts.add(paragraph);
            }
        }
        return texts;
    }

    /** Types of paragraphs the file shows in capitals whatever is stored. */
    static Set<String> capitals(XmlElement root) {
        Set<String> types = new HashSet<>();
        for (XmlElement settings : root.elements("ElementSettings")) {
            XmlElement font = settings.first("FontSpec");
            if (font != null && font.get("Style").contains("AllCaps")) {
                types.add(settings.get("Type"));
            }
        }
        return types;
    }
}
