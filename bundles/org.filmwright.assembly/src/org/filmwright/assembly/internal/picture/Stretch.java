// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.assembly.BlackSource;
import org.filmwright.assembly.BurnIn;
import org.filmwright.assembly.CameraMove;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.PictureSource;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.VideoItem;

/**
 * Consecutive frames of one shot.
 *
 * @param source  its pictures
 * @param first   first frame, in frames of the source; may lie before its start or after its end (the edge is held)
 * @param frames  how many
 * @param in      frame of the source at which the shot begins, from which a camera move counts
 * @param shot    length of the shot, over which a camera move goes
 * @param burnIns captions
 */
public record Stretch(PictureSource source, long first, int frames, long in, int shot, List<BurnIn> burnIns) {

    /** Frames [from, from + frames) of a shot, counted from its own start. */
    public static Stretch of(VideoItem item, long from, int frames) {
        return new Stretch(item.source(), item.in() + from, frames, item.in(), item.duration(), item.burnIns());
    }

    /** True if all its frames are the same picture. */
    public boolean still() {
        return source instanceof BlackSource || source instanceof StillSource still && still.move() == null;
    }

    /** Everything that decides its pictures. */
    public List<String> keyParts() {
        List<String> parts = new ArrayList<>();
        switch (source) {
            case BlackSource black -> parts.add("black");
            case StillSource still -> {
                parts.addAll(List.of("still", still.sha()));
                if (still.move() != null) {
                    CameraMove move = still.move();
                    parts.add(String.format(Locale.ROOT, "move %s %s %.6f %.6f", move.from(), move.to(), move.easeIn(),
                            move.easeOut()));
                    parts.add((first - in) + "/" + shot);
                }
            }
            case ClipSource clip -> parts.addAll(List.of("clip", clip.sha(), Long.toString(first)));
        }
        parts.add(Integer.toString(frames));
        for (BurnIn burnIn : burnIns) {
            parts.add(burnIn.place() + " " + burnIn.text());
        }
        return parts;
    }
}
