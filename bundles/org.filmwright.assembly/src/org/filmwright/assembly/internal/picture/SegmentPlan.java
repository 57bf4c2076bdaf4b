// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.assembly.VideoItem;

/** Divides a cut into segments: the frames of all segments are the frames of the cut, whatever the transitions. */
public final class SegmentPlan {
    private SegmentPlan() {
    }

    public static List<Segment> of(List<VideoItem> items) {
        List<Segment> segments = new ArrayList<>();
        int head = 0;
        for (int i = 0; i < items.size(); i++) {
            VideoItem item = items.get(i);
            VideoItem next = i + 1 < items.size() ? items.get(i + 1) : null;
            int fadeIn = head > 0 ? 0 : Math.min(item.fadeIn(), item.duration());
            int fadeOut = Math.min(item.fadeOut(), item.duration() - head - fadeIn);
            int dissolve = next == null || fadeOut > 0 || next.fadeIn() > 0 ? 0
                    : dissolve(item.dissolve(), item.duration() - head - fadeIn, next);
            int tail = dissolve / 2;
            int from = head;
            if (fadeIn > 0) {
                segments.add(plain(Segment.Kind.FADE_IN, item, 0, fadeIn));
                from = fadeIn;
            }
            int body = item.duration() - from - fadeOut - tail;
            if (body > 0) {
                segments.add(plain(Segment.Kind.PLAIN, item, from, body));
            }
            if (fadeOut > 0) {
                segments.add(plain(Segment.Kind.FADE_OUT, item, from + body, fadeOut));
            }
            if (dissolve > 0) {
                segments.add(new Segment(Segment.Kind.DISSOLVE, List.of(item.id(), next.id()),
                        Stretch.of(item, (long) item.duration() - tail, dissolve), Stretch.of(next, -tail, dissolve)));
            }
            head = dissolve - tail;
        }
        return segments;
    }

    /** The wanted dissolve, shortened to what both shots have. */
    private static int dissolve(int wanted, int left, VideoItem next) {
        int right = next.duration() - Math.min(next.fadeOut(), next.duration());
        int most = Math.min(2 * left + 1, 2 * right);
        return Math.min(wanted, most);
    }

    private static Segment plain(Segment.Kind kind, VideoItem item, int from, int frames) {
        return new Segment(kind, List.of(item.id()), Stretch.of(item, from, frames), null);
    }
}
