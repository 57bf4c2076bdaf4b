// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.Locale;
import java.util.Set;

import org.filmwright.script.ElementType;
import org.filmwright.script.LineKind;

/**
 * What Enter, Tab, Shift+Enter, Backspace and letters do in a screenplay, as in Final Draft: one Enter ends an
 * element, writes the empty line that Fountain needs and goes on with the element that usually follows; Tab chooses the
 * other one. Fountain says nothing of an empty line, so the element chosen for it is remembered here until the caret
 * leaves it. Not safe for threads. Every method takes the text as it is, the caret, and what the classifier says of the
 * caret's line.
 */
public final class ElementFlow {
    private static final Set<String> PREFIXES = Set.of("INT", "EXT", "EST", "I/E", "INT/EXT", "INT./EXT", "EXT/INT",
            "EXT./INT");

    private ElementType chosen;
    private int chosenLine = -1;
    private int capitalAt = -1;

    /** The element that is being written at the caret. */
    public ElementType element(String text, int caret, LineKind kind) {
        return element(CaretLine.at(text, caret), kind);
    }

    /** What was chosen for the caret's line, or null where the text says what it is. */
    public ElementType chosen() {
        return chosen;
    }

    /** Offset of the line that {@link #chosen} is about. */
    public int chosenLine() {
        return chosenLine;
    }

    /** Forgets what was chosen for a line that the caret has left for the one at this offset. */
    public void caretMoved(int lineStart) {
        if (lineStart != chosenLine) {
            chosen = null;
        }
    }

    /** Keeps to the line when the text changes above it; by others too. */
    public void textChanged(int offset, int removed, int added) {
        if (chosen != null && offset < chosenLine) {
            if (offset + removed > chosenLine) {
                chosen = null;
            } else {
                chosenLine += added - removed;
            }
        }
    }

    /** Makes the element of an empty line this one. */
    public void choose(String text, int caret, ElementType type) {
        choose(type, CaretLine.at(text, caret).start());
    }

    /** Ends the element. Null where a line end is all that is to be written. */
    public Change enter(String text, int caret, LineKind kind, String lineEnd) {
        CaretLine line = CaretLine.at(text, caret);
        ElementType type = ended(line, kind);
        if (!FlowRules.flows(type) || kind == LineKind.NOTE && !line.content().stripTrailing().endsWith("]]")) {
            return null;
        }
        if (line.isBlank()) {
            return enterOnEmpty(line, type, lineEnd);
        }
        if (line.before().isBlank()) {
            return null;
        }
        ElementType next = FlowRules.afterEnter(type);
        return switch (type) {
            case PARENTHETICAL -> leaveParenthetical(line, lineEnd);
            case CHARACTER -> line.isAtEnd() && !line.isBeforeBlank() ? Change.move(line.next())
                    : end(line, type, lineEnd, next);
            default -> end(line, type, lineEnd + lineEnd, next);
        };
    }

    /** Goes on with the other element, or makes the empty one at the caret that. Null where a tab may be written. */
    public Change tab(String text, int caret, LineKind kind, String lineEnd) {
        CaretLine line = CaretLine.at(text, caret);
        ElementType type = ended(line, kind);
        if (!FlowRules.flows(type) || kind == LineKind.NOTE) {
            return null;
        }
        ElementType next = FlowRules.afterTab(type);
        if (line.isBlank()) {
            return turnEmpty(line, next, lineEnd);
        }
        if (type == ElementType.PARENTHETICAL) {
            return leaveParenthetical(line, lineEnd);
        }
        if (!line.isAtEnd()) {
            return Change.move(caret);
        }
        if (next == ElementType.PARENTHETICAL) {
            Change change = end(line, type, lineEnd + "()", next);
            choose(next, change.caret() - 2);
            return new Change(change.offset(), change.length(), change.text(), change.caret() - 1);
        }
        return end(line, type, lineEnd + lineEnd, next);
    }

    /** Breaks the line inside the element. */
    public Change breakLine(String text, int caret, LineKind kind, String lineEnd) {
        CaretLine line = CaretLine.at(text, caret);
        ElementType type = element(line, kind);
        boolean keeps = line.isBlank() && type == ElementType.DIALOGUE;
        int from = keeps ? line.start() : caret;
        String written = keeps ? "  " + lineEnd : lineEnd;
        int at = from + written.length();
        if (type == ElementType.DIALOGUE || type == ElementType.ACTION) {
            choose(type, at);
        }
        return new Change(from, caret - from, written, at);
    }

    /** Takes a letter; null where it is written as it is. */
    public Change typed(String text, int caret, LineKind kind, char letter) {
        CaretLine line = CaretLine.at(text, caret);
        ElementType type = element(line, kind);
        if (type == ElementType.PARENTHETICAL && letter == ')' && caret < line.end() && text.charAt(caret) == ')') {
            return Change.move(caret + 1);
        }
        if (type == ElementType.DIALOGUE && letter == '(' && line.isBlank()) {
            choose(ElementType.PARENTHETICAL, line.start());
            return new Change(caret, 0, "()", caret + 1);
        }
        if (type == ElementType.ACTION && (letter == '.' || letter == ' ') && beginsHeading(line)) {
            choose(ElementType.SCENE_HEADING, line.start());
            String heading = line.before().toUpperCase(Locale.ROOT) + letter;
            return new Change(line.start(), caret - line.start(), heading, line.start() + heading.length());
        }
        char capital = AutoCapitals.of(type, line, letter);
        if (capital == letter || caret == capitalAt && (type == ElementType.ACTION || type == ElementType.DIALOGUE)) {
            return null;
        }
        capitalAt = caret;
        return new Change(caret, 0, String.valueOf(capital), caret + 1);
    }

    /** Takes an element away that was begun and not written. Null where one character is to be deleted. */
    public Change backspace(String text, int caret, LineKind kind) {
        CaretLine line = CaretLine.at(text, caret);
        ElementType type = element(line, kind);
        if (type == ElementType.PARENTHETICAL && line.content().strip().equals("()") && line.before().endsWith("(")) {
            choose(ElementType.DIALOGUE, line.start());
            return new Change(line.start(), line.end() - line.start(), "", line.start());
        }
        if (chosenLine != line.start() || chosen == null || !line.isBlank() || line.start() == 0) {
            return null;
        }
        chosen = null;
        CaretLine above = line.above();
        int to = above.isBlank() && above.start() > 0 ? above.above().end() : above.end();
        return new Change(to, caret - to, "", to);
    }

    private ElementType element(CaretLine line, LineKind kind) {
        if (chosen != null && chosenLine == line.start()) {
            return chosen;
        }
        return FlowRules.type(kind);
    }

    /** A name in capitals under an empty line, without a mark at its end, is meant as a cue when its line ends. */
    private ElementType ended(CaretLine line, LineKind kind) {
        boolean isCue = element(line, kind) == ElementType.ACTION && line.isAtEnd() && endsAsName(line)
                && line.isAfterBlank() && line.isBeforeBlank()
                && FlowRules.reads(line.content(), "x\n", LineKind.CUE);
        return isCue ? ElementType.CHARACTER : element(line, kind);
    }

    private static boolean endsAsName(CaretLine line) {
        String name = line.content().stripTrailing();
        return !name.isEmpty() && (Character.isLetterOrDigit(name.charAt(name.length() - 1)) || name.endsWith(")")
                || name.endsWith("^"));
    }

    private void choose(ElementType type, int line) {
        chosen = type;
        chosenLine = line;
    }

    private Change enterOnEmpty(CaretLine line, ElementType type, String lineEnd) {
        return type == ElementType.ACTION ? null : turnEmpty(line, ElementType.ACTION, lineEnd);
    }

    /** Makes the empty line another element, under an empty line where that needs one. */
    private Change turnEmpty(CaretLine line, ElementType next, String lineEnd) {
        if (next == ElementType.PARENTHETICAL) {
            choose(next, line.start());
            return new Change(line.start(), line.caret() - line.start(), "()", line.start() + 1);
        }
        String written = next == ElementType.DIALOGUE || line.isAfterBlank() ? "" : lineEnd;
        int at = line.start() + written.length();
        choose(next, at);
        return new Change(line.start(), line.caret() - line.start(), written, at);
    }

    private Change leaveParenthetical(CaretLine line, String lineEnd) {
        if (line.content().strip().equals("()")) {
            choose(ElementType.DIALOGUE, line.start());
            return new Change(line.start(), line.end() - line.start(), "", line.start());
        }
        if (!line.isBeforeBlank()) {
            return Change.move(line.next());
        }
        choose(ElementType.DIALOGUE, line.end() + lineEnd.length());
        return new Change(line.end(), 0, lineEnd, line.end() + lineEnd.length());
    }

    /** Ends the line at the caret; what stands behind it goes on in the next element. */
    private Change end(CaretLine line, ElementType type, String separator, ElementType next) {
        boolean wasChosen = chosen == type && chosenLine == line.start();
        String before = line.before().stripTrailing();
        if (type == ElementType.SCENE_HEADING && !before.stripLeading().startsWith(".")) {
            String upper = before.toUpperCase(Locale.ROOT);
            before = upper.length() == before.length() ? upper : before;
        }
        before = wasChosen ? FlowRules.marked(type, before) : before;
        int blanks = line.after().length() - line.after().stripLeading().length();
        String written = before + separator;
        int at = line.start() + written.length();
        choose(next, at);
        return new Change(line.start(), line.caret() + blanks - line.start(), written, at);
    }

    private static boolean beginsHeading(CaretLine line) {
        return line.isAtEnd() && line.isAfterBlank() && PREFIXES.contains(line.before().toUpperCase(Locale.ROOT));
    }
}
