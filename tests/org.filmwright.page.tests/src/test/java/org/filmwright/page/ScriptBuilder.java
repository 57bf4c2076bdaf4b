// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Scripts for tests, element by element. */
final class ScriptBuilder {

    private final List<ScriptElement> elements = new ArrayList<>();

    static ScriptElement element(ElementType type, String text) {
        return element(type, text, false);
    }

    static ScriptElement element(ElementType type, String text, boolean dual) {
        boolean cue = type == ElementType.CHARACTER;
        int open = text.indexOf('(');
        String name = !cue ? null : open < 0 ? text : text.substring(0, open).strip();
        return new ScriptElement(type, text, 1, 0, "", 0, null, name, List.of(), dual, false);
    }

    ScriptBuilder heading(String text) {
        return add(ElementType.SCENE_HEADING, text);
    }

    ScriptBuilder action(String text) {
        return add(ElementType.ACTION, text);
    }

    ScriptBuilder speech(String cue, String dialogue) {
        return add(ElementType.CHARACTER, cue).add(ElementType.DIALOGUE, dialogue);
    }

    ScriptBuilder add(ElementType type, String text) {
        elements.add(element(type, text));
        return this;
    }

    ScriptBuilder dual(String cue, String dialogue) {
        elements.add(element(ElementType.CHARACTER, cue, true));
        return add(ElementType.DIALOGUE, dialogue);
    }

    /** So many paragraphs of one line each: two rows a paragraph. */
    ScriptBuilder lines(int count) {
        for (int i = 0; i < count; i++) {
            action("Line " + i + ".");
        }
        return this;
    }

    List<ScriptElement> build() {
        return List.copyOf(elements);
    }

    /** A sentence text of so many lines of 35 characters: each line is one sentence that fills it. */
    static String sentences(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(i == 0 ? "" : " ").append("Here is sentence number ").append(1000 + i).append(" now.");
        }
        return text.toString();
    }

    /** A random script with every kind of element, in odd orders too. */
    static List<ScriptElement> random(Random random, int size) {
        List<ScriptElement> elements = new ArrayList<>();
        while (elements.size() < size) {
            elements.addAll(randomPiece(random));
        }
        return List.copyOf(elements);
    }

    static List<ScriptElement> randomPiece(Random random) {
        List<ScriptElement> piece = new ArrayList<>();
        switch (random.nextInt(12)) {
            case 0 -> piece.add(element(ElementType.SCENE_HEADING, "INT. " + text(random, 3).toUpperCase() + " - DAY"));
            case 1, 2, 3 -> piece.add(element(ElementType.ACTION, text(random, 1 + random.nextInt(90))));
            case 4, 5, 6, 7 -> speech(random, piece, false);
            case 8 -> {
                speech(random, piece, false);
                speech(random, piece, true);
            }
            case 9 -> piece.add(element(ElementType.TRANSITION, "CUT TO:"));
            case 10 -> piece.add(element(ElementType.CENTERED, text(random, 4)));
            default -> odd(random, piece);
        }
        return piece;
    }

    private static void odd(Random random, List<ScriptElement> piece) {
        switch (random.nextInt(8)) {
            case 0 -> piece.add(element(ElementType.SECTION, "ACT " + random.nextInt(5)));
            case 1 -> piece.add(element(ElementType.SYNOPSIS, text(random, 12)));
            case 2 -> piece.add(element(ElementType.NOTE, text(random, 12)));
            case 3 -> piece.add(element(ElementType.PAGE_BREAK, ""));
            case 4 -> piece.add(element(ElementType.DIALOGUE, text(random, 30)));
            case 5 -> piece.add(element(ElementType.CHARACTER, "LONER"));
            case 6 -> piece.add(element(ElementType.ACTION, "x".repeat(1 + random.nextInt(5000))));
            default -> piece.add(element(ElementType.BONEYARD, text(random, 5)));
        }
    }

    private static void speech(Random random, List<ScriptElement> piece, boolean dual) {
        piece.add(element(ElementType.CHARACTER, random.nextBoolean() ? "ANNA" : "BEN (V.O.)", dual));
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(3) == 0) {
                piece.add(element(ElementType.PARENTHETICAL, "(" + text(random, 1 + random.nextInt(9)) + ")"));
            }
            piece.add(element(ElementType.DIALOGUE, text(random, 1 + random.nextInt(120))));
        }
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        boolean capital = true;
        for (int i = 0; i < words; i++) {
            if (i > 0) {
                text.append(random.nextInt(25) == 0 ? '\n' : ' ');
            }
            int length = 1 + random.nextInt(9);
            for (int k = 0; k < length; k++) {
                char c = (char) ('a' + random.nextInt(26));
                text.append(capital && k == 0 ? Character.toUpperCase(c) : c);
            }
            capital = random.nextInt(7) == 0;
            if (capital) {
                text.append('.');
            }
        }
        return text.toString();
    }
}
