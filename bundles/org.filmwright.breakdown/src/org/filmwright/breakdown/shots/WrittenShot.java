// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shot as an author writes it.
 *
 * @param size    null where the line names none
 * @param names   members of the cast that the line names
 * @param owner   whose point of view it is; empty where it is none, or nobody's
 * @param subject the words behind the camera's words
 */
record WrittenShot(ShotSize size, CameraAngle angle, CameraMove move, List<String> names, String owner, String subject,
        boolean isLongTake) {

    private static final Pattern FACE = Pattern.compile("\\b(?:FACES?|EYES?|EXPRESSION|MOUTH|LIPS)\\b");
    private static final Pattern OWNED = Pattern.compile(".*['\u2019]S? \\p{Lu}+.*|.* OF .*");

    /**
     * Reads a line as a shot; null where it is none.
     *
     * @param marked written with {@code !!}: whatever it says is a shot
     */
    static WrittenShot read(String text, boolean marked, SceneDraft draft) {
        String first = text.lines().findFirst().orElse("").replaceAll("[*_]", "").strip();
        if (first.isEmpty() || !marked && !startsInCapitals(first) || marked
                && TransitionLine.ofAction(first) != null) {
            return null;
        }
        String words = first.toUpperCase(Locale.ROOT);
        CameraWords.Found<ShotSize> size = CameraWords.size(words);
        if (size != null && !isCapital(first, size.end())) {
            size = null;
        }
        boolean capitals = isCapital(first, words.length());
        boolean view = size != null && size.value() == ShotSize.POV || capitals && CameraWords.isPointOfView(words);
        String rest = size == null ? words : words.substring(size.end());
        Matcher pointing = CameraWords.POINTING.matcher(rest);
        boolean points = size == null && !view && pointing.find() && isCapital(first, pointing.end());
        CameraAngle angle = CameraWords.angle(words);
        boolean longTake = CameraWords.LONG_TAKE.matcher(words).find();
        if (size == null && !view && !points && !marked && !(capitals && (angle != CameraAngle.EYE || longTake))) {
            return null;
        }
        rest = points ? rest.substring(pointing.end()) : rest;
        List<String> named = draft.context().figures().in(first);
        ShotSize chosen = view ? ShotSize.POV : size == null ? null : size.value();
        return new WrittenShot(chosen, angle, CameraWords.move(words), view ? List.of() : named,
                view && !named.isEmpty() ? named.get(0) : "", CameraWords.subject(rest), longTake);
    }

    boolean isPointOfView() {
        return size == ShotSize.POV;
    }

    /** How it is covered with these people in it. */
    Coverage coverage(SceneDraft draft, List<String> people) {
        List<String> seen = people.stream().filter(name -> !name.equals(owner)).toList();
        boolean close = size == ShotSize.CU || size == ShotSize.ECU || size == ShotSize.MCU;
        boolean face = FACE.matcher(subject).find() && !seen.isEmpty();
        boolean thing = (close || size == null) && !face && (close && names.isEmpty() || isThingOf());
        if (thing || size == ShotSize.INSERT) {
            return shaped(Coverage.of(ShotSize.INSERT, subject.isEmpty() ? "detail" : subject));
        }
        ShotSize chosen = size == null ? free(draft, seen)
                : size == ShotSize.OTS && seen.size() < 2 ? ShotSize.MS : size;
        List<Figure> figures = close || chosen == ShotSize.MS ? seen.stream().limit(1).map(draft::figure).toList()
                : draft.figures(seen);
        String place = subject.isEmpty() ? draft.context().set().set() : subject;
        return shaped(figures.isEmpty() ? Coverage.of(chosen, place) : Coverage.of(chosen, figures));
    }

    /** The size where the line names none. */
    private ShotSize free(SceneDraft draft, List<String> seen) {
        if (seen.isEmpty()) {
            return ShotSize.WS;
        }
        if (seen.size() == 1 && FACE.matcher(subject).find()) {
            return ShotSize.CU;
        }
        if (seen.size() == 1) {
            return ActionCoverage.MOVES.matcher(subject).find() ? ShotSize.FS : ShotSize.MS;
        }
        return seen.size() == 2 ? ShotSize.TWO_SHOT : ShotSize.GROUP;
    }

    /** Whether the names only say whose thing it is: JANE'S HAND, THE PHOTO OF ELIAS. */
    private boolean isThingOf() {
        return !names.isEmpty() && OWNED.matcher(subject).matches() && !FACE.matcher(subject).find()
                && (size != null || InsertDetails.NAMED_THING.matcher(subject).find());
    }

    private Coverage shaped(Coverage coverage) {
        return coverage.withAngle(angle).withMove(move).withOwner(owner);
    }

    /** Whether the beginning of a line stands in capitals as written. */
    private static boolean isCapital(String text, int length) {
        String head = text.substring(0, Math.min(length, text.length()));
        return head.equals(head.toUpperCase(Locale.ROOT));
    }

    private static boolean startsInCapitals(String text) {
        return text.length() > 1 && !Character.isLowerCase(text.charAt(0)) && !Character.isLowerCase(text.charAt(1));
    }
}
