// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses the language a text is spoken in: the film's where its script fits, else one that is written so. */
final class Languages {
    private static final Map<UnicodeScript, List<String>> WRITTEN = new EnumMap<>(UnicodeScript.class);

    static {
        WRITTEN.put(UnicodeScript.HAN, List.of("cmn", "yue", "hak", "ja"));
        WRITTEN.put(UnicodeScript.HIRAGANA, List.of("ja"));
        WRITTEN.put(UnicodeScript.KATAKANA, List.of("ja"));
        WRITTEN.put(UnicodeScript.HANGUL, List.of("ko"));
        WRITTEN.put(UnicodeScript.ARABIC, List.of("ar", "fa", "ur", "sd", "ug", "ku"));
        WRITTEN.put(UnicodeScript.HEBREW, List.of("he"));
        WRITTEN.put(UnicodeScript.CYRILLIC, List.of("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "tt", "ba", "cv"));
        WRITTEN.put(UnicodeScript.GREEK, List.of("el", "grc"));
        WRITTEN.put(UnicodeScript.DEVANAGARI, List.of("hi", "mr", "ne", "kok"));
        WRITTEN.put(UnicodeScript.BENGALI, List.of("bn", "as", "bpy"));
        WRITTEN.put(UnicodeScript.GURMUKHI, List.of("pa"));
        WRITTEN.put(UnicodeScript.GUJARATI, List.of("gu"));
        WRITTEN.put(UnicodeScript.ORIYA, List.of("or"));
        WRITTEN.put(UnicodeScript.TAMIL, List.of("ta"));
        WRITTEN.put(UnicodeScript.TELUGU, List.of("te"));
        WRITTEN.put(UnicodeScript.KANNADA, List.of("kn"));
        WRITTEN.put(UnicodeScript.MALAYALAM, List.of("ml"));
        WRITTEN.put(UnicodeScript.SINHALA, List.of("si"));
        WRITTEN.put(UnicodeScript.THAI, List.of("th"));
        WRITTEN.put(UnicodeScript.MYANMAR, List.of("my"));
        WRITTEN.put(UnicodeScript.GEORGIAN, List.of("ka"));
        WRITTEN.put(UnicodeScript.ARMENIAN, List.of("hy", "hyw"));
        WRITTEN.put(UnicodeScript.ETHIOPIC, List.of("am"));
        WRITTEN.put(UnicodeScript.CHEROKEE, List.of("chr-us-qaaa-x-west"));
    }

    /**
     * A choice.
     *
     * @param voice the program's name of the language; null where it has none for the text
     * @param note  what differs from the wish; empty where nothing does
     */
    record Choice(String voice, String note) {
    }

    private Languages() {
    }

    static Choice choose(String text, String filmLanguage, List<String> spoken) {
        UnicodeScript script = script(text);
        String film = voice(filmLanguage, spoken);
        if (script == UnicodeScript.LATIN) {
            if (film != null && WRITTEN.values().stream().noneMatch(list -> list.contains(film))) {
                return new Choice(film, "");
            }
            String english = voice("en-gb", spoken);
            return new Choice(english, film == null
                    ? "espeak-ng has no voice for " + filmLanguage + "; an English one was used." : "");
        }
        List<String> candidates = WRITTEN.getOrDefault(script, List.of());
        if (film != null && candidates.contains(film)) {
            return new Choice(film, "");
        }
        for (String candidate : candidates) {
            String voice = voice(candidate, spoken);
            if (voice != null) {
                return new Choice(voice, "");
            }
        }
        return new Choice(null, "espeak-ng cannot speak text in " + name(script) + ".");
    }

    private static String name(UnicodeScript script) {
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " script";
    }

    /** The script of most letters; Japanese where any of its own is among Chinese characters. */
    static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
            int japanese = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA,
                    0);
            counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0) + japanese, Integer::sum);
        }
        UnicodeScript most = UnicodeScript.LATIN;
        int count = counts.getOrDefault(UnicodeScript.LATIN, 0);
        for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
            if (entry.getKey() != UnicodeScript.COMMON && entry.getValue() > count) {
                most = entry.getKey();
                count = entry.getValue();
            }
        }
        return most;
    }

    private static String voice(String tag, List<String> spoken) {
        String wanted = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        if (wanted.equals("en")) {
            wanted = "en-gb";
        }
        if (wanted.equals("zh") || wanted.startsWith("zh-")) {
            wanted = wanted.contains("hk") ? "yue" : "cmn";
        }
        if (wanted.equals("no") || wanted.startsWith("no-")) {
            wanted = "nb";
        }
        while (!wanted.isEmpty()) {
            if (spoken.contains(wanted)) {
                return wanted;
            }
            int dash = wanted.lastIndexOf('-');
            if (dash < 0) {
                String prefix = wanted + '-';
                return spoken.stream().filter(each -> each.startsWith(prefix)).findFirst().orElse(null);
            }
            wanted = wanted.substring(0, dash);
        }
        return null;
    }
}
