// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.interchange.LossReport;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/** Makes paragraphs from elements. */
final class FdxParagraphs {

    private static final String LEFT_OUT = "are left out, as Final Draft has nothing for them";

    private final LossReport losses;
    private final List<XmlElement> loose = new ArrayList<>();
    private List<XmlElement> out = new ArrayList<>();
    private Map<String, Deque<XmlElement>> models = new HashMap<>();
    private XmlElement last;
    private XmlElement heading;
    private boolean newPage;

    FdxParagraphs(LossReport losses) {
        this.losses = losses;
    }

    /** Paragraphs that were there before and stay; what follows may refer to the last of them. */
    void passed(List<XmlElement> paragraphs) {
        for (XmlElement paragraph : paragraphs) {
            if (newPage) {
                paragraph.set("StartsNewPage", "Yes");
                newPage = false;
            }
            last = paragraph;
            heading = "Scene Heading".equals(paragraph.get("Type")) ? paragraph : null;
        }
    }

    /**
     * The paragraphs of some elements.
     *
     * @param former paragraphs that stood here before; a new one of the same type takes over what it cannot know
     */
    List<XmlElement> make(List<ScriptElement> elements, List<XmlElement> former) {
        out = new ArrayList<>();
        models = new HashMap<>();
        for (XmlElement paragraph : former) {
            models.computeIfAbsent(paragraph.get("Type"), key -> new ArrayDeque<>()).add(paragraph);
        }
        int i = 0;
        while (i < elements.size()) {
            ScriptElement element = elements.get(i);
            if (element.type() == ElementType.CHARACTER) {
                int end = speechEnd(elements, i);
                int second = end < elements.size() && elements.get(end).dual() ? speechEnd(elements, end) : end;
                if (second > end) {
                    dual(elements, i, end, second);
                } else {
                    speech(elements.subList(i, end), out);
                }
                i = second;
            } else {
                single(element);
                i++;
            }
        }
        return out;
    }

    /** Notes that stand before any paragraph. */
    List<XmlElement> loose() {
        return loose;
    }

    private static int speechEnd(List<ScriptElement> elements, int start) {
        int end = start + 1;
        while (end < elements.size()) {
            ScriptElement element = elements.get(end);
            boolean apart = element.type() == ElementType.LYRICS && endsInBlank(elements.get(end - 1).source());
            boolean spoken = element.type().isSpeech() && element.type() != ElementType.CHARACTER && !apart;
            if (!spoken && !element.isEmbedded()) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean endsInBlank(String source) {
        String end = source.substring(Math.max(0, source.length() - 4)).replace("\r\n", "\n").replace('\r', '\n');
        return end.endsWith("\n\n");
    }

    private void dual(List<ScriptElement> elements, int start, int middle, int end) {
        XmlElement wrapper = paragraph("General");
        out.add(wrapper);
        XmlElement pair = wrapper.addElement("DualDialogue");
        List<XmlElement> inside = new ArrayList<>();
        speech(elements.subList(start, middle), inside);
        speech(elements.subList(middle, end), inside);
        inside.forEach(pair::add);
        last = wrapper;
    }

    private void speech(List<ScriptElement> elements, List<XmlElement> into) {
        for (ScriptElement element : elements) {
            switch (element.type()) {
                case CHARACTER -> into.add(written("Character", element.text()));
                case PARENTHETICAL -> into.add(written("Parenthetical", element.text()));
                case LYRICS -> into.add(written("Lyrics", element.text()));
                case DIALOGUE -> into.add(written("Dialogue", element.text()));
                default -> aside(element);
            }
        }
    }

    private void single(ScriptElement element) {
        switch (element.type()) {
            case SCENE_HEADING -> {
                XmlElement paragraph = written("Scene Heading", element.text());
                if (element.sceneNumber() != null) {
                    paragraph.set("Number", element.sceneNumber());
                } else {
                    paragraph.attributes().remove("Number");
                }
                out.add(paragraph);
                heading = paragraph;
            }
            case ACTION -> action(element);
            case CENTERED -> out.add(written("Action", element.text()).set("Alignment", "Center"));
            case TRANSITION -> out.add(written("Transition", element.text()));
            case SECTION -> section(element);
            case SYNOPSIS -> synopsis(element);
            case PAGE_BREAK -> newPage = true;
            case LYRICS -> out.add(written("Lyrics", element.text()).set("SpaceBefore", "12"));
            case DIALOGUE -> out.add(written("Dialogue", element.text()));
            case PARENTHETICAL -> out.add(written("Parenthetical", element.text()));
            default -> aside(element);
        }
    }

    private void action(ScriptElement element) {
        boolean shot = element.forced() && element.text().startsWith("!");
        if (shot) {
            out.add(written("Shot", element.text().substring(1)));
        } else if (!element.text().isEmpty()) {
            out.add(written("Action", element.text()));
        }
    }

    private void section(ScriptElement element) {
        if (element.depth() > 4) {
            losses.add("sections deeper than four levels", "become the fourth level");
        }
        out.add(written("Outline " + Math.min(4, Math.max(1, element.depth())), element.text()));
    }

    private void synopsis(ScriptElement element) {
        if (heading == null) {
            out.add(written("Outline Body", element.text()));
            return;
        }
        XmlElement properties = heading.first("SceneProperties");
        if (properties == null) {
            properties = new XmlElement("SceneProperties");
            heading.children().add(0, properties);
        }
        XmlElement summary = properties.first("Summary");
        if (summary == null) {
            summary = properties.addElement("Summary");
        }
        FdxRuns.write(summary.addElement("Paragraph"), Emphasis.strip(element.text()));
    }

    private void aside(ScriptElement element) {
        if (element.type() == ElementType.BONEYARD) {
            losses.add("boneyards", LEFT_OUT);
        }
        if (element.type() != ElementType.NOTE) {
            return;
        }
        XmlElement note = new XmlElement("ScriptNote");
        for (String line : element.text().split("\n", -1)) {
            note.addElement("Paragraph").addElement("Text").add(line.stripTrailing());
        }
        if (last == null) {
            loose.add(note);
        } else {
            last.children().add(last.elements("ScriptNote").size(), note);
        }
    }

    private XmlElement written(String type, String text) {
        XmlElement paragraph = paragraph(type);
        FdxRuns.write(paragraph, text);
        last = paragraph;
        heading = null;
        return paragraph;
    }

    /** A paragraph with what the one that stood here before says beside its text. */
    private XmlElement paragraph(String type) {
        XmlElement paragraph = new XmlElement("Paragraph").set("Type", type);
        Deque<XmlElement> former = models.get(type);
        XmlElement model = former == null ? null : former.poll();
        if (model != null) {
            model.attributes().forEach(paragraph::set);
            paragraph.attributes().remove("StartsNewPage");
            if ("Center".equals(paragraph.get("Alignment"))) {
                paragraph.attributes().remove("Alignment");
            }
            XmlElement properties = model.first("SceneProperties");
            if (properties != null) {
                properties.children().removeIf(child -> child instanceof XmlElement each && each.is("Summary"));
                paragraph.add(properties);
            }
        }
        if (newPage) {
            paragraph.set("StartsNewPage", "Yes");
            newPage = false;
        }
        return paragraph;
    }
}
