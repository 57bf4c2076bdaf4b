// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.page.InsertedNumbers;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptFile;

/**
 * Numbers the scenes of a shooting script: a locked scene keeps its number, one that was put in gets 41A, and of one
 * that was taken out {@code 41 OMITTED} stays. Without a lock the scenes that have no number are counted.
 */
final class LockedScenes {
    private final List<LockedScene> locked;
    private final Map<String, String> numberOf = new HashMap<>();

    LockedScenes(List<LockedScene> locked) {
        this.locked = List.copyOf(locked);
        locked.forEach(scene -> numberOf.put(scene.scene(), scene.number()));
    }

    /** The script with the numbers its scenes have to have, and what is left of those that are gone. */
    List<ScriptPiece> apply(List<ScriptPiece> pieces) {
        return numbered(withOmitted(pieces));
    }

    /** The lock of a script in which every scene has its number. */
    static List<LockedScene> lock(List<ScriptPiece> pieces) {
        List<LockedScene> scenes = new ArrayList<>();
        for (ScriptPiece piece : pieces) {
            if (piece.isHeading()) {
                scenes.add(new LockedScene(piece.number(), piece.scene()));
            }
        }
        return scenes;
    }

    private List<ScriptPiece> withOmitted(List<ScriptPiece> pieces) {
        Set<String> present = new HashSet<>();
        pieces.forEach(piece -> present.add(piece.scene()));
        Map<String, List<ScriptPiece>> after = new LinkedHashMap<>();
        String last = "";
        String lineEnd = ScriptFile.lineEndOf(pieces.isEmpty() ? "" : pieces.get(0).source());
        for (LockedScene scene : locked) {
            if (present.contains(scene.scene())) {
                last = scene.scene();
            } else {
                after.computeIfAbsent(last, id -> new ArrayList<>()).add(omitted(scene, lineEnd));
            }
        }
        if (after.isEmpty()) {
            return pieces;
        }
        List<ScriptPiece> out = new ArrayList<>();
        String current = "";
        for (ScriptPiece piece : pieces) {
            if (piece.isHeading() && !piece.scene().equals(current)) {
                add(out, after.remove(current), lineEnd);
                current = piece.scene();
            }
            out.add(piece);
        }
        add(out, after.remove(current), lineEnd);
        return out;
    }

    private static ScriptPiece omitted(LockedScene scene, String lineEnd) {
        return new ScriptPiece(scene.scene(), scene.scene(), ElementType.SCENE_HEADING, scene.number(),
                "." + ShootingScript.OMITTED + " #" + scene.number() + "#" + lineEnd + lineEnd);
    }

    /** Adds headings behind a blank line. */
    private static void add(List<ScriptPiece> out, List<ScriptPiece> headings, String lineEnd) {
        if (headings == null) {
            return;
        }
        if (!out.isEmpty()) {
            ScriptPiece last = out.get(out.size() - 1);
            String source = last.source();
            while (!source.endsWith(lineEnd + lineEnd)) {
                source += lineEnd;
            }
            out.set(out.size() - 1, new ScriptPiece(last.key(), last.scene(), last.type(), last.number(), source));
        }
        out.addAll(headings);
    }

    private List<ScriptPiece> numbered(List<ScriptPiece> pieces) {
        List<ScriptPiece> out = new ArrayList<>(pieces);
        String[] numbers = numbers(pieces);
        for (int i = 0; i < numbers.length; i++) {
            ScriptPiece piece = pieces.get(i);
            if (numbers[i] != null && !numbers[i].equals(piece.number())) {
                out.set(i, new ScriptPiece(piece.key(), piece.scene(), piece.type(), numbers[i],
                        withNumber(piece.source(), piece.number(), numbers[i])));
            }
        }
        return out;
    }

    /** Per piece the number a heading has to have; null for what is no heading. */
    private String[] numbers(List<ScriptPiece> pieces) {
        String[] numbers = new String[pieces.size()];
        Set<String> used = new HashSet<>(numberOf.values());
        for (int i = 0; i < numbers.length; i++) {
            ScriptPiece piece = pieces.get(i);
            if (piece.isHeading()) {
                String kept = numberOf.get(piece.scene());
                boolean free = kept == null && !piece.number().isEmpty() && used.add(piece.number());
                numbers[i] = kept != null ? kept : free ? piece.number() : "";
            }
        }
        boolean none = locked.isEmpty() && used.isEmpty();
        String last = null;
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == null) {
                continue;
            }
            if (numbers[i].isEmpty()) {
                numbers[i] = none ? String.valueOf(++count) : fresh(last, following(numbers, i + 1), used);
                used.add(numbers[i]);
            }
            last = numbers[i];
        }
        return numbers;
    }

    private static String following(String[] numbers, int from) {
        for (int i = from; i < numbers.length; i++) {
            if (numbers[i] != null && !numbers[i].isEmpty()) {
                return numbers[i];
            }
        }
        return null;
    }

    /** The next free number behind one; at the end of a script that is not locked, the next whole one. */
    private String fresh(String before, String after, Set<String> used) {
        if (locked.isEmpty() && after == null && before != null && before.matches("\\d{1,6}")) {
            return String.valueOf(Integer.parseInt(before) + 1);
        }
        String number = InsertedNumbers.between(before, after, 1).get(0);
        for (int tries = 0; used.contains(number) && tries < 10_000; tries++) {
            number = InsertedNumbers.between(number, after, 1).get(0);
        }
        return number;
    }

    private static String withNumber(String source, String old, String number) {
        int end = 0;
        while (end < source.length() && (source.charAt(end) == '\n' || source.charAt(end) == '\r')) {
            end++;
        }
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        String line = source.substring(0, end);
        String rest = source.substring(end);
        String mark = "#" + old + "#";
        int at = old.isEmpty() ? -1 : line.lastIndexOf(mark);
        return at >= 0 ? line.substring(0, at) + "#" + number + "#" + line.substring(at + mark.length()) + rest
                : line.stripTrailing() + " #" + number + "#" + rest;
    }
}
