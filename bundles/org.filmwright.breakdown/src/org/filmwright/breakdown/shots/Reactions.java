// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

import org.filmwright.breakdown.shots.DraftShot.Kind;

/** In a long speech we see who listens. */
final class Reactions extends AbstractShotRule {
    private static final double LONG_SPEECH = 12;
    private static final double SPEAKER = 7.5;
    private static final double LISTENER = 3.5;
    private static final double SHORTEST = 2;
    private static final double SLACK = 4;

    Reactions() {
        super("reaction", "Reactions", "A speech of more than 12 seconds is cut at its sentences: after some seconds "
                + "the listener is seen for one sentence, then the speaker again, closer; the last words are the "
                + "speaker's.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            if (shot.kind() == Kind.SPEECH && !shot.isFixed() && !shot.isLongTake() && shot.speakers().size() == 1
                    && draft.speech(i) > LONG_SPEECH) {
                i = cut(draft, i);
            }
        }
    }

    private int cut(SceneDraft draft, int index) {
        String speaker = draft.shot(index).speakers().get(0);
        String listener = listener(draft, index, speaker);
        Coverage first = draft.shot(index).coverage();
        Coverage closer = Coverage.of(first != null && first.size() == ShotSize.MCU ? ShotSize.CU : ShotSize.MCU,
                List.of(draft.figure(speaker))).at(draft.elsewhere(speaker));
        int at = index;
        boolean onSpeaker = true;
        while (draft.speech(at) > (onSpeaker ? LONG_SPEECH : LISTENER + SHORTEST)) {
            double rest = draft.speech(at);
            double wanted = onSpeaker || listener == null ? SPEAKER : LISTENER;
            SceneDraft.Cut cut = Pieces.between(draft.cuts(at, false), wanted, Math.min(SHORTEST, rest / 3),
                    Math.min(wanted + SLACK, rest - SHORTEST));
            if (cut == null) {
                cut = Pieces.between(draft.cuts(at, true), wanted, SHORTEST, rest - SHORTEST);
            }
            if (cut == null) {
                break;
            }
            int next = draft.split(at, cut);
            onSpeaker = !onSpeaker;
            if (!onSpeaker && listener != null) {
                draft.setKind(next, Kind.REACTION);
                draft.cover(next, Coverage.of(ShotSize.MCU, List.of(draft.figure(listener)))
                        .at(draft.elsewhere(listener)), id());
            } else {
                draft.setKind(next, Kind.SPEECH);
                draft.cover(next, listener == null && !onSpeaker ? closer : listener == null ? first : closer, id());
                onSpeaker = listener != null || onSpeaker;
            }
            at = next;
        }
        return draft.shot(at).kind() == Kind.REACTION ? endOnSpeaker(draft, at, first) : at;
    }

    /** The last words are seen on who says them. */
    private int endOnSpeaker(SceneDraft draft, int last, Coverage first) {
        if (draft.speech(last - 1) + draft.speech(last) <= LONG_SPEECH) {
            draft.join(last - 1);
            return last - 1;
        }
        draft.setKind(last, Kind.SPEECH);
        draft.cover(last, first, id());
        return last;
    }

    /** Who spoke before in the picture, else who speaks next, else who else is in it; null where nobody is. */
    private static String listener(SceneDraft draft, int index, String speaker) {
        Coverage coverage = draft.shot(index).coverage();
        if (coverage != null) {
            for (Figure figure : coverage.figures()) {
                if (!figure.name().equals(speaker)) {
                    return figure.name();
                }
            }
        }
        for (int distance = 1; distance <= 8; distance++) {
            for (int other : new int[] {index - distance, index + distance}) {
                if (other >= 0 && other < draft.size()) {
                    List<String> names = draft.shot(other).speakers();
                    if (!names.isEmpty() && !names.get(0).equals(speaker)) {
                        return names.get(0);
                    }
                }
            }
        }
        return draft.people().stream().filter(name -> !name.equals(speaker)).findFirst().orElse(null);
    }
}
