// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** A detail that the action points at gets an insert. */
final class InsertDetails extends AbstractShotRule {
    private static final Pattern THING = Pattern.compile("\\b(?:(?:the|a|an|his|her|their|its|this|that|one|two"
            + "|\\w+'s)\\s+)?"
            + "((?:\\p{L}[\\p{L}-]*\\s+){0,2}?)(letters?|note|photo|photograph|picture|portrait|map|tickets?"
            + "|keys?|knife"
            + "|gun|pistol|revolver|blade|dagger|stinger|ring|watch|clock|locket|phone|telephone|screen|telegram"
            + "|newspaper|headline|envelope|badge|card|passport|diary|notebook|ledger|bottle|vial|syringe|pills?"
            + "|bloodstain|blood|wound|footprints?|fingerprints?|scratch(?:es)?|lock|door ?knob|handle|button|switch"
            + "|lever|dial|gauge|label|sign|poster|receipt|coin|necklace|bracelet|earring|scarf|gloves?|cigarette"
            + "|lighter|match|candle|feather|whistle|timetable|punch)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile("\\b(?:reads|reading|examin\\w+|inspect\\w*|stud(?:y|ies)"
            + "|notic\\w+|spots?|finds?|discover\\w*|picks? up|pulls? out|takes? out|draws?|opens?|unfolds?|reveals?"
            + "|shows?|holds? (?:up|out)|points? (?:to|at)|glints?|gleams?|shines?|ticks?|rings?|buzz(?:es)?|vibrates?"
            + "|flashes|blinks|drops?|falls?|written|embroidered|marked|stained|clutch\\w*|grips?|slides?|hands? "
            + "(?:him|her"
            + "|over)|trembl\\w+|clos(?:es|ing) (?:on|around)|turns? (?:over|in)|stops? at|stares? at|looks? at|lies "
            + "on)\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern NAMED_THING = Pattern.compile("\\b(?:PHOTO|PHOTOGRAPH|PICTURE|PORTRAIT|LETTER|NOTE"
            + "|HANDS?|FINGERS?|FEET"
            + "|RING|WATCH|KNIFE|GUN|BADGE|NAME|DESK|PHONE|BAG|COAT|HAT|SHOES?|DOOR|DIARY|NOTEBOOK)\\b");
    private static final double SHORTEST = 0.5;
    private static final double SHORTEST_REST = 1;

    InsertDetails() {
        super("insert", "Inserts", "Where a sentence of action points at a thing (reads the letter, the knife gleams), "
                + "it plays on an insert of it; at most one in a paragraph.");
    }

    /** The thing that a sentence points at; empty where there is none. */
    static String detail(String sentence) {
        if (!POINTS.matcher(sentence).find()) {
            return "";
        }
        Matcher thing = THING.matcher(sentence);
        if (!thing.find()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (String word : thing.group(1).strip().split("\\s+")) {
            boolean filler = word.isEmpty() || POINTS.matcher(word).find()
                    || word.matches("(?i)(?:the|a|an|his|her|their|its|of|on|in|at|to|and|with|from|by|up|out"
                    + "|as|for|is|are)");
            if (filler) {
                words.clear();
            } else {
                words.add(word);
            }
        }
        words.add(thing.group(2));
        return String.join(" ", words);
    }

    @Override
    public void apply(SceneDraft draft) {
        String last = "";
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() != Kind.ACTION || shot.isCovered()) {
                continue;
            }
            int at = insert(draft, i, last);
            if (at >= 0) {
                last = draft.shot(at).coverage().subject();
                i = at;
            }
        }
    }

    /** Covers the first sentence that points at a thing; returns its shot, or -1. */
    private int insert(SceneDraft draft, int index, String lastDetail) {
        List<SceneDraft.Cut> cuts = draft.cuts(index, false);
        double end = draft.seconds(index);
        for (int i = 0; i <= cuts.size(); i++) {
            double from = i == 0 ? 0 : cuts.get(i - 1).before();
            double to = i == cuts.size() ? end : cuts.get(i).before();
            String detail = detail(sentence(draft, index, i == 0 ? null : cuts.get(i - 1),
                    i == cuts.size() ? null : cuts.get(i)));
            boolean peopleMove = isMovingPerson(draft, sentence(draft, index, i == 0 ? null : cuts.get(i - 1),
                    i == cuts.size() ? null : cuts.get(i)));
            boolean roomy = to - from >= SHORTEST && (from == 0 || from >= SHORTEST_REST)
                    && (i == cuts.size() || end - to >= SHORTEST_REST);
            if (detail.isEmpty() || detail.equalsIgnoreCase(lastDetail) || !roomy || peopleMove) {
                continue;
            }
            if (i < cuts.size()) {
                draft.split(index, cuts.get(i));
            }
            int at = i == 0 ? index : draft.split(index, cuts.get(i - 1));
            draft.setKind(at, Kind.INSERT);
            draft.cover(at, Coverage.of(ShotSize.INSERT, detail), id());
            return at;
        }
        return -1;
    }

    private static boolean isMovingPerson(SceneDraft draft, String sentence) {
        return ActionCoverage.MOVES.matcher(sentence).find() && !draft.context().figures().in(sentence).isEmpty();
    }

    private static String sentence(SceneDraft draft, int index, SceneDraft.Cut from, SceneDraft.Cut to) {
        StringBuilder text = new StringBuilder();
        boolean on = from == null;
        for (LineRange range : draft.shot(index).ranges()) {
            int start = range.from();
            int end = range.to();
            if (from != null && range.line().equals(from.line())) {
                on = true;
                start = from.offset();
            }
            boolean last = to != null && range.line().equals(to.line());
            if (on) {
                text.append(draft.line(range.line()).text(), start, last ? Math.max(start, to.offset()) : end)
                        .append(' ');
            }
            if (last) {
                break;
            }
        }
        return text.toString().strip();
    }
}
