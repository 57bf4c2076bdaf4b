// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.shots.DraftShot.Kind;

/** The first visit to a set begins wide. */
final class Establishing extends AbstractShotRule {
    private static final double LONGEST = 7;
    private static final int LATEST = 3;

    Establishing() {
        super("establishing", "Establishing shots", "The first visit to a set opens with a wide shot of it, which"
                + " carries the first lines of action, or no line where the scene opens with speech.");
    }

    @Override
    public void apply(SceneDraft draft) {
        SceneContext context = draft.context();
        if (!context.opens() || !context.firstVisit() || !context.set().isKnown() || draft.size() == 0) {
            return;
        }
        ShotSize size = size(context.set());
        int at = 0;
        while (at < draft.size() && at < LATEST && draft.shot(at).isFixed()) {
            if (isWide(draft.shot(at).coverage())) {
                return;
            }
            at++;
        }
        if (at == draft.size() || at > 0 && draft.shot(at).kind() != Kind.ACTION) {
            return;
        }
        if (draft.shot(at).kind() != Kind.ACTION) {
            if (draft.shot(at).kind() == Kind.TITLE) {
                return;
            }
            draft.addWithoutLines(at, Kind.ESTABLISHING, Coverage.of(size, context.set().set()), id());
            return;
        }
        shorten(draft, at);
        List<String> names = context.figures().in(draft.text(at));
        Coverage coverage = names.isEmpty() ? Coverage.of(size, context.set().set())
                : Coverage.of(size, draft.figures(names)).withSubject(context.set().set());
        draft.setKind(at, Kind.ESTABLISHING);
        draft.cover(at, coverage, id());
    }

    /** Leaves what is too long for one wide shot to the next one. */
    private static void shorten(SceneDraft draft, int index) {
        if (draft.seconds(index) <= LONGEST) {
            return;
        }
        SceneDraft.Cut best = null;
        for (SceneDraft.Cut cut : draft.cuts(index, false)) {
            if (best == null || cut.before() <= LONGEST) {
                best = cut;
            }
        }
        if (best != null) {
            draft.split(index, best);
        }
    }

    private static ShotSize size(SceneSet set) {
        return set.setting().equals("ext") || set.setting().equals("est") ? ShotSize.EWS : ShotSize.WS;
    }

    private static boolean isWide(Coverage coverage) {
        return coverage != null && (coverage.size() == ShotSize.EWS || coverage.size() == ShotSize.WS
                || coverage.size() == ShotSize.FS);
    }
}
