// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import org.filmwright.script.ElementType;
import org.filmwright.script.LineClassifier;
import org.filmwright.script.LineKind;
import org.filmwright.script.ScriptLines;

/** What follows an element, and what marks it needs to be read as what the writer chose. */
final class FlowRules {
    private static final String AFTER_HEADING = ".X\n\n";

    private FlowRules() {
    }

    /** What Enter goes to. */
    static ElementType afterEnter(ElementType type) {
        return switch (type) {
            case CHARACTER, PARENTHETICAL -> ElementType.DIALOGUE;
            case TRANSITION -> ElementType.SCENE_HEADING;
            default -> ElementType.ACTION;
        };
    }

    /** What Tab goes to. */
    static ElementType afterTab(ElementType type) {
        return switch (type) {
            case ACTION -> ElementType.CHARACTER;
            case CHARACTER -> ElementType.TRANSITION;
            case PARENTHETICAL -> ElementType.DIALOGUE;
            case DIALOGUE -> ElementType.PARENTHETICAL;
            case TRANSITION -> ElementType.SCENE_HEADING;
            default -> ElementType.ACTION;
        };
    }

    /** Whether keys write elements here, or plain text as in a title page or a note. */
    static boolean flows(ElementType type) {
        return type != ElementType.TITLE_PAGE && type != ElementType.BONEYARD;
    }

    /** The line with the mark without which Fountain would read it as something else. */
    static String marked(ElementType type, String line) {
        return switch (type) {
            case SCENE_HEADING -> reads(line, "\n", LineKind.HEADING) ? line : "." + line;
            case CHARACTER -> reads(line, "x\n", LineKind.CUE) ? line : "@" + line;
            case TRANSITION -> reads(line, "\n", LineKind.TRANSITION) ? line : "> " + line;
            default -> line;
        };
    }

    /** Whether a line under an empty one and above this is of the kind. */
    static boolean reads(String line, String below, LineKind kind) {
        ScriptLines lines = LineClassifier.classify(AFTER_HEADING + line + "\n" + below);
        return lines.count() > 2 && lines.kind(2) == kind;
    }

    static ElementType type(LineKind kind) {
        return kind == LineKind.BLANK ? ElementType.ACTION : kind.element();
    }
}
