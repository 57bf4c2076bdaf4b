// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.page.Column;
import org.filmwright.page.Eighths;
import org.filmwright.page.LineKind;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.SceneLength;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** The frame of a new document, with Final Draft's own settings. */
final class FdxTemplate {

    private static final List<String> TYPES = List.of("General", "Scene Heading", "Action", "Character",
            "Parenthetical", "Dialogue", "Transition", "Shot", "Lyrics", "Outline 1", "Outline 2", "Outline 3",
            "Outline 4", "Outline Body");

    private FdxTemplate() {
    }

    /** A document with empty content, whose settings give the pages of a profile. */
    static XmlElement document(List<ScriptElement> elements, PageProfile profile) {
        XmlElement root = new XmlElement("FinalDraft").set("DocumentType", "Script").set("Template", "No")
                .set("Version", "5");
        root.addElement("Content");
        double height = profile.paper().height();
        long top = Math.round(profile.top() * 72);
        long bottom = Math.max(0, Math.round(height * 72) - top - 12L * profile.lines());
        XmlElement layout = root.addElement("PageLayout").set("BottomMargin", String.valueOf(bottom))
                .set("BreakDialogueAndActionAtSentences", "Yes").set("DocumentLeading", "Normal")
                .set("FooterMargin", "36").set("HeaderMargin", "36").set("TopMargin", String.valueOf(top))
                .set("UsesSmartQuotes", "No");
        layout.addElement("PageSize").set("Height", inches(height)).set("Width", inches(profile.paper().width()));
        for (String type : TYPES) {
            root.add(settings(type, isCapital(type, elements), profile));
        }
        XmlElement mores = root.addElement("MoresAndContinueds");
        mores.addElement("DialogueBreaks").set("AutomaticCharacterContinueds", "Yes").set("BottomOfPage", "Yes")
                .set("DialogueBottom", profile.marks().more()).set("DialogueTop", profile.marks().continued()).set("TopOfNext", "Yes");
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

    private static String inches(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static XmlElement settings(String type, boolean capital, PageProfile profile) {
        boolean outline = type.startsWith("Outline");
        Column column = profile.columns().of(kind(type));
        double right = column.left() + column.cells() * Column.CELL;
        boolean flushRight = column.align() == Column.Align.RIGHT;
        double left = flushRight ? Math.max(0, right - 1.6) : column.left();
        XmlElement settings = new XmlElement("ElementSettings").set("Type", type);
        settings.addElement("FontSpec").set("Font", "Courier Final Draft").set("Size", "12")
                .set("Style", capital ? "AllCaps" : "Lyrics".equals(type) ? "Italic" : "");
        settings.addElement("ParagraphSpec").set("Alignment", flushRight ? "Right" : "Left")
                .set("FirstIndent", column.hang() > 0 ? inches(-Column.CELL * column.hang()) : "0.00")
                .set("Leading", "Regular").set("LeftIndent", inches(left)).set("RightIndent", inches(right))
                .set("SpaceBefore", String.valueOf(spaceBefore(type, profile))).set("Spacing", "1")
                .set("StartsNewPage", "No");
        settings.addElement("Behavior").set("PaginateAs", outline ? "Outline" : paginateAs(type))
                .set("ReturnKey", next(type));
        return settings;
    }

    private static LineKind kind(String type) {
        return switch (type) {
            case "Scene Heading" -> LineKind.HEADING;
            case "Character" -> LineKind.CUE;
            case "Parenthetical" -> LineKind.PARENTHETICAL;
            case "Dialogue", "Lyrics" -> LineKind.DIALOGUE;
            case "Transition" -> LineKind.TRANSITION;
            default -> LineKind.ACTION;
        };
    }

    /** Points above a paragraph. */
    private static int spaceBefore(String type, PageProfile profile) {
        return switch (type) {
            case "Scene Heading" -> 12 * profile.blanksBeforeHeading();
            case "General", "Parenthetical", "Dialogue", "Lyrics" -> 0;
            default -> 12;
        };
    }

    /** The type of the paragraph that Enter makes. */
    private static String next(String type) {
        return switch (type) {
            case "General", "Outline Body" -> type;
            case "Character", "Parenthetical" -> "Dialogue";
            case "Transition" -> "Scene Heading";
            case "Outline 1" -> "Outline 2";
            case "Outline 2" -> "Outline 3";
            case "Outline 3" -> "Outline 4";
            case "Outline 4" -> "Outline Body";
            default -> "Action";
        };
    }

    private static String paginateAs(String type) {
        return switch (type) {
            case "Shot" -> "Scene Heading";
            case "Lyrics" -> "Dialogue";
            default -> type;
        };
    }

    /** Notes length and page of every scene in its heading. */
    static void lengths(XmlElement content, List<ScriptElement> elements, PageProfile profile) {
        Pages pages = Paginator.paginate(elements, profile, PageOptions.DEFAULT);
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
