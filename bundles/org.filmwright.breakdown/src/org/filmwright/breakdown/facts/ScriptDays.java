// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes script days. A new day begins when the clock runs backwards from scene to scene, or when a heading says so
 * (NEXT DAY). Night scenes are N, all others D, both with the number of the day; a flashback has days of its own (FB1).
 * A day that was set by hand is kept, and what follows counts on from it.
 */
public final class ScriptDays {
    private static final Pattern NEXT = Pattern.compile("\\b(NEXT|FOLLOWING|ANOTHER|DAYS LATER|WEEKS? LATER|MONTHS? LATER|"
            + "YEARS? LATER|DAY LATER)\\b");
    private static final Pattern FLASHBACK = Pattern.compile("\\bFLASH ?BACK\\b");
    private static final Pattern BY_HAND = Pattern.compile("([A-Z]+) ?(\\d+)");
    private static final int UNKNOWN = -1;

    private ScriptDays() {
    }

    /** Hours that a written time of day may mean. */
    private record Hours(int from, int to, boolean night) {
    }

    /** The scenes with their script days; those whose day was set by hand come with it. */
    public static List<SceneFacts> propose(List<SceneFacts> scenes) {
        Clock clock = new Clock();
        List<SceneFacts> days = new ArrayList<>(scenes.size());
        for (SceneFacts scene : scenes) {
            if (scene.dayByHand()) {
                clock.set(scene.scriptDay(), hours(scene.time()));
                days.add(scene);
            } else {
                days.add(scene.withScriptDay(clock.next(scene), false));
            }
        }
        return days;
    }

    /** Where the story's clock stands. */
    private static final class Clock {
        private int day;
        private int hour;
        private boolean night;
        private int flashbacks;
        private boolean inFlashback;

        String next(SceneFacts scene) {
            if (FLASHBACK.matcher(scene.heading().toUpperCase(Locale.ROOT)).find()) {
                if (!inFlashback) {
                    flashbacks++;
                }
                inFlashback = true;
                return "FB" + flashbacks;
            }
            inFlashback = false;
            Hours hours = hours(scene.time());
            if (hours == null && day == 0 && scene.setting().isEmpty()) {
                return "";
            }
            boolean later = NEXT.matcher(scene.time().toUpperCase(Locale.ROOT)).find();
            if (day == 0 || later || hours != null && hours.to() < hour) {
                day++;
                hour = hours == null ? 0 : hours.from();
                night = hours != null && hours.night();
            } else if (hours != null) {
                hour = Math.max(hour, hours.from());
                night = hours.night();
            }
            return (night ? "N" : "D") + day;
        }

        void set(String text, Hours hours) {
            Matcher matcher = BY_HAND.matcher(text.toUpperCase(Locale.ROOT));
            if (matcher.matches() && !matcher.group(1).equals("FB")) {
                int number = Math.toIntExact(Math.min(9_999, Long.parseLong(shorten(matcher.group(2)))));
                hour = hours == null ? number == day ? hour : 0 : hours.from();
                day = number;
                night = matcher.group(1).equals("N");
            }
        }

        private static String shorten(String digits) {
            return digits.length() > 9 ? digits.substring(0, 9) : digits;
        }
    }

    private static Hours hours(String time) {
        String text = time.toUpperCase(Locale.ROOT);
        if (text.matches(".*\\b(CONTINUOUS|SAME)\\b.*")) {
            return null;
        }
        int at = UNKNOWN;
        for (String[] word : new String[][] {{"BEFORE DAWN", "4"}, {"DAWN", "5"}, {"SUNRISE", "6"},
            {"EARLY MORNING", "6"}, {"MORNING", "8"}, {"NOON", "12"}, {"MIDDAY", "12"}, {"AFTERNOON", "15"},
            {"MAGIC HOUR", "18"}, {"SUNSET", "18"}, {"DUSK", "19"}, {"TWILIGHT", "19"}, {"EVENING", "19"}}) {
            if (at == UNKNOWN && Pattern.compile("\\b" + word[0] + "\\b").matcher(text).find()) {
                at = Integer.parseInt(word[1]);
            }
        }
        if (at != UNKNOWN) {
            return new Hours(at, at, false);
        }
        if (text.matches(".*\\bMIDNIGHT\\b.*")) {
            return new Hours(24, 24, true);
        }
        if (text.matches(".*\\bNIGHT\\b.*")) {
            return new Hours(21, 27, true);
        }
        return text.matches(".*\\bDAY\\b.*") ? new Hours(9, 17, false) : null;
    }
}
