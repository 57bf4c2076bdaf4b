// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filmwright.script.NearNames.Pair;

/**
 * The diagnostics of a script. What could lose text on paper (a note or boneyard that does not end) is a warning, all
 * else a hint, and each is meant to be silent on a script that is as its writer wants it.
 */
final class ScriptChecks {
    private static final String WARNING = "warning";
    private static final String HINT = "hint";
    /** From this many headings on, a script in which no heading has a time of day is meant that way. */
    private static final int STYLE = 3;

    private final String text;
    private final ScriptLines lines;
    private final List<ScriptElement> elements;
    private final NearNames speakers = new NearNames();
    private final NearNames sets = new NearNames();
    private final List<ScriptElement> headings = new ArrayList<>();
    private final List<ScriptProblem> problems = new ArrayList<>();

    private ScriptChecks(String text, ScriptLines lines, List<ScriptElement> elements) {
        this.text = text;
        this.lines = lines;
        this.elements = elements;
    }

    static List<ScriptProblem> check(String text, ScriptLines lines, List<ScriptElement> elements) {
        ScriptChecks checks = new ScriptChecks(text, lines, elements);
        checks.collect();
        checks.marks();
        checks.headings();
        checks.numbers();
        checks.speech();
        checks.names();
        checks.lines();
        checks.problems.sort(Comparator.comparingInt(ScriptProblem::offset));
        return checks.problems;
    }

    private void collect() {
        for (ScriptElement element : elements) {
            if (element.type() == ElementType.CHARACTER) {
                speakers.add(element.name(), element);
            } else if (element.type() == ElementType.SCENE_HEADING) {
                headings.add(element);
            }
        }
    }

    private void marks() {
        int boneyard = lines.spans().unclosedBoneyard();
        if (boneyard == lines.from() || boneyard > 0 && Character.isWhitespace(text.charAt(boneyard - 1))) {
            at(WARNING, ProblemCodes.UNCLOSED_BONEYARD, "This boneyard has no end (*/), so it is read as text.", boneyard,
                    2);
        }
        for (int note : lines.spans().unclosedNotes()) {
            at(WARNING, ProblemCodes.UNCLOSED_NOTE,
                    "This note has no end (]]) before the next empty line, so it is read as text.", note, 2);
        }
        for (ScriptElement element : elements) {
            if (element.isEmbedded() || element.type() == ElementType.BONEYARD || element.type() == ElementType.NOTE) {
                continue;
            }
            for (int mark : Emphasis.unclosed(element.source())) {
                if (looksMeant(element.source(), mark)) {
                    at(HINT, ProblemCodes.UNCLOSED_EMPHASIS, "This emphasis does not end on its line.",
                            element.offset() + mark, 1);
                    break;
                }
            }
        }
    }

    private static boolean looksMeant(String source, int mark) {
        int next = mark;
        while (next < source.length() && (source.charAt(next) == '*' || source.charAt(next) == '_')) {
            next++;
        }
        return next < source.length() && Character.isLetter(source.charAt(next))
                && (mark == 0 || !Character.isLetterOrDigit(source.charAt(mark - 1)));
    }

    private void headings() {
        List<ScriptElement> timeless = new ArrayList<>();
        int settings = 0;
        for (ScriptElement heading : headings) {
            SceneHeading parts = SceneHeadings.parse(heading.text());
            String place = parts.location().isEmpty() ? parts.set() : parts.location() + " - " + parts.set();
            sets.add(place, heading);
            if (!parts.setting().isEmpty() && !parts.setting().equals("est") && !isOmitted(heading)) {
                settings++;
                if (parts.timeOfDay().isEmpty()) {
                    timeless.add(heading);
                }
            }
        }
        if (settings < STYLE || timeless.size() < settings) {
            for (ScriptElement heading : timeless) {
                on(heading, ProblemCodes.HEADING_WITHOUT_TIME, "This heading names no time of day.");
            }
        }
        empty();
    }

    private void empty() {
        ScriptElement open = null;
        for (ScriptElement element : elements) {
            switch (element.type()) {
                case SCENE_HEADING -> {
                    report(open);
                    open = isOmitted(element) ? null : element;
                }
                case SECTION, PAGE_BREAK, TRANSITION -> {
                    // tells nothing of the scene
                }
                default -> open = element.isEmbedded() ? open : null;
            }
        }
        report(open);
    }

    private void report(ScriptElement heading) {
        if (heading != null) {
            on(heading, ProblemCodes.EMPTY_SCENE, "This scene is empty.");
        }
    }

    private static boolean isOmitted(ScriptElement heading) {
        return heading.text().toUpperCase(Locale.ROOT).contains("OMIT");
    }

    private void numbers() {
        Map<String, ScriptElement> byNumber = new HashMap<>();
        ScriptElement before = null;
        int numbered = 0;
        for (ScriptElement heading : headings) {
            String number = heading.sceneNumber();
            if (number == null) {
                continue;
            }
            numbered++;
            ScriptElement first = byNumber.putIfAbsent(number.toUpperCase(Locale.ROOT), heading);
            if (first != null) {
                on(heading, ProblemCodes.DUPLICATE_SCENE_NUMBER,
                        "Scene number " + number + " is already on line " + first.line() + ".");
            } else if (before != null && SceneNumbers.areComparable(before.sceneNumber(), number)
                    && SceneNumbers.compare(before.sceneNumber(), number) > 0) {
                on(heading, ProblemCodes.SCENE_NUMBER_ORDER,
                        "Scene " + number + " comes after scene " + before.sceneNumber() + ".");
            }
            before = heading;
        }
        if (numbered * 2 > headings.size()) {
            for (ScriptElement heading : headings) {
                if (heading.sceneNumber() == null) {
                    on(heading, ProblemCodes.UNNUMBERED_SCENE, "This heading has no scene number; the others have.");
                }
            }
        }
    }

    private void speech() {
        ScriptElement cue = null;
        ScriptElement speaker = null;
        ScriptElement name = null;
        for (ScriptElement element : elements) {
            ElementType type = element.type();
            if (type == ElementType.NOTE || type == ElementType.BONEYARD) {
                continue;
            }
            if (cue != null && (!type.isSpeech() || type == ElementType.CHARACTER)) {
                on(cue, ProblemCodes.CUE_WITHOUT_DIALOGUE, "This cue has no dialogue.");
            }
            if (name != null && type == ElementType.ACTION) {
                on(name, ProblemCodes.CUE_WITHOUT_DIALOGUE,
                        "This is the name of a speaker; without the empty line below it, what follows is dialogue.");
            }
            cue = null;
            name = null;
            if (type == ElementType.CHARACTER) {
                dual(element, speaker);
                cue = element;
                speaker = element;
            } else if (type == ElementType.ACTION && !element.forced()) {
                name = isLoneName(element) ? element : null;
                lowerCase(element);
            }
        }
        if (cue != null) {
            on(cue, ProblemCodes.CUE_WITHOUT_DIALOGUE, "This cue has no dialogue.");
        }
    }

    private void dual(ScriptElement cue, ScriptElement before) {
        if (cue.dual()) {
            if (before != null && ScriptNames.key(before.name()).equals(ScriptNames.key(cue.name()))) {
                on(cue, ProblemCodes.DUAL_SAME_SPEAKER, cue.name() + " speaks on both sides of a dual dialogue.");
            }
        } else {
            int start = start(cue);
            int end = Lines.last(text, start, Lines.end(text, start, text.length()));
            if (end > start && text.charAt(end - 1) == '^') {
                on(cue, ProblemCodes.DUAL_WITHOUT_PARTNER, "There is no dialogue directly above to be spoken at once with.");
            }
        }
    }

    private boolean isLoneName(ScriptElement action) {
        String line = action.text();
        return line.length() <= 60 && line.indexOf('\n') < 0 && LineRules.isCue(line, 0, line.length())
                && speakers.contains(Cues.parse(line).name());
    }

    private void lowerCase(ScriptElement action) {
        int end = action.text().indexOf('\n');
        if (end <= 0 || end > 60 || speakers.isEmpty()) {
            return;
        }
        String line = action.text().substring(0, end);
        char last = line.charAt(end - 1);
        if (Character.isLetterOrDigit(last) || last == ')' || last == ' ' || last == '^') {
            String name = Cues.parse(line).name();
            if (!name.isEmpty() && speakers.contains(name) && LineRules.hasSmallLetter(line, 0, end)) {
                on(action, ProblemCodes.LOWER_CASE_CUE,
                        "Written in capitals, or with @ in front, this is a cue and what follows is dialogue.");
            }
        }
    }

    private void names() {
        for (Pair pair : speakers.pairs()) {
            for (ScriptElement use : pair.uses()) {
                on(use, ProblemCodes.SIMILAR_NAME, pair.name() + " is spelled almost like " + pair.other() + ".",
                        pair.other());
            }
        }
        for (Pair pair : sets.pairs()) {
            for (ScriptElement use : pair.uses()) {
                on(use, ProblemCodes.SIMILAR_SET, pair.name() + " is spelled almost like " + pair.other() + ".",
                        pair.other());
            }
        }
    }

    private void lines() {
        for (int line = 0; line < lines.count(); line++) {
            LineKind kind = lines.kind(line);
            if (kind != LineKind.ACTION && kind != LineKind.CUE && kind != LineKind.DIALOGUE || lines.hasHidden(line)) {
                continue;
            }
            int first = Lines.first(text, lines.start(line), lines.end(line));
            int last = Lines.last(text, first, lines.end(line));
            int prefix = LineRules.headingPrefix(text, first, last);
            if (prefix > 0 && text.charAt(first + prefix - 1) == '.' && first + prefix < last
                    && !LineRules.hasSmallLetter(text, first, last)) {
                at(HINT, ProblemCodes.HEADING_NEEDS_BLANK_LINE,
                        "A scene heading needs an empty line above and below.", first, last - first);
            }
        }
    }

    private void on(ScriptElement element, String code, String message) {
        on(element, code, message, "");
    }

    private void on(ScriptElement element, String code, String message, String suggestion) {
        int start = start(element);
        int end = Lines.last(text, start, Lines.end(text, start, text.length()));
        problems.add(new ScriptProblem(HINT, code, message, element.line(), start, end - start, suggestion));
    }

    private int start(ScriptElement element) {
        int start = element.offset();
        int end = start + element.source().length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private void at(String severity, String code, String message, int offset, int length) {
        problems.add(new ScriptProblem(severity, code, message, lineOf(offset), offset, length, ""));
    }

    private int lineOf(int offset) {
        int low = 0;
        int high = lines.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int number = lines.number(low);
        if (!lines.hasHidden(low)) {
            return number;
        }
        for (int at = Lines.end(text, lines.start(low), offset); at < offset;
                at = Lines.end(text, Lines.next(text, at, offset), offset)) {
            number++;
        }
        return number;
    }
}
