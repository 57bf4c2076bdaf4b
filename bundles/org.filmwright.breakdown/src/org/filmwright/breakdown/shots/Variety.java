// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;

/** A cut must not jump: neighbours never share size and angle on the same subject. */
final class Variety extends AbstractShotRule {
    private static final ShotSize[] PERSON = {ShotSize.MCU, ShotSize.MS, ShotSize.CU, ShotSize.FS};
    private static final ShotSize[] THING = {ShotSize.WS, ShotSize.EWS};
    private static final CameraAngle[] ANGLES = {CameraAngle.EYE, CameraAngle.LOW, CameraAngle.HIGH};

    Variety() {
        super("variety", "No jump cuts", "Neighbours never share size and angle on the same subject: the one that is "
                + "not written changes its size, else its angle, to a set-up that the scene has already where it can.");
    }

    @Override
    public void apply(SceneDraft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Coverage before = i == 0 ? draft.context().before() : draft.shot(i - 1).coverage();
            Coverage after = i + 1 < draft.size() ? draft.shot(i + 1).coverage() : draft.context().after();
            Coverage here = draft.shot(i).coverage();
            if (here == null) {
                here = Coverage.of(ShotSize.WS, draft.context().set().set());
                draft.cover(i, here, id());
            }
            boolean jump = before != null && before.jumpsTo(here);
            boolean jumpAtEnd = i + 1 == draft.size() && after != null && here.jumpsTo(after);
            boolean jumpToWritten = i + 1 < draft.size() && draft.shot(i + 1).isFixed() && after != null
                    && here.jumpsTo(after) && !draft.shot(i).isFixed();
            if (jump || jumpAtEnd || jumpToWritten) {
                draft.cover(i, other(draft, i, before, after), draft.shot(i).rule());
            }
        }
    }

    private static Coverage other(SceneDraft draft, int index, Coverage before, Coverage after) {
        Coverage here = draft.shot(index).coverage();
        List<Coverage> candidates = candidates(draft, index, here);
        Coverage possible = null;
        for (Coverage candidate : candidates) {
            if (before != null && before.jumpsTo(candidate)) {
                continue;
            }
            boolean free = after == null || !candidate.jumpsTo(after);
            if (free && uses(draft, candidate)) {
                return candidate;
            }
            if (possible == null || free && after != null && possible.jumpsTo(after)) {
                possible = candidate;
            }
        }
        return possible == null ? here : possible;
    }

    private static List<Coverage> candidates(SceneDraft draft, int index, Coverage here) {
        List<Coverage> all = new ArrayList<>();
        boolean fixed = draft.shot(index).isFixed();
        boolean sized = fixed || here.size() == ShotSize.INSERT || here.size() == ShotSize.POV;
        for (CameraAngle angle : ANGLES) {
            if (sized) {
                all.add(here.withAngle(angle));
                continue;
            }
            for (ShotSize size : sizes(here)) {
                Coverage sizedShot = here.withSize(size).withAngle(angle);
                all.add(here.size() == ShotSize.OTS && size != ShotSize.OTS
                        ? sizedShot.withFigures(here.figures().subList(0, 1)) : sizedShot);
            }
        }
        all.add(here.withAngle(CameraAngle.DUTCH));
        return all;
    }

    private static ShotSize[] sizes(Coverage here) {
        if (here.figures().isEmpty()) {
            return THING;
        }
        boolean person = here.figures().size() == 1 || here.size() == ShotSize.OTS;
        if (person) {
            return PERSON;
        }
        ShotSize together = here.figures().size() == 2 ? ShotSize.TWO_SHOT : ShotSize.GROUP;
        return new ShotSize[] {together, ShotSize.WS, ShotSize.FS};
    }

    private static boolean uses(SceneDraft draft, Coverage coverage) {
        return draft.shots().stream().anyMatch(shot -> coverage.equals(shot.coverage()));
    }
}
