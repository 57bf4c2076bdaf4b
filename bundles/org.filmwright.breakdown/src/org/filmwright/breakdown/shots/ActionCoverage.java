// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Who and what is seen in the action. */
final class ActionCoverage extends AbstractShotRule {
    /** Words for moving through the picture. */
    static final Pattern MOVES = Pattern.compile("\\b(?:walk|run|enter|exit|leav|cross|strid|rush|hurr|sprint"
            + "|flee|chas|follow"
            + "|climb|jump|leap|danc|pac(?:es|ing)|approach|wander|stroll|march|storm|head(?:s|ing) |step(?:s|ping) "
            + "|come(?:s)? "
            + "|go(?:es)? |fall|tumbl|collaps|fl(?:y|ies)|bolt|charg|rac(?:es|ing)|stumbl|emerg|arriv|board)\\p{L}*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile("^(?:he|she|his|her|him|it)\\b.*|.*\\b(?:he|she)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MANY = Pattern.compile(
            "(?:^|[.!?]\\s+)(?:they|their|both|the two|all|everyone|everybody|the men|the women|the others)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile("(?:^|[.!?]\\s+)(?:he|she)\\b", Pattern.CASE_INSENSITIVE);
    private static final int MOST_IN_GROUP = 6;

    ActionCoverage() {
        super("action", "Action coverage", "Action shows the people it names, whole where they move; he, she and they "
                + "are who was seen last; where nobody is named it shows the set.");
    }

    @Override
    public void apply(SceneDraft draft) {
        List<String> focus = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            List<String> names = shot.isSpeech() ? shot.speakers() : draft.context().figures().in(draft.text(i));
            if (shot.kind() == Kind.ACTION && !shot.isCovered()) {
                names = who(draft, i, names, focus);
                draft.cover(i, cover(draft, i, names), id());
            }
            List<String> seen = names.stream().filter(name -> !shot.voices().contains(name)).toList();
            if (!seen.isEmpty()) {
                focus.removeAll(seen);
                focus.addAll(0, seen);
            }
        }
    }

    private static List<String> who(SceneDraft draft, int index, List<String> named, List<String> focus) {
        String text = draft.text(index);
        if (named.size() == 1 && !focus.isEmpty() && !named.contains(focus.get(0)) && SUBJECT.matcher(text).find()
                && text.indexOf(' ') > 0 && !startsWithName(draft, text)) {
            return List.of(focus.get(0), named.get(0));
        }
        if (!named.isEmpty()) {
            return named;
        }
        if (MANY.matcher(text).find() && focus.size() > 1) {
            return List.copyOf(focus.subList(0, 2));
        }
        return ONE.matcher(text).matches() && !focus.isEmpty() ? List.of(focus.get(0)) : List.of();
    }

    /** Whether the text begins with somebody's name, so that its pronouns are that person's. */
    private static boolean startsWithName(SceneDraft draft, String text) {
        List<Integer> cuts = TextCuts.sentences(text);
        return !draft.context().figures().in(cuts.isEmpty() ? text : text.substring(0, cuts.get(0))).isEmpty();
    }

    private static Coverage cover(SceneDraft draft, int index, List<String> names) {
        boolean moves = MOVES.matcher(draft.text(index).toLowerCase(Locale.ROOT)).find();
        if (names.isEmpty()) {
            return Coverage.of(ShotSize.WS, draft.context().set().set());
        }
        if (names.size() == 1) {
            String name = names.get(0);
            boolean whole = moves || index == 0 && draft.context().opens();
            return Coverage.of(whole ? ShotSize.FS : ShotSize.MS, List.of(draft.figure(name)))
                    .at(draft.elsewhere(name));
        }
        List<Figure> figures = draft.figures(names.subList(0, Math.min(MOST_IN_GROUP, names.size())));
        Coverage wide = known(draft, index, figures);
        if (wide != null) {
            return wide;
        }
        ShotSize size = moves ? ShotSize.WS : figures.size() == 2 ? ShotSize.TWO_SHOT : ShotSize.GROUP;
        return Coverage.of(size, figures);
    }

    /** A wide picture of the same people that the scene has already, so that it needs no further set-up. */
    private static Coverage known(SceneDraft draft, int index, List<Figure> figures) {
        for (int i = 0; i < index; i++) {
            Coverage coverage = draft.shot(i).coverage();
            if (coverage != null && !draft.shot(i).isFixed() && coverage.size() != ShotSize.OTS
                    && coverage.size() != ShotSize.EWS && coverage.size() != ShotSize.POV
                    && coverage.figures().size() == figures.size() && coverage.figures().containsAll(figures)) {
                return coverage;
            }
        }
        return null;
    }
}
