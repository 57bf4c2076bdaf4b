// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.Lines;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptNames;
import org.filmwright.script.xtext.fountain.Action;
import org.filmwright.script.xtext.fountain.Boneyard;
import org.filmwright.script.xtext.fountain.Centered;
import org.filmwright.script.xtext.fountain.Cue;
import org.filmwright.script.xtext.fountain.Dialogue;
import org.filmwright.script.xtext.fountain.Element;
import org.filmwright.script.xtext.fountain.Heading;
import org.filmwright.script.xtext.fountain.Line;
import org.filmwright.script.xtext.fountain.Lyrics;
import org.filmwright.script.xtext.fountain.Note;
import org.filmwright.script.xtext.fountain.PageBreak;
import org.filmwright.script.xtext.fountain.Parenthetical;
import org.filmwright.script.xtext.fountain.Part;
import org.filmwright.script.xtext.fountain.Scene;
import org.filmwright.script.xtext.fountain.Script;
import org.filmwright.script.xtext.fountain.Section;
import org.filmwright.script.xtext.fountain.Speech;
import org.filmwright.script.xtext.fountain.SpeechBoneyard;
import org.filmwright.script.xtext.fountain.SpeechLine;
import org.filmwright.script.xtext.fountain.SpeechNote;
import org.filmwright.script.xtext.fountain.Sung;
import org.filmwright.script.xtext.fountain.Synopsis;
import org.filmwright.script.xtext.fountain.TitleEntry;
import org.filmwright.script.xtext.fountain.Transition;

/** One line for each element, from the syntax tree and from the parser without Xtext, to be compared. */
final class AstOutline {
    private final List<String> lines = new ArrayList<>();

    private AstOutline() {
    }

    static List<String> of(Screenplay screenplay) {
        List<String> lines = new ArrayList<>();
        for (Screenplay.TitleEntry entry : screenplay.titlePage()) {
            lines.add("title " + entry.key() + " " + entry.values());
        }
        for (ScriptElement element : screenplay.elements()) {
            if (!element.isEmbedded() && element.type() != ElementType.TITLE_PAGE && !isEmpty(element)) {
                lines.add(line(element));
            }
        }
        return lines;
    }

    /** Empty lines by themselves are an element that the tree does not show. */
    private static boolean isEmpty(ScriptElement element) {
        String source = element.source();
        source = element.offset() == 0 && source.startsWith("\ufeff") ? source.substring(1) : source;
        source = Lines.unify(source).replace("\n", "");
        return Lines.isBlank(source, 0, source.length());
    }

    private static String line(ScriptElement element) {
        String type = element.type().id() + " ";
        return switch (element.type()) {
            case SCENE_HEADING -> {
                SceneHeading heading = SceneHeadings.parse(element.text());
                yield type + element.forced() + " " + place(heading.location() + heading.set()) + " | "
                        + heading.timeOfDay() + " | " + element.sceneNumber();
            }
            case CHARACTER -> type + element.forced() + " " + text(element.name()) + " "
                    + element.extensions() + " " + element.dual();
            case SECTION -> type + element.depth() + " " + element.text();
            default -> type + text(element.text());
        };
    }

    static List<String> of(Script script) {
        AstOutline outline = new AstOutline();
        if (script.getTitlePage() != null) {
            for (TitleEntry entry : script.getTitlePage().getEntries()) {
                outline.lines.add("title " + entry.getKey() + " " + entry.getValues());
            }
        }
        script.getElements().forEach(outline::add);
        for (Part part : script.getParts()) {
            if (part instanceof Scene scene) {
                outline.add(scene.getHeading());
                scene.getElements().forEach(outline::add);
            } else if (part instanceof Section section) {
                String title = section.getTitle() == null ? "" : section.getTitle();
                outline.lines.add("section " + section.getMarks().length() + " " + title);
                section.getElements().forEach(outline::add);
            }
        }
        return outline.lines;
    }

    private void add(Heading heading) {
        lines.add("scene_heading " + heading.isForced() + " "
                + (heading.getPlace() == null ? "" : place(heading.getPlace().getName())) + " | "
                + (heading.getTime() == null ? "" : heading.getTime()) + " | "
                + (heading.getNumber() == null ? null : heading.getNumber().getName()));
    }

    private void add(Element element) {
        switch (element) {
            case Action action -> lines.add("action " + text(action.getText()));
            case Lyrics lyrics -> lines.add("lyrics " + text(lyrics.getText()));
            case Transition transition -> lines.add("transition " + text(transition.getText()));
            case Centered centered -> lines.add("centered " + text(centered.getText()));
            case PageBreak pageBreak -> lines.add("page_break " + text(pageBreak.getMarks()));
            case Synopsis synopsis -> lines.add("synopsis " + text(synopsis.getText()));
            case Note note -> lines.add("note " + text(note.getText()));
            case Boneyard boneyard -> lines.add("boneyard " + text(boneyard.getText()));
            case Dialogue dialogue -> {
                add(dialogue.getLeft());
                if (dialogue.getRight() != null) {
                    add(dialogue.getRight());
                }
            }
            default -> lines.add("unknown " + element);
        }
    }

    private void add(Speech speech) {
        Cue cue = speech.getCue();
        lines.add("character " + cue.isForced() + " "
                + (cue.getSpeaker() == null ? "" : text(cue.getSpeaker().getName())) + " "
                + cue.getExtensions() + " " + cue.isDual());
        for (SpeechLine line : speech.getLines()) {
            switch (line) {
                case Line words -> lines.add("dialogue " + text(words.getText()));
                case Parenthetical words -> lines.add("parenthetical " + text(words.getText()));
                case Sung words -> lines.add("lyrics " + text(words.getText()));
                case SpeechNote note -> lines.add("note " + text(note.getText()));
                case SpeechBoneyard boneyard -> lines.add("boneyard " + text(boneyard.getText()));
                default -> lines.add("unknown " + line);
            }
        }
    }

    private static String place(String place) {
        return text(place.replaceAll("[-\u2012-\u2015]", ""));
    }

    /** Blanks are not compared: where a comment is cut out the two join words in different ways. */
    private static String text(String text) {
        return text == null ? "" : ScriptNames.key(text.replaceAll("[ \\t\u00a0]+", ""));
    }
}
