// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes scene headings apart: {@code INT. HOUSE - KITCHEN - DAY} is a setting, a location, a set and a time of day.
 * Parts are divided by a hyphen with a blank beside it, {@code --}, or an en or em dash; only the last part can be a
 * time. Times of day are known in English, German, French, Spanish and Italian.
 */
public final class SceneHeadings {
    private static final Set<String> TIMES = Set.of("DAY", "NIGHT", "MORNING", "EVENING", "DAWN", "DUSK", "SUNSET",
            "SUNRISE", "SUNDOWN", "SUNUP", "AFTERNOON", "NOON", "MIDDAY", "MIDNIGHT", "TWILIGHT", "NIGHTFALL",
            "DAYBREAK", "DAYTIME", "NIGHTTIME", "CONTINUOUS", "CONTINUING", "CONT", "CONT'D", "CONTINUED", "LATER",
            "EARLIER", "SAME", "AM", "PM", "A.M.", "P.M.", "O'CLOCK", "PRESENT", "TONIGHT", "TODAY", "TOMORROW",
            "YESTERDAY", "FLASHBACK", "PREDAWN", "TAG", "NACHT", "MORGEN", "MORGENS", "MORGENGRAUEN", "VORMITTAG",
            "MITTAG", "NACHMITTAG", "ABEND", "ABENDS", "NACHTS", "TAGS", "MITTERNACHT", "SPÄTER", "SPÄTERS",
            "DÄMMERUNG", "MORGENDÄMMERUNG", "ABENDDÄMMERUNG", "SONNENAUFGANG", "SONNENUNTERGANG", "JOUR", "NUIT",
            "MATIN", "SOIR", "SOIRÉE", "AUBE", "CRÉPUSCULE", "MIDI", "MINUIT", "APRÈS-MIDI", "CONTINU", "PLUS TARD",
            "DÍA", "DIA", "NOCHE", "MAÑANA", "TARDE", "MADRUGADA", "AMANECER", "ATARDECER", "ANOCHECER", "MEDIODÍA",
            "MEDIANOCHE", "CONTINUO", "GIORNO", "NOTTE", "MATTINA", "SERA", "POMERIGGIO", "ALBA", "TRAMONTO");
    private static final Set<String> PHRASES = Set.of("SAME TIME", "SAME DAY", "MAGIC HOUR", "GOLDEN HOUR", "BLUE HOUR",
            "FIRST LIGHT", "LAST LIGHT", "DAY FOR NIGHT", "PRE-DAWN", "MID-DAY", "MID-MORNING", "MID-AFTERNOON",
            "GLEICHE ZEIT", "MOMENT'S LATER", "THE NIGHT BEFORE", "THE DAY BEFORE", "THE MORNING AFTER",
            "THE DAY AFTER", "MÁS TARDE", "MOMENTS BEFORE", "MOMENTS AFTER");
    /** Forced headings that name no set. */
    private static final Set<String> NO_SET = Set.of("MONTAGE", "END MONTAGE", "END OF MONTAGE", "INTERCUT", "FLASHBACK",
            "END FLASHBACK", "END OF FLASHBACK", "BACK TO SCENE", "SERIES OF SHOTS", "END INTERCUT", "BACK TO PRESENT",
            "TITLE SEQUENCE", "MAIN TITLES", "OMITTED", "RÜCKBLENDE");
    private static final Map<String, String> FOREIGN_SETTINGS = Map.of("INNEN", "int", "AUSSEN", "ext", "AUßEN", "ext",
            "INTÉRIEUR", "int", "EXTÉRIEUR", "ext", "INTERIOR", "int", "EXTERIOR", "ext", "INNEN/AUSSEN", "int_ext");

    private SceneHeadings() {
    }

    private record Part(int start, int end) {
    }

    /** Reads the text of a heading, without its scene number. */
    public static SceneHeading parse(String headingText) {
        int end = Lines.last(headingText, 0, headingText.length());
        int from = Lines.first(headingText, 0, end);
        int prefix = prefixLength(headingText, from, end);
        String setting = setting(headingText.substring(from, from + prefix));
        List<Part> parts = parts(headingText, from + prefix, end);
        String time = "";
        int timeAt = -1;
        if (!parts.isEmpty() && (parts.size() > 1 || prefix == 0)) {
            Part last = parts.get(parts.size() - 1);
            String text = headingText.substring(last.start, last.end);
            if (isTime(text)) {
                time = text;
                timeAt = last.start;
                parts.remove(parts.size() - 1);
            }
        }
        if (parts.isEmpty()) {
            return new SceneHeading(setting, "", "", time, timeAt);
        }
        Part last = parts.get(parts.size() - 1);
        String set = headingText.substring(last.start, last.end);
        if (parts.size() == 1) {
            boolean named = prefix > 0 || !NO_SET.contains(upper(trimColon(set)));
            return new SceneHeading(setting, "", named ? set : "", time, timeAt);
        }
        String location = headingText.substring(parts.get(0).start, parts.get(parts.size() - 2).end);
        return new SceneHeading(setting, location, set, time, timeAt);
    }

    /** Length of INT., EXT. and the like with its dot; 0 where the heading has none. */
    public static int prefixLength(String heading) {
        return prefixLength(heading, 0, heading.length());
    }

    private static int prefixLength(String heading, int from, int to) {
        int prefix = LineRules.headingPrefix(heading, from, to);
        if (prefix > 0) {
            return prefix;
        }
        int end = from;
        while (end < to && !Lines.isSpace(heading.charAt(end))) {
            end++;
        }
        return FOREIGN_SETTINGS.containsKey(upper(trimDot(heading.substring(from, end)))) ? end - from : 0;
    }

    /** Whether a text is a time of day, such as DAY, MOMENTS LATER, NIGHT (RAIN) or 10:30 PM. */
    public static boolean isTime(String text) {
        String plain = upper(text);
        int paren = plain.indexOf('(');
        if (paren > 0) {
            plain = Lines.strip(plain.substring(0, paren));
        }
        plain = trimDot(plain);
        if (TIMES.contains(plain) || PHRASES.contains(plain)) {
            return true;
        }
        String[] words = plain.split("[ /\\t]+");
        if (words.length == 1) {
            return isTimeWord(words[0]);
        }
        return words.length <= 5 && (isTimeWord(words[words.length - 1])
                || TIMES.contains(words[0]) && (isNumber(words[1]) || words[1].charAt(0) == '('));
    }

    private static boolean isTimeWord(String word) {
        if (TIMES.contains(word)) {
            return true;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && TIMES.contains(word.substring(hyphen + 1))) {
            return true;
        }
        int digits = 0;
        while (digits < word.length() && (Character.isDigit(word.charAt(digits)) || word.charAt(digits) == ':')) {
            digits++;
        }
        String rest = word.substring(digits);
        return digits > 0 && (rest.equals("AM") || rest.equals("PM") || rest.isEmpty() && word.indexOf(':') > 0);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> Character.isDigit(c) || c == '#');
    }

    private static String setting(String prefix) {
        String word = upper(trimDot(prefix));
        return switch (word) {
            case "" -> "";
            case "INT" -> "int";
            case "EXT" -> "ext";
            case "EST" -> "est";
            default -> FOREIGN_SETTINGS.getOrDefault(word, "int_ext");
        };
    }

    /** The parts between dashes, without outer blanks; empty ones left out. */
    private static List<Part> parts(String text, int from, int to) {
        List<Part> parts = new ArrayList<>(4);
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            }
            int length = depth > 0 ? 0 : dash(text, i, from, to);
            if (length > 0) {
                add(parts, text, start, i);
                i += length - 1;
                start = i + 1;
            }
        }
        add(parts, text, start, to);
        return parts;
    }

    private static void add(List<Part> parts, String text, int start, int end) {
        int first = Lines.first(text, start, end);
        int last = Lines.last(text, first, end);
        if (first < last) {
            parts.add(new Part(first, last));
        }
    }

    /** Length of the dash that divides parts here, or 0. */
    private static int dash(String text, int at, int from, int to) {
        char c = text.charAt(at);
        if (c == '\u2013' || c == '\u2014' || c == '\u2012' || c == '\u2015') {
            return 1;
        }
        if (c != '-') {
            return 0;
        }
        int end = at;
        while (end < to && text.charAt(end) == '-') {
            end++;
        }
        boolean blankBeside = at == from || end == to || Lines.isSpace(text.charAt(at - 1))
                || Lines.isSpace(text.charAt(end));
        return end - at > 1 || blankBeside ? end - at : 0;
    }

    private static String trimDot(String text) {
        return text.endsWith(".") && !text.endsWith(".M.") ? text.substring(0, text.length() - 1) : text;
    }

    private static String trimColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    private static String upper(String text) {
        return Lines.strip(text).toUpperCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
