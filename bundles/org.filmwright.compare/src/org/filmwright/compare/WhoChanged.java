// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Origin;
import org.filmwright.api.stage.Stages;

/**
 * Who made each line, frame or trim what it is, and when. What was only taken back or brought in is told of whoever
 * wrote it, not of whoever pressed undo or brought it in. Reads the disk: one query a block.
 */
public final class WhoChanged {
    private static final List<String> TRIMS = List.of(Features.IN, Features.DURATION, Features.OFFSET, Features.FADE_IN,
            Features.FADE_OUT, Features.DISSOLVE);

    private WhoChanged() {
    }

    /** A side of a block that changes by itself. */
    public enum Aspect {
        TEXT("Text"), PICTURE("Picture"), LENGTH("Length and trims"), PLACE("Place"), TAGS("Tags"), REST("The rest");

        private final String title;

        Aspect(String title) {
            this.title = title;
        }

        /** As on screen. */
        public String title() {
            return title;
        }

        private Object of(Block block) {
            return switch (this) {
                case TEXT -> block.content();
                case PICTURE -> pictures(block);
                case LENGTH -> attributes(block, true);
                case PLACE -> block.parent() + ' ' + block.orderKey();
                case TAGS -> block.tags();
                case REST -> List.of(attributes(block, false), others(block));
            };
        }

        private static Map<String, Object> pictures(Block block) {
            Map<String, Object> found = new TreeMap<>();
            block.links().forEach((feature, targets) -> {
                if (feature.startsWith(Block.ASSET_PREFIX) || feature.equals(Features.TAKE)) {
                    found.put(feature, targets);
                }
            });
            return found;
        }

        private static Map<String, Object> others(Block block) {
            Map<String, Object> found = new TreeMap<>(block.links());
            found.keySet().removeAll(pictures(block).keySet());
            return found;
        }

        private static Map<String, Object> attributes(Block block, boolean length) {
            Map<String, Object> found = new TreeMap<>(block.attributes());
            found.keySet().removeIf(name -> TRIMS.contains(name) != length);
            return found;
        }

        private boolean isEmpty(Block block) {
            Object value = of(block);
            return value instanceof Map<?, ?> map ? map.isEmpty() : value instanceof String text ? text.isEmpty()
                    : value instanceof Collection<?> all && this == TAGS && all.isEmpty();
        }
    }

    /**
     * One answer.
     *
     * @param block  whose
     * @param text   what the block says now
     * @param seq    number of the change
     * @param author who or what made it: a person, a provider with its model, an import
     * @param label  what the change was called
     */
    public record Answer(String block, Aspect aspect, String text, long seq, Instant time, String author, String label,
            Origin origin) {
    }

    /** Who wrote each line of a scene, or of the whole script where the scene is null; in order. */
    public static List<Answer> lines(FilmSession film, String scene) throws CoreException {
        Snapshot snapshot = film.snapshot();
        List<Answer> answers = new ArrayList<>();
        for (Block top : scene == null ? snapshot.children(Stages.SCREENPLAY) : List.of(snapshot.block(scene))) {
            for (Block element : top.is(BlockTypes.SCRIPT_ELEMENT) ? List.of(top) : snapshot.children(top.id())) {
                if (element.is(BlockTypes.SCRIPT_ELEMENT)) {
                    Answer answer = of(film, element, Aspect.TEXT);
                    if (answer != null) {
                        answers.add(answer);
                    }
                }
            }
        }
        return answers;
    }

    /** Who made each side of a block what it is; sides that are empty and were never touched are left out. */
    public static List<Answer> block(FilmSession film, String id) throws CoreException {
        Block block = film.snapshot().block(id);
        List<Answer> answers = new ArrayList<>();
        for (Aspect aspect : block == null ? new Aspect[0] : Aspect.values()) {
            Answer answer = aspect.isEmpty(block) ? null : of(film, block, aspect);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static Answer of(FilmSession film, Block block, Aspect aspect) throws CoreException {
        List<BlockVersion> versions = film.versions(block.id());
        if (versions.isEmpty()) {
            return null;
        }
        Object value = aspect.of(block);
        int at = start(versions, 0, aspect, value);
        BlockVersion found = versions.get(at);
        if (isSecondHand(found)) {
            List<BlockVersion> all = film.versionsEverywhere(block.id());
            while (isSecondHand(found)) {
                int before = before(all, found.seq(), aspect, value);
                if (before < 0) {
                    break;
                }
                found = all.get(start(all, before, aspect, value));
            }
        }
        return new Answer(block.id(), aspect, block.content().strip(), found.seq(), found.time(), found.author(),
                found.label(), found.origin());
    }

    private static boolean isSecondHand(BlockVersion version) {
        return version.origin() == Origin.UNDO || version.origin() == Origin.REDO || version.origin() == Origin.MERGE;
    }

    /** The oldest of the versions from {@code at} on that say the same without a break. */
    private static int start(List<BlockVersion> newestFirst, int at, Aspect aspect, Object value) {
        int found = at;
        while (found + 1 < newestFirst.size() && says(newestFirst.get(found + 1), aspect, value)) {
            found++;
        }
        return found;
    }

    private static int before(List<BlockVersion> newestFirst, long seq, Aspect aspect, Object value) {
        for (int i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).seq() < seq && says(newestFirst.get(i), aspect, value)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean says(BlockVersion version, Aspect aspect, Object value) {
        return version.state() != null && Objects.equals(aspect.of(version.state()), value);
    }
}
