// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.shots.DraftShot.Kind;
import org.filmwright.script.ElementType;

/** The lines of a scene as one shot per speech, per pair of speeches at once, and per paragraph of action. */
final class Beats {
    private final Map<String, List<String>> speakers;
    private final boolean intercut;
    private final List<DraftShot> shots = new ArrayList<>();
    private final List<LineRange> open = new ArrayList<>();
    private List<String> seen = List.of();
    private List<String> heard = List.of();
    private boolean telephone;
    private boolean dual;

    Beats(SceneContext context, boolean intercut) {
        this.speakers = context.speakers();
        this.intercut = intercut;
        context.lines().stream().filter(ScriptLine::isCarried).forEach(this::add);
        close();
    }

    List<DraftShot> shots() {
        return shots;
    }

    private void add(ScriptLine line) {
        LineRange range = new LineRange(line.id(), 0, line.text().length());
        switch (line.type()) {
            case CHARACTER -> {
                close();
                open.add(range);
                speak(line);
            }
            case PARENTHETICAL, DIALOGUE, LYRICS -> {
                if (open.isEmpty()) {
                    shots.add(new DraftShot(Kind.ACTION, List.of(range), List.of(), List.of()));
                } else {
                    open.add(range);
                    telephone |= line.type() == ElementType.PARENTHETICAL && Voices.isIntoDevice(line.text());
                }
            }
            default -> {
                close();
                Kind kind = line.type() == ElementType.CENTERED ? Kind.TITLE : Kind.ACTION;
                shots.add(new DraftShot(kind, List.of(range), List.of(), List.of()));
            }
        }
    }

    private void speak(ScriptLine cue) {
        List<String> names = speakers.getOrDefault(cue.id(), List.of());
        boolean device = Voices.isFromDevice(cue.extensions());
        boolean unseen = Voices.isUnseen(cue.extensions()) && !(intercut && device);
        seen = unseen ? List.of() : names;
        heard = unseen || names.isEmpty() ? names.isEmpty() ? List.of(String.valueOf(cue.name())) : names : List.of();
        telephone = device;
        dual = cue.dual();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        DraftShot shot = new DraftShot(Kind.SPEECH, open, seen, heard);
        shot.telephone(telephone);
        open.clear();
        DraftShot before = shots.isEmpty() ? null : shots.get(shots.size() - 1);
        if (dual && before != null && before.kind() == Kind.SPEECH) {
            List<LineRange> ranges = new ArrayList<>(before.ranges());
            ranges.addAll(shot.ranges());
            List<String> both = new ArrayList<>(before.speakers());
            shot.speakers().stream().filter(name -> !both.contains(name)).forEach(both::add);
            List<String> unseen = new ArrayList<>(before.voices());
            unseen.addAll(shot.voices());
            before.ranges(ranges);
            before.speakers(both, unseen);
            before.kind(Kind.DUAL);
        } else {
            shots.add(shot);
        }
        dual = false;
        telephone = false;
    }
}
