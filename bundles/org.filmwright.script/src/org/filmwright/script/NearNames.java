// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names that are probably misspellings of others: one letter added, left out, changed or swapped with its
 * neighbour in a word of five letters or more, and rare. Never because one name begins with the other, and not for
 * numbers (COP 1, COP 2). Cost grows with the number of names, not with its square.
 */
final class NearNames {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final int RARE = 2;

    private final Map<String, Name> names = new LinkedHashMap<>();

    private static final class Name {
        private final String key;
        private final String text;
        private final List<ScriptElement> uses = new ArrayList<>();

        Name(String key, String text) {
            this.key = key;
            this.text = text;
        }
    }

    /** A rare name and the more frequent one it was probably meant to be. */
    record Pair(String name, List<ScriptElement> uses, String other) {
    }

    void add(String name, ScriptElement use) {
        if (!name.isEmpty() && name.length() <= LONGEST) {
            names.computeIfAbsent(ScriptNames.key(name), key -> new Name(key, name)).uses.add(use);
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean contains(String name) {
        return names.containsKey(ScriptNames.key(name));
    }

    List<Pair> pairs() {
        Map<String, List<Name>> byDeletion = new HashMap<>();
        Map<String, Name> found = new LinkedHashMap<>();
        for (Name name : names.values()) {
            if (name.key.length() < SHORTEST) {
                continue;
            }
            look(name, name.key, byDeletion, found);
            for (int i = 0; i < name.key.length(); i++) {
                if (i == 0 || name.key.charAt(i) != name.key.charAt(i - 1)) {
                    look(name, name.key.substring(0, i) + name.key.substring(i + 1), byDeletion, found);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        found.forEach((rare, other) -> pairs.add(new Pair(names.get(rare).text, names.get(rare).uses, other.text)));
        return pairs;
    }

    private void look(Name name, String deletion, Map<String, List<Name>> byDeletion, Map<String, Name> found) {
        List<Name> others = byDeletion.computeIfAbsent(deletion, key -> new ArrayList<>(1));
        for (Name other : others) {
            if (other != name && areNear(name.key, other.key)) {
                boolean otherIsRare = other.uses.size() < name.uses.size();
                Name rare = otherIsRare ? other : name;
                if (rare.uses.size() <= RARE) {
                    found.putIfAbsent(rare.key, otherIsRare ? name : other);
                }
            }
        }
        others.add(name);
    }

    /** Whether one is a likely misspelling of the other. */
    static boolean areNear(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter == a ? b : a;
        int gap = longer.length() - shorter.length();
        if (gap > 1 || longer.startsWith(shorter)) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        int end = 0;
        while (end < shorter.length() - at
                && shorter.charAt(shorter.length() - 1 - end) == longer.charAt(longer.length() - 1 - end)) {
            end++;
        }
        int leftShort = shorter.length() - at - end;
        int leftLong = longer.length() - at - end;
        boolean swapped = leftShort == 2 && leftLong == 2 && shorter.charAt(at) == longer.charAt(at + 1)
                && shorter.charAt(at + 1) == longer.charAt(at);
        if (leftLong > 1 && !swapped || leftShort > 1 && !swapped) {
            return false;
        }
        return isInLongWord(longer, at, Math.max(1, leftLong)) && !isGenus(shorter, longer, at);
    }

    private static boolean isInLongWord(String name, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (!Character.isLetter(name.charAt(i))) {
                return name.charAt(i) == ' ' && name.length() > SHORTEST + 1;
            }
        }
        int from = at;
        while (from > 0 && Character.isLetter(name.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < name.length() && Character.isLetter(name.charAt(to))) {
            to++;
        }
        return to - from >= SHORTEST;
    }

    /** POLICEMAN and POLICEMEN, MARIO and MARIA are different names. */
    private static boolean isGenus(String a, String b, int at) {
        if (a.length() != b.length()) {
            return false;
        }
        boolean manOrMen = at > 0 && at + 1 < a.length() && a.charAt(at - 1) == 'M' && a.charAt(at + 1) == 'N'
                && "AE".indexOf(a.charAt(at)) >= 0 && "AE".indexOf(b.charAt(at)) >= 0;
        boolean ending = at == a.length() - 1 && "AEO".indexOf(a.charAt(at)) >= 0 && "AEO".indexOf(b.charAt(at)) >= 0;
        return manOrMen || ending;
    }
}
