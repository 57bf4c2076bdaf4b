// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;

/** Whether a piece of script may take the place of another: well-formed, same head, same number. Pure. */
final class ScriptFit {
    private ScriptFit() {
    }

    /**
     * Checks a replacement where it is to stand.
     *
     * @param before text of the script before the piece
     * @param old    the piece
     * @param now    what takes its place
     * @param after  text of the script behind the piece
     * @return why it does not fit, as a sentence; empty if it does
     */
    static Optional<String> check(String before, String old, String now, String after) {
        List<ScriptElement> was = part(before, old, after);
        List<ScriptElement> is = part(before, now, after);
        if (was.isEmpty()) {
            return Optional.empty();
        }
        if (is.isEmpty() || is.get(0).type() != was.get(0).type()) {
            return Optional.of("It would no longer begin with " + name(was.get(0).type()) + ".");
        }
        if (!Objects.equals(was.get(0).sceneNumber(), is.get(0).sceneNumber())) {
            return Optional.of("It would change the number of the scene.");
        }
        Map<String, Set<ElementType>> kinds = new HashMap<>();
        was.forEach(element -> kinds.computeIfAbsent(element.source().strip(), key -> new HashSet<>())
                .add(element.type()));
        for (ScriptElement element : is) {
            Set<ElementType> known = kinds.get(element.source().strip());
            if (known != null && !known.contains(element.type())) {
                return Optional.of("It would turn “" + shortened(element.text()) + "” from "
                        + name(known.iterator().next()) + " into " + name(element.type())
                        + "; accept the changes around it together with it.");
            }
        }
        return Optional.empty();
    }

    /** The elements of a piece, read in its place: what stands before it decides what its first line is. */
    private static List<ScriptElement> part(String before, String piece, String after) {
        int from = before.length();
        int to = from + piece.length();
        return FountainParser.elements(before + piece + after).stream()
                .filter(element -> element.offset() >= from && element.offset() < to).toList();
    }

    private static String name(ElementType type) {
        return (type == ElementType.ACTION ? "an " : "a ") + type.id().replace('_', ' ').replace("character", "cue");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}
