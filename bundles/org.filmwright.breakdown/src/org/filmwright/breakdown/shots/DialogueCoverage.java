// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.shots.DraftShot.Kind;
import org.filmwright.script.ElementType;

/** Who is seen while somebody speaks. */
final class DialogueCoverage extends AbstractShotRule {
    private static final Pattern TO = Pattern.compile("^\\(?\\s*to\\s", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_BACK = 4;
    private static final int WINDOW = 3;
    private static final int GROUP_AGAIN = 7;
    private static final int TIGHT_FROM = 6;
    private static final int MOST_IN_GROUP = 6;

    DialogueCoverage() {
        super("dialogue", "Dialogue coverage", "Two speakers play over the shoulder and end in singles; three or more"
                + " in a group shot and singles; one alone, or at a telephone, in singles. A voice from off screen"
                + " plays on who listens.");
    }

    @Override
    public void apply(SceneDraft draft) {
        List<Integer> speeches = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            if (draft.shot(i).isSpeech()) {
                speeches.add(i);
            }
        }
        Presence presence = new Presence(draft);
        List<Set<String>> active = new ArrayList<>(speeches.size());
        for (int at = 0; at < speeches.size(); at++) {
            active.add(active(draft, presence, speeches, at));
        }
        cover(draft, presence, speeches, active);
    }

    private void cover(SceneDraft draft, Presence presence, List<Integer> speeches, List<Set<String>> all) {
        int sinceGroup = GROUP_AGAIN;
        int exchange = 0;
        Set<String> conversation = Set.of();
        for (int at = 0; at < speeches.size(); at++) {
            int index = speeches.get(at);
            DraftShot shot = draft.shot(index);
            Set<String> active = all.get(at);
            exchange = active.equals(conversation) ? exchange + 1 : 0;
            conversation = active;
            sinceGroup++;
            if (shot.isCovered()) {
                continue;
            }
            if (shot.speakers().isEmpty()) {
                draft.cover(index, listening(draft, presence, speeches, at), id());
            } else if (shot.speakers().size() > 1) {
                draft.cover(index, together(draft, shot.speakers()), id());
            } else if (apart(draft, shot)) {
                draft.cover(index, single(draft, shot.speakers().get(0), at < speeches.size() / 2), id());
            } else if (addressed(draft, index) != null) {
                draft.cover(index, Coverage.of(ShotSize.OTS,
                        draft.pair(shot.speakers().get(0), addressed(draft, index))), id());
            } else if (active.size() < 2) {
                draft.cover(index, single(draft, shot.speakers().get(0), true), id());
            } else if (active.size() == 2) {
                boolean tight = exchange >= Math.max(TIGHT_FROM, remaining(all, at, exchange));
                draft.cover(index, pair(draft, shot.speakers().get(0), active, tight), id());
            } else if (sinceGroup >= GROUP_AGAIN) {
                sinceGroup = 0;
                List<String> group = new ArrayList<>(active);
                draft.cover(index, together(draft, group.subList(0, Math.min(MOST_IN_GROUP, group.size()))), id());
            } else {
                draft.cover(index, single(draft, shot.speakers().get(0), false), id());
            }
        }
    }

    /** To whom a speech goes as its parenthetical says, or the action around a single speech; null where unknown. */
    private static String addressed(SceneDraft draft, int index) {
        String speaker = draft.shot(index).speakers().get(0);
        for (LineRange range : draft.shot(index).ranges()) {
            ScriptLine line = draft.line(range.line());
            if (line.type() == ElementType.PARENTHETICAL && TO.matcher(line.text()).find()) {
                List<String> names = other(draft.context().figures().in(line.text()), speaker);
                return names.size() == 1 ? names.get(0) : null;
            }
        }
        boolean alone = index > 0 && !draft.shot(index - 1).isSpeech()
                && (index + 1 == draft.size() || !draft.shot(index + 1).isSpeech());
        List<String> before = alone ? draft.context().figures().in(draft.text(index - 1)) : List.of();
        List<String> others = other(before, speaker);
        return before.size() == 2 && others.size() == 1 ? others.get(0) : null;
    }

    private static List<String> other(List<String> names, String speaker) {
        return names.stream().filter(name -> !name.equals(speaker)).toList();
    }

    /** Two thirds of the exchanges of a conversation of two: from there on it is played in singles. */
    private static int remaining(List<Set<String>> all, int at, int exchange) {
        int length = exchange + 1;
        while (at + length - exchange < all.size() && all.get(at + length - exchange).equals(all.get(at))) {
            length++;
        }
        return length * 2 / 3;
    }

    /** Who speaks in the picture around a speech. */
    private static Set<String> active(SceneDraft draft, Presence presence, List<Integer> speeches, int at) {
        Set<String> names = new LinkedHashSet<>(draft.shot(speeches.get(at)).speakers());
        for (int step = 1; step <= WINDOW; step++) {
            for (int other : new int[] {at - step, at + step}) {
                if (other >= 0 && other < speeches.size() && !apart(draft, draft.shot(speeches.get(other)))) {
                    int seen = speeches.get(other);
                    draft.shot(seen).speakers().stream()
                            .filter(name -> presence.spans(name, seen, speeches.get(at))).forEach(names::add);
                }
            }
        }
        return names;
    }

    private static boolean apart(SceneDraft draft, DraftShot shot) {
        return shot.isOnTelephone() || draft.isIntercut();
    }

    private static Coverage single(SceneDraft draft, String name, boolean alone) {
        return Coverage.of(alone ? ShotSize.MS : ShotSize.MCU, List.of(draft.figure(name)))
                .at(draft.elsewhere(name));
    }

    private static Coverage pair(SceneDraft draft, String speaker, Set<String> active, boolean tight) {
        if (tight) {
            return single(draft, speaker, false);
        }
        String listener = active.stream().filter(name -> !name.equals(speaker)).findFirst().orElse(speaker);
        return Coverage.of(ShotSize.OTS, draft.pair(speaker, listener));
    }

    private static Coverage together(SceneDraft draft, List<String> names) {
        ShotSize size = names.size() == 1 ? ShotSize.MS : names.size() == 2 ? ShotSize.TWO_SHOT : ShotSize.GROUP;
        return Coverage.of(size, draft.figures(names));
    }

    /** For a voice that is not seen: who was seen speaking or acting last, else who comes next, else the set. */
    private static Coverage listening(SceneDraft draft, Presence presence, List<Integer> speeches, int at) {
        int index = speeches.get(at);
        List<String> unseen = draft.shot(index).voices();
        for (int i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
            List<String> seen = seen(draft, i, unseen);
            if (!seen.isEmpty() && presence.spans(seen.get(0), i, index)) {
                return single(draft, seen.get(0), false);
            }
        }
        for (int i = index + 1; i < draft.size(); i++) {
            List<String> seen = seen(draft, i, unseen);
            if (!seen.isEmpty() && draft.shot(i).kind() == Kind.SPEECH) {
                return single(draft, seen.get(0), false);
            }
        }
        return Coverage.of(ShotSize.WS, draft.context().set().set());
    }

    private static List<String> seen(SceneDraft draft, int index, List<String> unseen) {
        DraftShot shot = draft.shot(index);
        List<String> names = shot.isSpeech() ? shot.speakers()
                : draft.context().figures().in(draft.text(index));
        return names.stream().filter(name -> !unseen.contains(name)).toList();
    }
}
