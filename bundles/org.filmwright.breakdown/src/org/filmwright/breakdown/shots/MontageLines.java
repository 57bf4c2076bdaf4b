// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.shots.DraftShot.Kind;

/** Each line of a montage is a shot. */
final class MontageLines extends AbstractShotRule {
    private static final Pattern START = Pattern.compile("(?s)[!\\s*_.]*(?:BEGIN |START )?(?:[A-Z' ]* )?"
            + "(?:MONTAGE|QUICK CUTS?|SERIES OF (?:SHOTS|IMAGES)|QUICK SHOTS|RAPID CUTS|FLASH CUTS)\\b.*");
    private static final Pattern END = Pattern.compile("(?s)[!\\s*_.]*(?:END|BACK TO|RETURN TO|RESUME)\\b.*");
    private static final Pattern BULLET = Pattern.compile(
            "\\s*(?:[-\u2013\u2014*\u2022\u00B7+]\\s*|\\(?[A-Za-z0-9]{1,2}[).:]\\s+|SHOT \\d+\\s*[:.-]?\\s*)\\S.*");
    private static final Pattern PRONOUN = Pattern.compile("\\b(?:he|she|they|his|her|their)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSION = Pattern.compile("^(?:\\p{Lu}[\\p{L}.]*\\s?){1,3}['\u2019]s? \\p{Ll}+");
    private static final ShotSize[] PEOPLE = {ShotSize.MS, ShotSize.CU, ShotSize.FS, ShotSize.MCU};

    MontageLines() {
        super("montage", "Montages", "Each line of a MONTAGE, a SERIES OF SHOTS or QUICK CUTS is a shot of its own.");
    }

    @Override
    public void apply(SceneDraft draft) {
        boolean open = START.matcher(draft.context().scene().headingText()).matches();
        boolean wholeScene = open;
        int member = 0;
        List<String> about = draft.context().figures().in(draft.context().scene().headingText());
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() != Kind.ACTION || shot.isCovered()) {
                open &= wholeScene;
                continue;
            }
            String text = draft.text(i);
            if (isStart(text, shot, draft)) {
                open = true;
                List<String> named = draft.context().figures().in(text.lines().findFirst().orElse(""));
                about = named.isEmpty() ? about : named;
                if (i + 1 < draft.size() && draft.shot(i + 1).kind() == Kind.ACTION && !isItems(text)) {
                    draft.join(i);
                }
            } else if (open && END.matcher(text).matches() && isUpper(text)) {
                open = false;
                continue;
            } else if (open && !wholeScene && !isItems(text)) {
                open = false;
            }
            if (open) {
                int last = splitLines(draft, i);
                for (; i <= last; i++) {
                    about = cover(draft, i, member++, about);
                }
                i = last;
            }
        }
    }

    private static boolean isStart(String text, DraftShot shot, SceneDraft draft) {
        String first = text.lines().findFirst().orElse("");
        boolean written = draft.line(shot.ranges().get(0).line()).shotLine();
        return START.matcher(first).matches() && (written || isUpper(first.replaceAll("[-\u2014\u2013:(].*", "")));
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isItems(String text) {
        return text.lines().filter(line -> !line.isBlank()).skip(text.lines().count() > 1 ? 1 : 0)
                .allMatch(line -> BULLET.matcher(line).matches());
    }

    /** Cuts a shot at its lines, the first of which goes with the line that announces the montage. */
    private static int splitLines(SceneDraft draft, int index) {
        int at = index;
        boolean announced = false;
        while (true) {
            SceneDraft.Cut next = null;
            for (SceneDraft.Cut cut : draft.cuts(at, false)) {
                boolean lineStart = cut.offset() == 0
                        || draft.line(cut.line()).text().charAt(cut.offset() - 1) == '\n';
                boolean intro = !announced && START.matcher(head(draft, at, cut)).matches();
                if (lineStart && !intro) {
                    next = cut;
                    break;
                }
            }
            announced = true;
            if (next == null) {
                return at;
            }
            at = draft.split(at, next);
        }
    }

    /** What stands in front of a cut, if that is one line. */
    private static String head(SceneDraft draft, int index, SceneDraft.Cut cut) {
        List<String> parts = new ArrayList<>();
        for (LineRange range : draft.shot(index).ranges()) {
            ScriptLine line = draft.line(range.line());
            boolean here = range.line().equals(cut.line());
            parts.add(line.text().substring(range.from(), here ? Math.max(range.from(), cut.offset()) : range.to()));
            if (here) {
                break;
            }
        }
        String text = String.join("\n", parts).strip();
        return text.contains("\n") ? "" : text;
    }

    /** Somebody's thing that a line begins with, as in JANE'S NEEDLES, COUNTING; empty where it begins otherwise. */
    private static String possession(String line, List<String> named) {
        Matcher matcher = POSSESSION.matcher(line);
        return named.size() == 1 && matcher.find() ? matcher.group() : "";
    }

    /** Returns whom the next line is about if it says he, she or they. */
    private List<String> cover(SceneDraft draft, int index, int member, List<String> about) {
        String text = draft.text(index);
        String last = text.lines().reduce((first, second) -> second).orElse(text);
        List<String> named = draft.context().figures().in(last);
        List<String> names = named.isEmpty() && PRONOUN.matcher(last).find() ? about : named;
        String subject = last.replaceAll("^(?:SHOT \\d+\\s*[:.-]?|[-\u2013\u2014*\u2022\u00B7+]"
                + "|\\(?[A-Za-z0-9]{1,2}[).:])\\s+", "");
        Coverage coverage;
        String thing = possession(subject, named);
        if (!thing.isEmpty()) {
            coverage = Coverage.of(ShotSize.INSERT, thing);
        } else if (names.isEmpty()) {
            String detail = InsertDetails.detail(subject);
            coverage = detail.isEmpty() ? Coverage.of(ShotSize.WS, subject) : Coverage.of(ShotSize.INSERT, detail);
        } else if (names.size() == 1) {
            coverage = Coverage.of(PEOPLE[member % PEOPLE.length], List.of(draft.figure(names.get(0))));
        } else {
            coverage = Coverage.of(names.size() == 2 ? ShotSize.TWO_SHOT : ShotSize.GROUP, draft.figures(names));
        }
        draft.setKind(index, Kind.MONTAGE);
        draft.cover(index, coverage, id());
        return names.isEmpty() ? about : names;
    }
}
