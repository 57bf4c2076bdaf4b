// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.script.ElementType;

/**
 * Finds members of the cast in action text, by name, alias, or a word of a name that only one of them bears and that
 * the script does not use as a common word. A name that is a common word too (GUARD, WILL) counts only in capitals,
 * inside a sentence with a capital, or behind an article or possessive (the guard, his minion).
 */
public final class FigureFinder {
    private static final Set<String> COMMON = Set.of("THE", "AND", "OF", "MR", "MRS", "MS", "MISS", "DR", "SIR", "LADY",
            "LORD", "YOUNG", "OLD", "OLDER", "FIRST", "SECOND", "THIRD", "ONE", "TWO", "THREE", "MAN", "WOMAN", "BOY",
            "GIRL", "CHIEF", "HEAD", "MAJOR", "CAPTAIN", "DETECTIVE", "INSPECTOR", "OFFICER", "AGENT", "DOCTOR",
            "PROFESSOR", "FATHER", "MOTHER", "SISTER", "BROTHER", "BIG", "LITTLE", "TALL", "FAT", "NIGHT", "DAY",
            "EXTREMELY", "HANDSOME", "VOICE", "RED", "BLACK", "WHITE", "HIVE", "TRAIN", "BEE");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?:\\b(?:the|a|an|his|her|their|our|its|this|that|another|other|both|two)\\s+(?:\\p{Ll}+\\s+)?)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?\u2026:\u2014\n-])[\"'\u201C\u2018( ]*$");
    private static final Pattern LOWER_WORD = Pattern.compile("(?<![\\p{L}'])\\p{Ll}{3,}(?!\\p{L})");
    private static final int SHORTEST_PART = 3;

    private final Map<String, String> owners;
    private final Pattern pattern;
    private final List<String> caseless;
    private final Set<String> common;

    /**
     * @param mentions every name, in comparable form, to the member it names
     * @param common   words that the script uses in lower case, in comparable form
     */
    public FigureFinder(Map<String, String> mentions, Set<String> common) {
        this.common = Set.copyOf(common);
        Map<String, String> all = new LinkedHashMap<>(mentions);
        addParts(mentions, common, all);
        owners = all;
        List<String> names = new ArrayList<>();
        List<String> wide = new ArrayList<>();
        for (String name : all.keySet()) {
            (isCaseless(name) ? wide : names).add(name);
        }
        names.sort((a, b) -> b.length() - a.length());
        caseless = List.copyOf(wide);
        StringBuilder regex = new StringBuilder();
        for (String name : names) {
            regex.append(regex.isEmpty() ? "" : "|").append(Pattern.quote(name).replace(" ", "\\E\\s+\\Q"));
        }
        pattern = regex.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Names of the members that a text mentions, in order, each once. */
    public List<String> in(String text) {
        String plain = text.replace('\u2019', '\'').replaceAll("[*_]", " ");
        Set<String> found = new LinkedHashSet<>();
        if (pattern != null) {
            Matcher matcher = pattern.matcher(plain);
            while (matcher.find()) {
                String owner = owners.get(Names.key(matcher.group()));
                if (owner != null && isNamed(plain, matcher)) {
                    found.add(owner);
                }
            }
        }
        for (String name : caseless) {
            if (plain.contains(name)) {
                found.add(owners.get(name));
            }
        }
        return List.copyOf(found);
    }

    /** Words in lower case in the action of these scenes, in comparable form. */
    public static Set<String> commonWords(List<ScriptScene> scenes) {
        Set<String> words = new HashSet<>();
        for (ScriptScene scene : scenes) {
            for (ScriptLine line : scene.lines()) {
                if (line.type() == ElementType.ACTION) {
                    Matcher matcher = LOWER_WORD.matcher(line.text());
                    while (matcher.find()) {
                        words.add(matcher.group().toUpperCase(Locale.ROOT));
                    }
                }
            }
        }
        return words;
    }

    private boolean isNamed(String text, Matcher matcher) {
        String name = matcher.group();
        String before = text.substring(Math.max(0, matcher.start() - 24), matcher.start());
        boolean article = ARTICLE.matcher(before).find();
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return article;
        }
        return article || !common.contains(Names.key(name)) || name.equals(name.toUpperCase(Locale.ROOT))
                || !SENTENCE_START.matcher(before).find();
    }

    private static void addParts(Map<String, String> mentions, Set<String> common, Map<String, String> all) {
        Map<String, Set<String>> bearers = new HashMap<>();
        mentions.forEach((name, owner) -> {
            for (String part : name.replace(".", "").split("[ -]")) {
                bearers.computeIfAbsent(part, key -> new HashSet<>()).add(owner);
            }
        });
        bearers.forEach((part, who) -> {
            if (who.size() == 1 && part.length() >= SHORTEST_PART && !COMMON.contains(part) && !common.contains(part)
                    && part.chars().noneMatch(Character::isDigit)) {
                all.putIfAbsent(part, who.iterator().next());
            }
        });
    }

    private static boolean isCaseless(String name) {
        return name.codePoints().anyMatch(point -> Character.isLetter(point) && !Character.isUpperCase(point)
                && !Character.isLowerCase(point));
    }
}
