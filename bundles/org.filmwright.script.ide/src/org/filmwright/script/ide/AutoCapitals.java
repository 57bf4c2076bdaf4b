// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.Locale;
import java.util.Set;

import org.filmwright.script.ElementType;

/** Which letters become capitals while they are typed. */
final class AutoCapitals {
    private static final String CLOSING = "\"')]\u201d\u2019*_";

    private static final Set<String> ABBREVIATIONS = Set.of("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "Lt",
            "Sgt", "Capt", "Col", "Gen", "vs", "etc", "approx");

    private AutoCapitals() {
    }

    /** The letter as it is written at the caret of an element; the same one where nothing is to be done. */
    static char of(ElementType type, CaretLine line, char typed) {
        String upper = String.valueOf(typed).toUpperCase(Locale.ROOT);
        if (!Character.isLowerCase(typed) || upper.length() != 1) {
            return typed;
        }
        boolean capital = switch (type) {
            case SCENE_HEADING -> !line.content().stripLeading().startsWith(".") && isAllCapitals(line.content());
            case CHARACTER -> !line.content().stripLeading().startsWith("@") && !isInParentheses(line.before())
                    && isAllCapitals(withoutParentheses(line.content()));
            case TRANSITION -> !line.content().stripLeading().startsWith(">") && isAllCapitals(line.content());
            case ACTION, DIALOGUE -> beginsSentence(line, type);
            default -> false;
        };
        return capital ? upper.charAt(0) : typed;
    }

    private static boolean isAllCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isInParentheses(String before) {
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    private static String withoutParentheses(String text) {
        return text.replaceAll("\\([^)]*\\)?", "");
    }

    /** At the start of an element, and behind a full stop with a blank; never behind an ellipsis or an abbreviation. */
    private static boolean beginsSentence(CaretLine line, ElementType type) {
        String before = line.before();
        int at = before.length();
        while (at > 0 && CLOSING.indexOf(before.charAt(at - 1)) >= 0) {
            at--;
        }
        if (before.substring(0, at).isBlank()) {
            boolean isFirst = type == ElementType.DIALOGUE ? line.start() == 0 : line.isAfterBlank();
            return isFirst || !goesOn(line);
        }
        if (before.charAt(before.length() - 1) != ' ') {
            return false;
        }
        String sentence = before.stripTrailing();
        at = sentence.length();
        while (at > 0 && CLOSING.indexOf(sentence.charAt(at - 1)) >= 0) {
            at--;
        }
        char end = at == 0 ? ' ' : sentence.charAt(at - 1);
        return end == '!' || end == '?' || end == '.' && endsWord(sentence, at - 1);
    }

    /** The line above ends without the end of a sentence, so this one goes on with it. */
    private static boolean goesOn(CaretLine line) {
        CaretLine above = line.above();
        String text = above.content().stripTrailing();
        return !text.isEmpty() && (text.endsWith(",") || Character.isLowerCase(text.charAt(text.length() - 1)));
    }

    /** A stop ends a sentence unless it belongs to an ellipsis, an initial or an abbreviation. */
    private static boolean endsWord(String text, int stop) {
        if (stop > 0 && text.charAt(stop - 1) == '.') {
            return false;
        }
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop);
        boolean isInitial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return !isInitial && !ABBREVIATIONS.contains(word);
    }
}
