// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes specifications of every kind from a seed. */
final class PanelSpecs {
    static final PanelSpec.Frame[] FRAMES = {new PanelSpec.Frame(960, 402), new PanelSpec.Frame(640, 360),
        new PanelSpec.Frame(480, 360), new PanelSpec.Frame(360, 640)};
    private static final String[] SETS = {"KITCHEN", "TRAIN COMPARTMENT", "STREET", "FOREST", "BAR", "OFFICE", "", "玄関",
        "HOUSE - BEDROOM"};

    private PanelSpecs() {
    }

    static <T> T any(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    static FigureSpec figure(SplittableRandom random, int i) {
        return new FigureSpec("person-" + i + '-' + random.nextInt(50), random.nextInt(1 << 24),
                any(random, new FigureRole[] {FigureRole.SPEAKER, FigureRole.LISTENER, FigureRole.OTHER}),
                any(random, ScreenSide.values()), any(random, Facing.values()), any(random, Posture.values()),
                any(random, Motion.values()), any(random, Expression.values()), any(random, Build.values()));
    }

    static List<FigureSpec> figures(SplittableRandom random, int count) {
        List<FigureSpec> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            figures.add(figure(random, i));
        }
        return figures;
    }

    static PanelSpec spec(SplittableRandom random, ShotSize size, List<FigureSpec> figures) {
        PanelSpec.Camera camera = new PanelSpec.Camera(size, any(random, CameraAngle.values()),
                any(random, CameraMove.values()));
        SetSpec set = new SetSpec(any(random, Setting.values()), any(random, SETS), any(random, TimeOfDay.values()),
                any(random, Weather.values()));
        return PanelSpec.of(any(random, FRAMES), camera, set, figures, random.nextLong()).withSubject("a letter");
    }

    static PanelSpec spec(long seed, ShotSize size, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        return spec(random, size, figures(random, people));
    }
}
