// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.breakdown.script.ScriptLine;

/** The time line of one shot, or of neighbours that are joined by the lines they split. */
final class SpeechRun {
    private enum Kind {
        CUE, PARENTHETICAL, SPOKEN, SILENT
    }

    /** One line, or piece of a line. */
    private static final class Item {
        private final LineRange range;
        private final int shot;
        private final Kind kind;
        /** Of a cue: spoken together with the speech before. */
        private final boolean dual;
        private double before;
        private double length;
        private double slack;
        private double weight;
        private double start;

        Item(LineRange range, int shot, Kind kind, boolean dual) {
            this.range = range;
            this.shot = shot;
            this.kind = kind;
            this.dual = dual;
        }
    }

    private final ShotTiming timing;
    private final List<ShotTiming.Load> shots;
    private final List<Item> items = new ArrayList<>();
    private double lead;
    private double tail;
    private double extra;
    private double total;

    SpeechRun(ShotTiming timing, List<ShotTiming.Load> shots) {
        this.timing = timing;
        this.shots = shots;
        for (int i = 0; i < shots.size(); i++) {
            extra += shots.get(i).extra();
            for (LineRange range : shots.get(i).ranges()) {
                items.add(item(range, i));
            }
        }
        setGaps();
        double paper = extra;
        for (Item item : items) {
            paper += timing.page(item.range);
        }
        double fixed = layOut();
        spread(Math.max(0, Math.max(paper, ShotTiming.SHORTEST) - fixed));
        total = layOut();
        limit();
    }

    double seconds() {
        return total;
    }

    List<ShotTime> times() {
        double[] starts = starts();
        int[] frames = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            frames[i] = timing.frames(starts[i]);
        }
        boolean silent = items.stream().noneMatch(item -> item.kind == Kind.SPOKEN);
        int shortest = timing.frames(ShotTiming.SHORTEST);
        List<ShotTime> times = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            int length = Math.max(silent ? shortest : 1, frames[i + 1] - frames[i]);
            times.add(new ShotTime(length, heard(i, frames[i])));
        }
        return times;
    }

    private List<ShotTime.Heard> heard(int shot, int shotStart) {
        Map<String, ShotTime.Heard> heard = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.shot == shot && item.kind == Kind.SPOKEN && item.range.from() == 0) {
                double length = 0;
                for (Item piece : items) {
                    length += piece.kind == Kind.SPOKEN && piece.range.line().equals(item.range.line())
                            ? piece.length : 0;
                }
                heard.put(item.range.line(), new ShotTime.Heard(item.range.line(),
                        timing.frames(item.start) - shotStart, Math.max(1, timing.frames(length))));
            }
        }
        return List.copyOf(heard.values());
    }

    private Item item(LineRange range, int shot) {
        ScriptLine line = timing.line(range.line());
        Kind kind = Kind.SILENT;
        if (line != null) {
            kind = switch (line.type()) {
                case CHARACTER -> Kind.CUE;
                case PARENTHETICAL -> Kind.PARENTHETICAL;
                default -> timing.speech(range) > 0 ? Kind.SPOKEN : Kind.SILENT;
            };
        }
        return new Item(range, shot, kind, line != null && line.dual());
    }

    /** The silences that speech needs: before the first word, after the last, between lines and speakers, for beats. */
    private void setGaps() {
        boolean speaking = false;
        boolean newSpeaker = false;
        double pause = 0;
        String last = null;
        for (Item item : items) {
            switch (item.kind) {
                case CUE -> newSpeaker = true;
                case PARENTHETICAL -> pause += ShotTiming.isPause(timing.line(item.range.line()).text())
                        ? ShotTiming.BEAT : 0;
                case SPOKEN -> {
                    item.length = timing.speech(item.range);
                    if (!item.range.line().equals(last)) {
                        double gap = newSpeaker ? ShotTiming.BETWEEN_SPEAKERS : ShotTiming.BETWEEN_LINES;
                        item.before = Math.max(pause, speaking ? gap : ShotTiming.BEFORE);
                    }
                    speaking = true;
                    newSpeaker = false;
                    pause = 0;
                    last = item.range.line();
                }
                default -> {
                    item.before = (speaking ? ShotTiming.AFTER : 0) + pause;
                    speaking = false;
                    pause = 0;
                }
            }
        }
        tail = (speaking ? ShotTiming.AFTER : 0) + pause;
    }

    /** Puts all items in time and returns the end. */
    private double layOut() {
        double cursor = lead;
        double speechStart = -1;
        double pairEnd = -1;
        boolean opens = false;
        for (Item item : items) {
            if (item.kind == Kind.CUE) {
                boolean pair = item.dual && speechStart >= 0;
                double end = Math.max(cursor, pairEnd);
                pairEnd = pair ? end : -1;
                item.start = pair ? speechStart : end;
                cursor = item.start;
                opens = !pair;
                continue;
            }
            if (item.kind == Kind.SILENT) {
                cursor = Math.max(cursor, pairEnd);
                pairEnd = -1;
                speechStart = -1;
            }
            boolean together = pairEnd >= 0 && cursor == speechStart;
            item.start = cursor + (together ? 0 : item.before);
            if (item.kind == Kind.SPOKEN && opens) {
                speechStart = item.start;
                opens = false;
            }
            cursor = item.kind == Kind.PARENTHETICAL ? cursor : item.start + item.length + item.slack;
        }
        return Math.max(cursor, pairEnd) + (items.isEmpty() ? extra : tail);
    }

    /** Gives the slack to the heading, to action, and to lines with more paper than breath; else to the end. */
    private void spread(double slack) {
        double paper = 0;
        double sum = extra;
        Map<String, Double> beyond = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            paper += timing.page(item.range);
            if (item.kind == Kind.SILENT) {
                item.weight = paper;
                paper = 0;
            } else if (item.kind == Kind.SPOKEN) {
                double open = beyond.merge(item.range.line(), paper - item.length, Double::sum);
                boolean last = i + 1 == items.size() || !items.get(i + 1).range.line().equals(item.range.line());
                item.weight = last ? Math.max(0, open) : 0;
                paper = 0;
            }
            sum += item.weight;
        }
        if (items.isEmpty()) {
            extra += slack;
        } else if (sum <= 0) {
            tail += slack;
        } else {
            double all = sum;
            items.forEach(item -> item.slack = slack * item.weight / all);
            lead = slack * extra / all;
        }
    }

    private double[] starts() {
        double[] starts = new double[shots.size() + 1];
        starts[shots.size()] = total;
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).shot > 0) {
                starts[items.get(i).shot] = items.get(i).start;
            }
        }
        return starts;
    }

    /** Takes slack out of shots that would be too long. */
    private void limit() {
        double[] starts = starts();
        boolean changed = false;
        for (int i = 0; i < shots.size(); i++) {
            double over = starts[i + 1] - starts[i] - ShotTiming.LONGEST;
            if (over <= 0 || shots.get(i).longTake()) {
                continue;
            }
            double slack = 0;
            for (Item item : items) {
                slack += item.shot == i ? item.slack : 0;
            }
            double left = slack <= 0 ? 0 : Math.max(0, slack - over) / slack;
            for (Item item : items) {
                item.slack *= item.shot == i ? left : 1;
            }
            if (i == shots.size() - 1) {
                double rest = Math.max(0, over - slack);
                tail = Math.max(Math.min(tail, ShotTiming.AFTER), tail - rest);
            }
            changed = true;
        }
        if (changed) {
            total = layOut();
        }
    }
}
