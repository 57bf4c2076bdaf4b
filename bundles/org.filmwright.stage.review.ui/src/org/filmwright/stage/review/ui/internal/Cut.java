// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.BlockTexts;

/** The cut as a strip of clips. Immutable; no SWT. */
final class Cut {
    private final List<Piece> pieces;
    private final long frames;

    /**
     * A clip of the picture track.
     *
     * @param clip       id
     * @param start      first frame in the cut
     * @param duration   frames
     * @param label      scene and set-up
     * @param scene      heading of its scene
     * @param firstOfScene whether another scene begins with it
     * @param text       what is seen
     */
    record Piece(String clip, String shot, long start, long duration, String label, String scene, boolean firstOfScene,
            String text) {
    }

    private Cut(List<Piece> pieces, long frames) {
        this.pieces = pieces;
        this.frames = frames;
    }

    static Cut of(Snapshot film) {
        List<Piece> pieces = new ArrayList<>();
        long at = 0;
        String last = null;
        for (Block clip : film.children(Stages.REVIEW)) {
            if (!clip.is(BlockTypes.CLIP) || clip.tagged(Tags.HATE) || clip.text(Features.TRACK).startsWith("A")) {
                continue;
            }
            Block shot = block(film, clip.link(Features.SHOT));
            Block scene = shot == null ? null : block(film, shot.link(Features.SCENE));
            Block setUp = shot == null ? null : block(film, shot.link(Features.SET_UP));
            String sceneId = scene == null ? "" : scene.id();
            long duration = Math.max(1, clip.number(Features.DURATION,
                    shot == null ? 1 : shot.number(Features.DURATION, 1)));
            String heading = scene == null ? "" : BlockTexts.title(scene);
            pieces.add(new Piece(clip.id(), shot == null ? null : shot.id(), at, duration,
                    setUp == null ? "" : setUp.text(Features.LETTER), heading, !sceneId.equals(last),
                    shot == null ? clip.content() : shot.content()));
            last = sceneId;
            at += duration;
        }
        return new Cut(List.copyOf(pieces), at);
    }

    private static Block block(Snapshot film, String id) {
        return id == null ? null : film.block(id);
    }

    List<Piece> pieces() {
        return pieces;
    }

    long frames() {
        return frames;
    }

    /** The piece that a frame lies in, or -1. */
    int at(long frame) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Piece piece = pieces.get(middle);
            if (frame < piece.start()) {
                high = middle - 1;
            } else if (frame >= piece.start() + piece.duration()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
