// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay.TitleEntry;
import org.filmwright.script.ScriptElement;

/**
 * Writes a script as Fountain, paragraph by paragraph. Each paragraph is read back by the parser, and gets a forcing
 * mark only where it would be read as something else. Texts carry their emphasis marks already.
 */
public final class FountainWriter {

    private static final String OTHER_KIND = "are read as another kind, as Fountain cannot say them";

    private final StringBuilder out = new StringBuilder();
    private final LossReport losses;

    public FountainWriter(LossReport losses) {
        this.losses = losses;
    }

    /** One paragraph of a speech: a parenthetical, dialogue or lyrics. */
    public record Spoken(ElementType type, String text) {
    }

    /** Length of what was written so far: the offset of the next paragraph. */
    public int length() {
        return out.length();
    }

    public String text() {
        return out.toString();
    }

    /** Writes the title page; to be called first. */
    public void titlePage(List<TitleEntry> entries) {
        for (TitleEntry entry : entries) {
            List<String> values = new ArrayList<>();
            for (String value : entry.values()) {
                for (String line : value.split("\n", -1)) {
                    if (!line.isBlank()) {
                        values.add(line.strip());
                    }
                }
            }
            if (values.size() == 1) {
                out.append(entry.key()).append(": ").append(values.get(0)).append('\n');
            } else if (values.size() > 1) {
                out.append(entry.key()).append(":\n");
                values.forEach(value -> out.append("    ").append(value).append('\n'));
            }
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    /** @param number of the scene, or null */
    public void heading(String text, String number) {
        String line = oneLine(text);
        String valid = number == null ? "" : number.replaceAll("[^\\p{L}\\p{N}.-]", "");
        if (number != null && !valid.equals(number)) {
            losses.add("scene numbers with other characters than letters, digits, dot and dash",
                    "lose these characters");
        }
        String suffix = valid.isEmpty() ? "" : " #" + valid + "#";
        paragraph(ElementType.SCENE_HEADING, line, List.of(line + suffix, "." + line + suffix));
    }

    /** Action, with empty lines in it as separate paragraphs. */
    public void action(String text) {
        for (String paragraph : text.split("\n(?! {2}\n)[ \t]*(?=\n)", -1)) {
            String part = paragraph.startsWith("\n") ? paragraph.substring(1) : paragraph;
            if (!part.isBlank()) {
                paragraph(ElementType.ACTION, part, List.of(part, "!" + part, "!" + part.replace("\n", "\n!")));
            }
        }
    }

    /** A shot: {@code !!}, as other programs write it. */
    public void shot(String text) {
        paragraph(ElementType.ACTION, "!" + oneLine(text), List.of("!!" + oneLine(text)));
    }

    public void centered(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.append(lines.isEmpty() ? "" : "\n").append("> ").append(line.strip()).append(" <");
            }
        }
        if (!lines.isEmpty()) {
            append(lines.toString());
        }
    }

    /** Lyrics without a cue. */
    public void lyrics(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                lines.add("~" + line.strip());
            }
        }
        if (!lines.isEmpty()) {
            append(String.join("\n", lines));
        }
    }

    public void transition(String text) {
        String line = oneLine(text);
        paragraph(ElementType.TRANSITION, line, List.of(line, "> " + line));
    }

    public void section(int depth, String text) {
        append("#".repeat(Math.max(1, Math.min(depth, 6))) + " " + oneLine(text));
    }

    public void synopsis(String text) {
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                append("= " + line.strip());
            }
        }
    }

    public void note(String text) {
        append(noteMarkup(text));
    }

    public void pageBreak() {
        append("===");
    }

    /** A note to be put inside another text. */
    public static String noteMarkup(String text) {
        String inside = text.replace("]]", "] ]").replaceAll("\n[ \t]*(?=\n)", "\n  ").strip();
        return "[[" + inside + "]]";
    }

    /**
     * A cue with what is said.
     *
     * @param dual whether it is spoken together with the speech before
     */
    public void speech(String cue, List<Spoken> spoken, boolean dual) {
        String name = oneLine(cue);
        String body = body(spoken);
        if (body.isEmpty()) {
            loneCue(name);
            return;
        }
        String mark = dual ? " ^" : "";
        for (String start : List.of(name, "@" + name)) {
            String candidate = start + mark + body;
            if (isSpeech(candidate, name, spoken)) {
                append(candidate);
                return;
            }
        }
        losses.add("speeches", OTHER_KIND);
        append("@" + name + mark + body);
    }

    private void loneCue(String name) {
        for (String candidate : List.of("@" + name + "\n  ", "@" + name)) {
            List<ScriptElement> read = read(candidate);
            if (read.size() == 1 && read.get(0).type() == ElementType.CHARACTER && read.get(0).text().equals(name)) {
                append(candidate);
                return;
            }
        }
        losses.add("cues without dialogue", OTHER_KIND);
        action(name);
    }

    private static String body(List<Spoken> spoken) {
        StringBuilder body = new StringBuilder();
        for (Spoken part : spoken) {
            if (part.type() == ElementType.PARENTHETICAL) {
                String text = oneLine(part.text());
                boolean closed = text.startsWith("(") && text.endsWith(")");
                if (!text.isEmpty()) {
                    body.append('\n').append(closed ? text : "(" + text + ")");
                }
                continue;
            }
            String mark = part.type() == ElementType.LYRICS ? "~" : "";
            for (String line : part.text().split("\n", -1)) {
                String content = line.isBlank() ? "  " : mark + line.strip();
                if (!line.isBlank() || !body.isEmpty()) {
                    body.append('\n').append(content);
                }
            }
        }
        String text = body.toString();
        return text.isBlank() ? "" : text;
    }

    private boolean isSpeech(String candidate, String cue, List<Spoken> spoken) {
        List<ScriptElement> read = read(candidate);
        if (read.isEmpty() || read.get(0).type() != ElementType.CHARACTER || !read.get(0).text().equals(cue)) {
            return false;
        }
        List<ElementType> kinds = new ArrayList<>();
        for (Spoken part : spoken) {
            if (!part.text().isBlank() && (kinds.isEmpty() || kinds.get(kinds.size() - 1) != part.type()
                    || part.type() == ElementType.PARENTHETICAL)) {
                kinds.add(part.type());
            }
        }
        return read.subList(1, read.size()).stream().map(ScriptElement::type).toList().equals(kinds);
    }

    private void paragraph(ElementType type, String text, List<String> candidates) {
        if (text.isBlank()) {
            return;
        }
        for (String candidate : candidates) {
            List<ScriptElement> read = read(candidate);
            if (read.size() == 1 && read.get(0).type() == type && same(read.get(0).text(), text)) {
                append(candidate);
                return;
            }
        }
        losses.add(type.id().replace('_', ' ') + " paragraphs", OTHER_KIND);
        append(candidates.get(candidates.size() - 1));
    }

    /** Whether the parser's text is the one meant, apart from notes in it and blanks at ends of lines. */
    private static boolean same(String read, String meant) {
        String visible = meant.indexOf("[[") < 0 ? meant : meant.replaceAll("(?s)\\[\\[.*?\\]\\]", "");
        return squeezed(read).equals(squeezed(visible));
    }

    private static String squeezed(String text) {
        return text.replace("\t", "    ").replaceAll("[ \t]+(?=\n|$)", "").replaceAll("(?<=\\S) {2,}", " ")
                .toUpperCase(Locale.ROOT);
    }

    /** What the parser reads, without the notes inside. */
    private List<ScriptElement> read(String candidate) {
        List<ScriptElement> elements = FountainParser.elements((out.isEmpty() ? "" : "\n") + candidate + "\n\n");
        List<ScriptElement> own = new ArrayList<>(elements.size());
        for (ScriptElement element : elements) {
            if (!element.isEmbedded()) {
                own.add(element);
            }
        }
        return own;
    }

    private void append(String paragraph) {
        out.append(paragraph).append("\n\n");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\n\r]\\s*", " ").strip();
    }
}
