// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.filmwright.script.ElementType;
import org.filmwright.script.Lines;
import org.filmwright.script.ProblemCodes;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptNames;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.QuickFix.Edit;

/** The ways to put a problem of a script right, the likeliest first. Each one makes the problem go away. */
public final class QuickFixes {
    private static final List<String> TIMES = List.of("DAY", "NIGHT");

    private final String text;
    private final List<ScriptElement> elements;
    private final ScriptProblem problem;
    private final int start;
    private final int end;
    private final List<QuickFix> fixes = new ArrayList<>();

    private QuickFixes(String text, List<ScriptElement> elements, ScriptProblem problem) {
        this.text = text;
        this.elements = elements;
        this.problem = problem;
        CaretLine line = CaretLine.at(text, problem.offset());
        this.start = line.start();
        this.end = line.end();
    }

    /**
     * Fixes of a problem.
     *
     * @param text     that was parsed
     * @param elements of the text
     */
    public static List<QuickFix> of(String text, List<ScriptElement> elements, ScriptProblem problem) {
        if (problem.offset() + problem.length() > text.length()) {
            return List.of();
        }
        QuickFixes all = new QuickFixes(text, elements, problem);
        all.collect();
        return List.copyOf(all.fixes);
    }

    private void collect() {
        switch (problem.code()) {
            case ProblemCodes.UNCLOSED_BONEYARD -> {
                add("End the boneyard behind this paragraph", insert(paragraphEnd(), " */"));
                add("Remove the mark", delete(problem.offset(), 2));
            }
            case ProblemCodes.UNCLOSED_NOTE -> {
                add("End the note behind this paragraph", insert(paragraphEnd(), "]]"));
                add("Remove the mark", delete(problem.offset(), 2));
            }
            case ProblemCodes.UNCLOSED_EMPHASIS -> emphasis();
            case ProblemCodes.CUE_WITHOUT_DIALOGUE -> cue();
            case ProblemCodes.LOWER_CASE_CUE -> {
                String line = text.substring(start, end);
                add("Write the name in capitals", new Edit(start, end - start, line.toUpperCase(Locale.ROOT)));
                add("Mark it as a cue with @", insert(firstOf(start), "@"));
            }
            case ProblemCodes.DUAL_WITHOUT_PARTNER, ProblemCodes.DUAL_SAME_SPEAKER -> {
                int caret = text.lastIndexOf('^', end - 1);
                int from = Lines.last(text, start, caret);
                add("Let them speak one after the other", delete(from, caret + 1 - from));
            }
            case ProblemCodes.HEADING_WITHOUT_TIME -> {
                int at = headingEnd();
                TIMES.forEach(time -> add("Add " + time, insert(at, " - " + time)));
            }
            case ProblemCodes.HEADING_NEEDS_BLANK_LINE -> blankLines();
            case ProblemCodes.EMPTY_SCENE -> {
                int next = text.length() > end ? Lines.next(text, end, text.length()) : end;
                add("Remove this heading", delete(start, next - start));
            }
            case ProblemCodes.DUPLICATE_SCENE_NUMBER, ProblemCodes.SCENE_NUMBER_ORDER -> {
                renumber();
                add("Remove the number", new Edit(headingEnd(), lineLast() - headingEnd(), ""));
            }
            case ProblemCodes.UNNUMBERED_SCENE -> renumber();
            case ProblemCodes.SIMILAR_NAME, ProblemCodes.SIMILAR_SET -> spelling();
            default -> {
                // none is known
            }
        }
    }

    private void add(String label, Edit... edits) {
        fixes.add(new QuickFix(label, List.of(edits)));
    }

    private static Edit insert(int offset, String what) {
        return new Edit(offset, 0, what);
    }

    private static Edit delete(int offset, int length) {
        return new Edit(offset, length, "");
    }

    private int firstOf(int offset) {
        return Lines.first(text, offset, end);
    }

    /** Behind the last character of the line that is no blank. */
    private int lineLast() {
        return Lines.last(text, start, end);
    }

    private int paragraphEnd() {
        CaretLine line = CaretLine.at(text, problem.offset());
        while (!line.isBeforeBlank()) {
            line = CaretLine.at(text, line.next());
        }
        return Lines.last(text, Math.max(line.start(), problem.offset() + 2), line.end());
    }

    private void emphasis() {
        int to = problem.offset();
        while (to < end && text.charAt(to) == text.charAt(problem.offset())) {
            to++;
        }
        String mark = text.substring(problem.offset(), to);
        add("End the emphasis at the end of the line", insert(lineLast(), mark));
        add("Write " + mark + " as it is", insert(problem.offset(), "\\"));
        if (mark.length() > 1) {
            fixes.remove(1);
        }
    }

    private void cue() {
        ScriptElement element = element();
        if (element != null && element.type() == ElementType.ACTION) {
            int next = Lines.next(text, end, text.length());
            int from = next;
            while (next < text.length() && CaretLine.at(text, next).isBlank()) {
                CaretLine blank = CaretLine.at(text, next);
                next = blank.next() < 0 ? blank.end() : blank.next();
            }
            add("Make what follows dialogue", delete(from, next - from));
            add("Leave it as action with !", insert(firstOf(start), "!"));
        } else {
            int at = firstOf(start);
            add("Make it action", text.charAt(at) == '@' ? new Edit(at, 1, "!") : insert(at, "!"));
        }
    }

    private void blankLines() {
        CaretLine line = CaretLine.at(text, problem.offset());
        String lineEnd = lineEnd();
        List<Edit> edits = new ArrayList<>();
        if (!line.isAfterBlank()) {
            edits.add(insert(start, lineEnd));
        }
        if (!line.isBeforeBlank()) {
            edits.add(insert(end, lineEnd));
        }
        add("Add the empty lines that make it a heading", edits.toArray(Edit[]::new));
    }

    private String lineEnd() {
        int at = Lines.end(text, 0, text.length());
        return at == text.length() ? "\n" : text.substring(at, Lines.next(text, at, text.length()));
    }

    /** Where the heading ends and its number begins. */
    private int headingEnd() {
        ScriptElement element = element();
        int last = lineLast();
        if (element == null || element.sceneNumber() == null) {
            return last;
        }
        int hash = text.lastIndexOf('#', text.lastIndexOf('#', last - 1) - 1);
        return Lines.last(text, start, Math.max(start, hash));
    }

    /** The next free number behind the scene in front. */
    private void renumber() {
        Set<String> taken = new HashSet<>();
        String before = "";
        for (ScriptElement element : elements) {
            if (element.type() == ElementType.SCENE_HEADING && element.sceneNumber() != null) {
                taken.add(element.sceneNumber().toUpperCase(Locale.ROOT));
                before = element.offset() + element.source().length() <= start ? element.sceneNumber() : before;
            }
        }
        String digits = before.replaceAll("[^0-9].*", "");
        String free = digits.isEmpty() ? "1" : String.valueOf(Long.parseLong(digits.substring(0,
                Math.min(9, digits.length()))) + 1);
        if (taken.contains(free)) {
            free = null;
            for (char letter = 'A'; letter <= 'Z' && free == null && !digits.isEmpty(); letter++) {
                String tried = digits + letter;
                free = letter == 'I' || letter == 'O' || taken.contains(tried) ? null : tried;
            }
        }
        if (free != null) {
            int at = headingEnd();
            add("Number it " + free, new Edit(at, lineLast() - at, " #" + free + "#"));
        }
    }

    private void spelling() {
        ScriptElement element = element();
        if (element == null || problem.suggestion().isEmpty()) {
            return;
        }
        String wrong = element.type() == ElementType.CHARACTER ? element.name() : wrongSet(element);
        int at = wrong.isEmpty() ? -1 : keyIndex(wrong);
        if (at >= 0) {
            add("Write " + problem.suggestion(), new Edit(at, wrong.length(), problem.suggestion()));
        }
    }

    private static String wrongSet(ScriptElement heading) {
        SceneHeading parts = SceneHeadings.parse(heading.text());
        return parts.location().isEmpty() ? parts.set() : parts.location() + " - " + parts.set();
    }

    /** Where a name stands in the line, whatever its case. */
    private int keyIndex(String name) {
        String wanted = ScriptNames.key(name);
        for (int at = start; at + name.length() <= end; at++) {
            if (ScriptNames.key(text.substring(at, at + name.length())).equals(wanted)) {
                return at;
            }
        }
        return -1;
    }

    private ScriptElement element() {
        for (ScriptElement element : elements) {
            if (!element.isEmbedded() && element.offset() <= problem.offset()
                    && problem.offset() < element.offset() + element.source().length()) {
                return element;
            }
        }
        return null;
    }
}
