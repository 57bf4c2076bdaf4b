// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.filmwright.provider.scratch.FigureSpec;

/** Many people in rows, those behind looking over the shoulders of those before them. */
final class Crowd {
    private static final double SPACING = 1.45;
    private static final double RISE = 1.22;
    private static final double BACK_EYES = 0.2;
    private static final int MOST_ROWS = 9;

    /** Which way somebody at x looks, one of n. */
    interface Turn {
        double yaw(FigureSpec figure, double x, int n);
    }

    private final double aspect;
    private final Framing framing;
    private final SplittableRandom random;

    Crowd(double aspect, Framing framing, SplittableRandom random) {
        this.aspect = aspect;
        this.framing = framing;
        this.random = random;
    }

    /** The first of the people stand in front; the rows come farthest first. */
    List<Placement> place(List<FigureSpec> people, Turn turn) {
        double head = Math.min(framing.most(), framing.head());
        int rows = 1;
        while (true) {
            int perRow = Math.max(1, (int) Math.floor(0.94 * aspect / (head * SPACING)));
            rows = (people.size() + perRow - 1) / perRow;
            double front = backEyes() + (rows - 1) * RISE * head;
            if (rows <= MOST_ROWS && front + head * 0.7 <= 0.97) {
                break;
            }
            head *= 0.95;
        }
        List<Placement> placed = new ArrayList<>();
        int perRow = (people.size() + rows - 1) / rows;
        for (int row = rows - 1; row >= 0; row--) {
            int from = row * perRow;
            List<FigureSpec> inRow = people.subList(Math.min(from, people.size()),
                    Math.min(from + perRow, people.size()));
            double eyes = backEyes() + (rows - 1 - row) * RISE * head;
            row(inRow, head * (1 - 0.03 * row), eyes, row % 2 == 1, turn).forEach(placed::add);
        }
        return placed;
    }

    private double backEyes() {
        return Math.max(BACK_EYES, framing.eyes() - 0.14);
    }

    private List<Placement> row(List<FigureSpec> inRow, double head, double eyes, boolean staggered, Turn turn) {
        List<Placement> placed = new ArrayList<>();
        int n = inRow.size();
        double step = Math.min(0.94 / Math.max(1, n), 2.2 * head / aspect);
        double shift = staggered ? step * 0.25 : -step * 0.25;
        for (int i = 0; i < n; i++) {
            double x = 0.5 + (i - (n - 1) / 2.0) * step + (n > 1 ? shift : 0)
                    + (random.nextDouble() - 0.5) * step * 0.1;
            double lift = (random.nextDouble() - 0.5) * 0.16 * head;
            placed.add(new Placement(inRow.get(i), x, eyes + lift, head, turn.yaw(inRow.get(i), x, Math.max(3, n))));
        }
        return placed;
    }
}
