// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/** A cue with what is said under it. */
final class Speech extends Block {

    private final List<Part> parts;
    private final PageProfile profile;
    private final boolean hasCue;

    Speech(List<Part> parts, PageProfile profile, int before) {
        super(before);
        this.parts = parts;
        this.profile = profile;
        this.hasCue = parts.get(0).kind() == LineKind.CUE;
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    int height(Cut from) {
        int lines = from.isStart() || !hasCue ? 0 : 1;
        for (int i = from.part(); i < parts.size(); i++) {
            lines += parts.get(i).height(i == from.part() ? from.offset() : 0);
        }
        return lines;
    }

    @Override
    Cut cut(Cut from, int room) {
        int free = room - (hasCue ? 1 : 0);
        int used = from.isStart() || !hasCue ? 0 : 1;
        int spoken = 0;
        Cut best = null;
        for (int i = from.part(); i < parts.size() && used <= free; i++) {
            Part part = parts.get(i);
            int start = i == from.part() ? from.offset() : 0;
            if (part.kind() == LineKind.CUE) {
                used += part.height();
                continue;
            }
            Cut here = new Cut(i, start);
            if (spoken >= 2 && parts.get(i - 1).kind() != LineKind.PARENTHETICAL && leaves(here)) {
                best = here;
            }
            if (part.kind() != LineKind.PARENTHETICAL) {
                Cut inside = cutInside(i, start, free - used, spoken);
                best = inside == null ? best : inside;
            }
            used += part.height(start);
            spoken += part.height(start);
        }
        return best;
    }

    private Cut cutInside(int index, int start, int room, int spoken) {
        Part part = parts.get(index);
        String text = part.text().text();
        Cut best = null;
        for (int at = Sentences.next(text, start); at >= 0; at = Sentences.next(text, at)) {
            int lines = part.heightTo(start, at);
            if (lines > room) {
                break;
            }
            Cut here = new Cut(index, at);
            if (spoken + lines >= 2 && leaves(here)) {
                best = here;
            }
        }
        return best;
    }

    /** Whether enough is left from here on to stand at the head of a page: two lines under the cue. */
    private boolean leaves(Cut at) {
        return height(at) - (hasCue ? 1 : 0) >= 2;
    }

    @Override
    Cut forcedCut(Cut from, int room) {
        int free = room - (hasCue ? 1 : 0);
        int used = from.isStart() || !hasCue ? 0 : 1;
        Cut best = null;
        Cut good = null;
        for (int i = from.part(); i < parts.size(); i++) {
            Part part = parts.get(i);
            int start = i == from.part() ? from.offset() : 0;
            int[] lines = part.linesFrom(start);
            for (int k = 0; k < lines.length; k += 2) {
                Cut here = new Cut(i, k == 0 ? start : lines[k]);
                boolean afterCue = i > 0 && k == 0 && parts.get(i - 1).kind() == LineKind.CUE;
                if (used <= free && part.kind() != LineKind.CUE && !afterCue && !(i == from.part() && k == 0)) {
                    best = here;
                    boolean afterManner = k == 0 && parts.get(i - 1).kind() == LineKind.PARENTHETICAL;
                    good = !afterManner && used > 2 && leaves(here) ? here : good;
                }
                used++;
            }
        }
        return good == null ? best : good;
    }

    @Override
    int emit(List<PageLine> out, int row, int base, Cut from, Cut to) {
        int at = row;
        if (!from.isStart() && hasCue) {
            at += continued().emit(out, at, base, 0, -1);
        }
        int last = to == null ? parts.size() - 1 : to.part();
        for (int i = from.part(); i <= last; i++) {
            int start = i == from.part() ? from.offset() : 0;
            int end = to != null && i == to.part() ? to.offset() : -1;
            if (end != 0) {
                at += parts.get(i).emit(out, at, base, start, end);
            }
        }
        if (to != null && hasCue) {
            Column column = profile.columns().of(LineKind.MORE);
            out.add(new PageLine(at++, base + element(to), LineKind.MORE, column.left(),
                    List.of(new TextRun(profile.marks().more(), 0)), -1));
        }
        return at - row;
    }

    private Part continued() {
        Part cue = parts.get(0);
        String name = cue.text().text();
        String word = profile.marks().continued();
        StyledText text = Continueds.isMarked(name) ? cue.text() : cue.text().append(" " + word);
        return new Part(LineKind.CUE_CONTINUED, cue.element(), text,
                new Column(profile.columns().cue().left(), 200, 0, Column.Align.LEFT));
    }

    @Override
    Cut place(int element, int offset) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).element() == element) {
                boolean atStart = hasCue ? i == 0 || i == 1 && offset == 0 : i == 0 && offset == 0;
                return atStart ? Cut.START : new Cut(i, parts.get(i).clamp(offset));
            }
        }
        return null;
    }

    @Override
    int element(Cut at) {
        return parts.get(at.part()).element();
    }
}
