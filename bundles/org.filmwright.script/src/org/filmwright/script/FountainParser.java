// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.List;
import org.filmwright.script.Screenplay.TitleEntry;

/**
 * Reads Fountain 1.1 into elements. Every text parses, and the sources of the elements that are not embedded, in order,
 * are the text, character for character. Linear in the text; no state, safe on every thread.
 *
 * <p>Choices where the specification leaves one: lines of action without an empty line between are one element, a
 * paragraph; so are lines of dialogue and lines of lyrics; each centered line is its own. A tab in action is four
 * spaces, leading and trailing blanks elsewhere are not part of the text. {@code ^} pairs only with a dialogue directly
 * in front that has no partner yet. A shot ({@code !!}, written by Beat and others) is forced action whose text begins
 * with {@code !}. A text of empty lines alone is one action without text.
 */
public final class FountainParser {
    private static final String TAB = "    ";

    private final ScriptLines lines;
    private final String text;
    private final int titleLines;
    private final List<ScriptElement> elements = new ArrayList<>();
    /** The cue of the dialogue that a following cue could pair with: index in the elements, or -1. */
    private int partner = -1;
    private int elementStart;

    private FountainParser(ScriptLines lines) {
        this.lines = lines;
        this.text = lines.text();
        int count = 0;
        while (count < lines.count() && lines.kind(count).element() == ElementType.TITLE_PAGE) {
            count++;
        }
        titleLines = count;
    }

    /** Reads a script with its diagnostics. */
    public static Screenplay parse(String text) {
        ScriptLines lines = LineClassifier.classify(text);
        FountainParser parser = new FountainParser(lines);
        List<TitleEntry> titlePage = parser.titleLines == 0 ? List.of() : TitlePages.read(lines, parser.titleLines);
        List<ScriptElement> elements = parser.build();
        return new Screenplay(titlePage, elements, ScriptChecks.check(text, lines, elements));
    }

    /** The elements alone, without diagnostics. */
    public static List<ScriptElement> elements(String text) {
        return elements(LineClassifier.classify(text));
    }

    /** The elements of lines that were classified before; offsets are those of the text, line numbers those of the part. */
    public static List<ScriptElement> elements(ScriptLines lines) {
        return new FountainParser(lines).build();
    }

    private List<ScriptElement> build() {
        elementStart = lines.from();
        int line = 0;
        while (line < lines.count()) {
            int first = line;
            if (line < titleLines) {
                line = titleLines;
            } else {
                while (first < lines.count() && lines.kind(first) == LineKind.BLANK) {
                    first++;
                }
                if (first == lines.count()) {
                    break;
                }
                line = endOfElement(first);
            }
            int end = skipQuiet(line);
            add(first, line, end < lines.count() ? lines.start(end) : lines.to());
            line = end;
        }
        if (elementStart < lines.to()) {
            add(ElementType.ACTION, "", 1, lines.to(), 0, null, null, false);
        }
        return elements;
    }

    /** Empty lines behind an element are part of it, and so are breaks of dialogue with no dialogue behind them. */
    private int skipQuiet(int from) {
        int line = from;
        while (line < lines.count()) {
            int blanks = skip(line, LineKind.BLANK);
            int breaks = skip(blanks, LineKind.DIALOGUE_BREAK);
            if (breaks > blanks && breaks < lines.count() && lines.kind(breaks) == LineKind.DIALOGUE) {
                return blanks;
            }
            if (breaks == line) {
                break;
            }
            line = breaks;
        }
        return line;
    }

    /** Index of the line behind the element that starts here. */
    private int endOfElement(int first) {
        int line = first + 1;
        switch (lines.kind(first)) {
            case ACTION -> line = skip(line, LineKind.ACTION);
            case LYRICS -> line = skip(line, LineKind.LYRICS);
            case PARENTHETICAL -> line = skip(line, LineKind.PARENTHETICAL_REST);
            case DIALOGUE, DIALOGUE_BREAK -> {
                int end = line;
                while (line < lines.count() && lines.kind(line).element() == ElementType.DIALOGUE) {
                    end = lines.kind(line) == LineKind.DIALOGUE ? line + 1 : end;
                    line++;
                }
                line = end;
            }
            default -> {
                // one line
            }
        }
        return line;
    }

    private int skip(int from, LineKind kind) {
        int line = from;
        while (line < lines.count() && lines.kind(line) == kind) {
            line++;
        }
        return line;
    }

    private void add(int first, int end, int next) {
        LineKind kind = lines.kind(first);
        int number = lines.number(first);
        if (!kind.element().isSpeech() && kind != LineKind.NOTE && kind != LineKind.BONEYARD) {
            partner = -1;
        }
        switch (kind) {
            case TITLE_KEY, TITLE_VALUE -> addTitle(end, next);
            case HEADING -> addHeading(first, next);
            case ACTION -> add(ElementType.ACTION, action(first, end), number, next, 0, null, null,
                    mark(first) == '!');
            case CUE -> addCue(first, next);
            case PARENTHETICAL, PARENTHETICAL_REST -> add(ElementType.PARENTHETICAL, join(first, end, 0), number, next,
                    0, null, null, false);
            case DIALOGUE, DIALOGUE_BREAK -> add(ElementType.DIALOGUE, join(first, end, 0), number, next, 0, null, null,
                    false);
            case LYRICS -> add(ElementType.LYRICS, join(first, end, 1), number, next, 0, null, null, true);
            case TRANSITION -> {
                boolean forced = mark(first) == '>';
                add(ElementType.TRANSITION, join(first, end, forced ? 1 : 0), number, next, 0, null, null, forced);
            }
            case CENTERED -> {
                String line = Lines.strip(lines.visible(first));
                add(ElementType.CENTERED, Lines.strip(line.substring(1, line.length() - 1)), number, next, 0, null, null,
                        true);
            }
            case SECTION -> {
                String line = Lines.strip(lines.visible(first));
                int depth = LineRules.sectionDepth(line, 0, line.length());
                add(ElementType.SECTION, Lines.strip(line.substring(depth)), number, next, depth, null, null, true);
            }
            case SYNOPSIS -> add(ElementType.SYNOPSIS, join(first, end, 1), number, next, 0, null, null, true);
            case PAGE_BREAK -> add(ElementType.PAGE_BREAK, join(first, end, 0), number, next, 0, null, null, true);
            case NOTE, BONEYARD -> {
                add(kind.element(), spanText(lines.firstSpan(first)), number, next, 0, null, null, false);
                embed(first, end, 1);
                return;
            }
            case BLANK -> throw new IllegalStateException("An element cannot begin with an empty line");
        }
        embed(first, end, 0);
    }

    private void addTitle(int end, int next) {
        int first = 0;
        while (lines.kind(first) != LineKind.TITLE_KEY) {
            first++;
        }
        StringBuilder out = new StringBuilder();
        for (int line = first; line < end; line++) {
            String visible = lines.visible(line);
            if (!Lines.isBlank(visible, 0, visible.length())) {
                out.append(out.isEmpty() ? "" : "\n").append(visible);
            }
        }
        add(ElementType.TITLE_PAGE, out.toString(), lines.number(first), next, 0, null, null, false);
    }

    private void addHeading(int line, int next) {
        String visible = Lines.strip(lines.visible(line));
        boolean forced = visible.charAt(0) == '.';
        int from = forced ? 1 : 0;
        int hash = SceneNumbers.find(visible, from, visible.length());
        String number = hash < 0 ? null : visible.substring(hash + 1, visible.length() - 1);
        String heading = Lines.strip(visible, from, hash < 0 ? visible.length() : hash);
        add(ElementType.SCENE_HEADING, heading, lines.number(line), next, 0, number, null, forced);
    }

    private void addCue(int line, int next) {
        String visible = Lines.strip(lines.visible(line));
        Cue cue = Cues.parse(visible);
        boolean dual = cue.dual() && partner >= 0;
        partner = dual ? -1 : elements.size();
        add(ElementType.CHARACTER, cue.text(), lines.number(line), next, 0, null,
                new Cue(cue.name(), cue.extensions(), dual, cue.text()), visible.charAt(0) == '@');
    }

    private void add(ElementType type, String read, int number, int next, int depth, String sceneNumber, Cue cue,
            boolean forced) {
        String source = text.substring(elementStart, next);
        elements.add(new ScriptElement(type, read.equals(source) ? source : read, number, elementStart,
                source, depth, sceneNumber, cue == null ? null : cue.name(), cue == null ? List.of() : cue.extensions(),
                cue != null && cue.dual(), forced));
        elementStart = next;
    }

    /** Adds the notes and boneyards inside the lines as elements without text of their own, the first ones skipped. */
    private void embed(int first, int end, int skipped) {
        HiddenSpans spans = lines.spans();
        if (spans.count() == 0) {
            return;
        }
        for (int line = first; line < end; line++) {
            if (!lines.hasHidden(line)) {
                continue;
            }
            int number = lines.number(line);
            int lineEnd = Lines.end(text, lines.start(line), lines.to());
            int span = lines.firstSpan(line) + (line == first ? skipped : 0);
            for (; span < spans.count() && spans.start(span) < lines.end(line); span++) {
                while (lineEnd < spans.start(span)) {
                    lineEnd = Lines.end(text, Lines.next(text, lineEnd, lines.to()), lines.to());
                    number++;
                }
                elements.add(new ScriptElement(spans.isNote(span) ? ElementType.NOTE : ElementType.BONEYARD,
                        spanText(span), number, -1, "", 0, null, null, List.of(), false, false));
            }
        }
    }

    private String spanText(int span) {
        HiddenSpans spans = lines.spans();
        return Lines.unify(text.substring(spans.start(span) + 2, spans.end(span) - 2).strip());
    }

    private char mark(int line) {
        String visible = lines.visible(line);
        return visible.charAt(Lines.first(visible, 0, visible.length()));
    }

    /** Lines as written, a tab as four spaces, the forcing mark left out. */
    private String action(int first, int end) {
        if (first + 1 == end) {
            return actionLine(first);
        }
        StringBuilder out = new StringBuilder();
        for (int line = first; line < end; line++) {
            out.append(line == first ? "" : "\n").append(actionLine(line));
        }
        return out.toString();
    }

    private String actionLine(int line) {
        String visible = lines.visible(line);
        int at = Lines.first(visible, 0, visible.length());
        if (visible.charAt(at) == '!') {
            visible = visible.substring(0, at) + visible.substring(at + 1);
        }
        return visible.indexOf('\t') < 0 ? visible : visible.replace("\t", TAB);
    }

    /** Lines without outer blanks and without the first {@code mark} characters. */
    private String join(int first, int end, int mark) {
        if (first + 1 == end) {
            return joined(first, mark);
        }
        StringBuilder out = new StringBuilder();
        for (int line = first; line < end; line++) {
            out.append(line == first ? "" : "\n").append(joined(line, mark));
        }
        return out.toString();
    }

    private String joined(int line, int mark) {
        CharSequence visible = text;
        int start = lines.start(line);
        int end = lines.end(line);
        if (lines.hasHidden(line)) {
            visible = lines.visible(line);
            start = 0;
            end = visible.length();
        }
        return Lines.strip(visible, Lines.first(visible, start, end) + mark, end);
    }
}
