// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that scripts use for the camera; all texts in upper case. */
final class CameraWords {
    /** Words that point the camera at something without a size. */
    static final Pattern POINTING = Pattern.compile("^(?:(?:NEW |ANOTHER |REVERSE |DIFFERENT )?ANGLE|FOCUS|CAMERA|SHOT"
            + "|REVERSE(?: ANGLE| SHOT)?|FAVOU?RING|FOLLOW(?:ING)?)(?: ON| OF| TO)?(?=[\\s:,.\u2014\u2013-]|$)");
    static final Pattern LONG_TAKE = Pattern.compile("\\b(?:LONG TAKE|ONE TAKE|SINGLE TAKE|ONER|ONE SHOT"
            + "|CONTINUOUS (?:TAKE|SHOT))\\b");
    private static final Pattern POINT_OF_VIEW = Pattern.compile("\\bP\\.?O\\.?V\\b");
    private static final Map<Pattern, ShotSize> SIZES = sizes();
    private static final Map<Pattern, CameraAngle> ANGLES = angles();
    private static final Map<Pattern, CameraMove> MOVES = moves();

    private CameraWords() {
    }

    /** A word of the camera and where it ends. */
    record Found<T>(T value, int end) {
    }

    /** The size that a line begins with; null where it begins with none. */
    static Found<ShotSize> size(String words) {
        for (Map.Entry<Pattern, ShotSize> entry : SIZES.entrySet()) {
            Matcher matcher = entry.getKey().matcher(words);
            if (matcher.find()) {
                return new Found<>(entry.getValue(), matcher.end());
            }
        }
        return null;
    }

    static CameraAngle angle(String words) {
        return ANGLES.entrySet().stream().filter(entry -> entry.getKey().matcher(words).find())
                .map(Map.Entry::getValue).findFirst().orElse(CameraAngle.EYE);
    }

    static CameraMove move(String words) {
        return MOVES.entrySet().stream().filter(entry -> entry.getKey().matcher(words).find())
                .map(Map.Entry::getValue).findFirst().orElse(CameraMove.STATIC);
    }

    static boolean isPointOfView(String words) {
        return POINT_OF_VIEW.matcher(words).find();
    }

    /** What is left of a line when the camera's words are taken out. */
    static String subject(String rest) {
        String text = rest;
        List<Pattern> camera = new ArrayList<>(MOVES.keySet());
        camera.addAll(ANGLES.keySet());
        for (Pattern pattern : camera) {
            text = pattern.matcher(text).replaceAll(" ");
        }
        text = text.replaceAll("\\s+", " ").replaceAll("^[\\s:,.\u2014\u2013-]+|[\\s:,.\u2014\u2013-]+$", "");
        return text.replaceAll("^(?:(?:SLOW(?:LY)?(?: MOTION)?|SLO-MO|TOWARDS?|TO|ON|OF|IN|AT|INTO|THROUGH|AS|THE|A|AN)"
                + "[\\s:]+)+", "").strip();
    }

    private static void size(Map<Pattern, ShotSize> sizes, ShotSize size, String words) {
        sizes.put(Pattern.compile("^(?:" + words + ")(?: ON| OF| IN ON| THAT| SHOT OF)?(?=[\\s:,.\u2014\u2013-]|$)"),
                size);
    }

    private static Map<Pattern, ShotSize> sizes() {
        Map<Pattern, ShotSize> sizes = new LinkedHashMap<>();
        size(sizes, ShotSize.ECU, "EXTREME(?:LY)? CLOSE(?:[- ]?UP)?|X?ECU|MACRO");
        size(sizes, ShotSize.INSERT, "INSERT(?: SHOT)?|DETAIL");
        size(sizes, ShotSize.POV, "(?:[\\p{Lu}.'\u2019 ]+?['\u2019]S? )?P\\.?O\\.?V\\.?");
        size(sizes, ShotSize.OTS, "OTS|OVER[- ](?:THE[- ]|[\\p{Lu}'\u2019 ]+)?SHOULDER");
        size(sizes, ShotSize.TWO_SHOT, "(?:TWO|2)[- ]?SHOT");
        size(sizes, ShotSize.GROUP, "(?:THREE|3|GROUP)[- ]SHOT");
        size(sizes, ShotSize.MCU, "(?:MEDIUM|MID)[- ]CLOSE(?:[- ]?UP)?|MCU");
        size(sizes, ShotSize.CU, "TIGHT|CLOSE(?:R|R ANGLE|[- ]?UPS?| SHOT)?|CU|BIG CLOSE[- ]?UP");
        size(sizes, ShotSize.MS, "(?:MEDIUM|MID)(?: SHOT)?|MS");
        size(sizes, ShotSize.FS, "(?:FULL|LONG) SHOT|FS");
        size(sizes, ShotSize.EWS, "EXTREME(?:LY)? (?:WIDE|LONG)(?: SHOT)?|EWS|ELS|AERIAL(?: SHOT| VIEW)?"
                + "|BIRD'?S[- ]EYE(?: VIEW)?|HELICOPTER SHOT");
        size(sizes, ShotSize.WS, "(?:VERY )?WIDE(?:R)?(?: SHOT| ANGLE| VIEW)?|WS|ESTABLISHING(?: SHOT)?|MASTER(?: "
                + "SHOT)?");
        return sizes;
    }

    private static Map<Pattern, CameraAngle> angles() {
        Map<Pattern, CameraAngle> angles = new LinkedHashMap<>();
        angles.put(Pattern.compile("\\b(?:LOW[- ]ANGLE|FROM BELOW|LOOKING UP|WORM'?S[- ]EYE)\\b"), CameraAngle.LOW);
        angles.put(Pattern.compile("\\b(?:HIGH[- ]ANGLE|OVERHEAD|FROM ABOVE|TOP SHOT|AERIAL|BIRD'?S[- ]EYE|LOOKING "
                + "DOWN)\\b"),
                CameraAngle.HIGH);
        angles.put(Pattern.compile("\\b(?:DUTCH(?: ANGLE)?|CANTED|TILTED FRAME)\\b"), CameraAngle.DUTCH);
        return angles;
    }

    private static void move(Map<Pattern, CameraMove> moves, CameraMove move, String words) {
        moves.put(Pattern.compile("\\b(?:" + words + ")\\b"), move);
    }

    private static Map<Pattern, CameraMove> moves() {
        Map<Pattern, CameraMove> moves = new LinkedHashMap<>();
        move(moves, CameraMove.ZOOM_OUT, "ZOOM(?:S|ING)? OUT");
        move(moves, CameraMove.ZOOM_IN, "ZOOM(?:S|ING)?(?: IN)?");
        move(moves, CameraMove.PUSH_IN, "PUSH(?:ES|ING)? IN|DOLLY(?:ING)? IN|MOV(?:E|ES|ING) IN|CREEP(?:S|ING)? IN");
        move(moves, CameraMove.PULL_OUT, "PULL(?:S|ING)? (?:BACK|OUT)|DOLLY(?:ING)? (?:BACK|OUT)|WIDEN(?:S|ING)?");
        move(moves, CameraMove.PAN_LEFT, "PAN(?:S|NING)? (?:TO )?(?:THE )?LEFT");
        move(moves, CameraMove.PAN_RIGHT, "PAN(?:S|NING)?|SWISH PAN|WHIP PAN");
        move(moves, CameraMove.TILT_DOWN, "TILT(?:S|ING)? DOWN");
        move(moves, CameraMove.TILT_UP, "TILT(?:S|ING)?(?: UP)?");
        move(moves, CameraMove.CRANE_DOWN, "CRAN(?:E|ES|ING) DOWN");
        move(moves, CameraMove.CRANE_UP, "CRAN(?:E|ES|ING)(?: UP)?");
        move(moves, CameraMove.TRACK_LEFT, "TRACK(?:S|ING)?(?: SHOT)? LEFT");
        move(moves, CameraMove.TRACK_RIGHT, "TRACKING(?: SHOT)?|TRACKS? (?:WITH|ALONG|RIGHT|PAST|BESIDE|BEHIND)"
                + "|DOLLY(?:ING)?|TRAVEL(?:L?ING)(?: SHOT)?|STEADICAM");
        move(moves, CameraMove.HANDHELD, "HAND-?HELD|SHAKY");
        return moves;
    }
}
