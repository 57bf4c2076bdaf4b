// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.page.Eighths;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.page.SceneLength;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** The frame of a new document, with Final Draft's own settings. */
final class FdxTemplate {

    private static final String[][] SETTINGS = {
        {"General", "1.50", "7.50", "0", "General", "Left"},
        {"Scene Heading", "1.50", "7.50", "24", "Action", "Left"},
        {"Action", "1.50", "7.50", "12", "Action", "Left"},
        {"Character", "3.50", "7.25", "12", "Dialogue", "Left"},
        {"Parenthetical", "3.00", "5.50", "0", "Dialogue", "Left"},
        {"Dialogue", "2.50", "6.00", "0", "Action", "Left"},
        {"Transition", "5.50", "7.10", "12", "Scene Heading", "Right"},
        {"Shot", "1.50", "7.50", "12", "Action", "Left"},
        {"Lyrics", "2.50", "6.00", "0", "Action", "Left"},
        {"Outline 1", "0.88", "7.50", "16", "Outline 2", "Left"},
        {"Outline 2", "1.13", "7.50", "14", "Outline 3", "Left"},
        {"Outline 3", "1.38", "7.50", "12", "Outline 4", "Left"},
        {"Outline 4", "1.63", "7.50", "12", "Outline Body", "Left"},
        {"Outline Body", "1.50", "7.50", "12", "Outline Body", "Left"}};

    private FdxTemplate() {
    }

    /** A document with empty content. */
    static XmlElement document(List<ScriptElement> elements) {
        XmlElement root = new XmlElement("FinalDraft").set("DocumentType", "Script").set("Template", "No")
                .set("Version", "5");
        root.addElement("Content");
        XmlElement layout = root.addElement("PageLayout").set("BottomMargin", "72")
                .set("BreakDialogueAndActionAtSentences", "Yes").set("DocumentLeading", "Normal")
                .set("FooterMargin", "36").set("HeaderMargin", "36").set("TopMargin", "72")
                .set("UsesSmartQuotes", "No");
        layout.addElement("PageSize").set("Height", "11.00").set("Width", "8.50");
        for (String[] row : SETTINGS) {
            root.add(settings(row, isCapital(row[0], elements)));
        }
        XmlElement mores = root.addElement("MoresAndContinueds");
        mores.addElement("DialogueBreaks").set("AutomaticCharacterContinueds", "Yes").set("BottomOfPage", "Yes")
                .set("DialogueBottom", "(MORE)").set("DialogueTop", "(CONT'D)").set("TopOfNext", "Yes");
        mores.addElement("SceneBreaks").set("ContinuedNumber", "No").set("SceneBottom", "(CONTINUED)")
                .set("SceneBottomOfPage", "No").set("SceneTop", "CONTINUED:").set("SceneTopOfNext", "No");
        root.addElement("SceneNumberOptions").set("LeftLocation", "0.75").set("RightLocation", "7.38")
                .set("ShowNumbersOnLeft", "Yes").set("ShowNumbersOnRight", "Yes");
        return root;
    }

    /**
     * Whether Final Draft may show this type in capitals: it does by itself, but not where that would change what was
     * written, as in McCLANE.
     */
    private static boolean isCapital(String type, List<ScriptElement> elements) {
        ElementType written = switch (type) {
            case "Scene Heading" -> ElementType.SCENE_HEADING;
            case "Character" -> ElementType.CHARACTER;
            case "Transition" -> ElementType.TRANSITION;
            default -> null;
        };
        return written != null && elements.stream().filter(element -> element.type() == written)
                .allMatch(element -> element.text().equals(element.text().toUpperCase(Locale.ROOT)));
    }

    private static XmlElement settings(String[] row, boolean capital) {
        XmlElement settings = new XmlElement("ElementSettings").set("Type", row[0]);
        settings.addElement("FontSpec").set("Font", "Courier Final Draft").set("Size", "12")
                .set("Style", capital ? "AllCaps" : "Lyrics".equals(row[0]) ? "Italic" : "");
        settings.addElement("ParagraphSpec").set("Alignment", row[5])
                .set("FirstIndent", "Parenthetical".equals(row[0]) ? "-0.10" : "0.00").set("Leading", "Regular")
                .set("LeftIndent", row[1]).set("RightIndent", row[2]).set("SpaceBefore", row[3]).set("Spacing", "1")
                .set("StartsNewPage", "No");
        settings.addElement("Behavior").set("PaginateAs", row[0].startsWith("Outline") ? "Outline" : paginateAs(row[0]))
                .set("ReturnKey", row[4]);
        return settings;
    }

    private static String paginateAs(String type) {
        return switch (type) {
            case "Shot" -> "Scene Heading";
            case "Lyrics" -> "Dialogue";
            default -> type;
        };
    }

    /** Notes length and page of every scene in its heading. */
    static void lengths(XmlElement content, List<ScriptElement> elements) {
        Pages pages = Paginator.paginate(elements, PageProfile.finalDraft(Paper.LETTER), PageOptions.DEFAULT);
        List<SceneLength> scenes = new ArrayList<>();
        for (SceneLength scene : pages.scenes()) {
            if (elements.get(scene.element()).type() == ElementType.SCENE_HEADING) {
                scenes.add(scene);
            }
        }
        int next = 0;
        for (XmlElement paragraph : content.elements("Paragraph")) {
            if ("Scene Heading".equals(paragraph.get("Type")) && next < scenes.size()) {
                XmlElement properties = paragraph.first("SceneProperties");
                if (properties == null) {
                    properties = new XmlElement("SceneProperties");
                    paragraph.children().add(0, properties);
                }
                SceneLength scene = scenes.get(next++);
                properties.set("Length", Eighths.print(scene.eighths())).set("Page", String.valueOf(scene.page()))
                        .set("Title", "");
            }
        }
    }

    /** Puts every element that holds no text on a line of its own. */
    static void indent(XmlElement element, String margin) {
        if (element.is("Text") || element.children().isEmpty()) {
            return;
        }
        List<Object> children = List.copyOf(element.children());
        element.children().clear();
        for (Object child : children) {
            element.add("\n" + margin + "  ").add(child);
            if (child instanceof XmlElement inner) {
                indent(inner, margin + "  ");
            }
        }
        element.add("\n" + margin);
    }
}
