// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Origin;
import org.filmwright.api.stage.Stages;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.SubtitleFiles;
import org.filmwright.assembly.VideoItem;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.WholeFile;
import org.filmwright.interchange.cut.CutEvent;
import org.filmwright.interchange.cut.CutFiles;
import org.filmwright.interchange.cut.CutFormat;
import org.filmwright.interchange.cut.CutList;
import org.filmwright.interchange.cut.ImportedCut;
import org.filmwright.interchange.cut.Rate;

/** Carries the cut of a film to editing programs and back. For background threads. */
public final class CutExchange {
    private static final String PICTURE = "V1";
    private static final int AUDIO_RATE = 48_000;

    private CutExchange() {
    }

    private static Rate rate(FilmFormat format) {
        return new Rate(format.fpsNumerator(), format.fpsDenominator());
    }

    /** The cut of a film; one without a cut is refused. */
    public static CutList cut(FilmSession session) throws CoreException {
        CutReader.Cut cut = CutReader.read(session);
        Snapshot snapshot = session.snapshot();
        FilmFormat format = session.format();
        Rate rate = rate(format);
        List<CutEvent> events = new ArrayList<>();
        long at = 0;
        for (VideoItem item : cut.spec().video()) {
            Block clip = snapshot.block(item.id());
            Path file = item.source() instanceof ClipSource source ? source.file()
                    : item.source() instanceof StillSource still ? still.file() : null;
            long length = item.source() instanceof ClipSource source ? source.frames() : 0;
            events.add(new CutEvent(item.id(), name(clip), false, at, item.duration(), item.in(), url(file), length,
                    item.fadeIn(), item.fadeOut(), item.dissolve()));
            at += item.duration();
        }
        for (AudioItem item : cut.spec().audio()) {
            long start = rate.frame((double) item.start() / AUDIO_RATE);
            long frames = Math.max(1, rate.frame((double) item.duration() / AUDIO_RATE));
            events.add(new CutEvent("", item.file().getFileName().toString(), true, start, frames,
                    rate.frame((double) item.in() / AUDIO_RATE), url(item.file()), 0, 0, 0, 0));
        }
        long start = Math.max(0, rate.frame(format.startTimecode()));
        return new CutList(session.name(), rate, start, format.width(), format.height(), events);
    }

    private static String name(Block clip) {
        String first = clip == null ? "" : clip.content().strip().lines().findFirst().orElse("");
        return first.isEmpty() ? "Clip" : first;
    }

    private static String url(Path file) {
        return file == null ? "" : file.toAbsolutePath().toUri().toString();
    }

    /** Writes the subtitles of the cut, as WebVTT where it is asked for, else as SubRip. */
    public static void writeSubtitles(FilmSession session, Path file, boolean vtt) throws CoreException {
        CutReader.Cut cut = CutReader.read(session);
        WholeFile.write(file, vtt ? SubtitleFiles.vtt(cut.spec().subtitles(), cut.spec().format())
                : SubtitleFiles.srt(cut.spec().subtitles(), cut.spec().format()));
    }

    /**
     * What came in.
     *
     * @param sentence what happened, as one short sentence
     * @param losses   what the film's cut does not have of the file
     */
    public record Imported(String sentence, List<Loss> losses) {
        public Imported {
            losses = List.copyOf(losses);
        }
    }

    /**
     * Makes the pictures of a file the cut of the film: clips the film knows, by their id or their name, get the order,
     * length and dissolves of the file, others come in black, and those the file leaves out go. Sounds stay with their
     * clips. One edit. Durable on return.
     */
    public static Imported into(FilmSession session, Path file, CutFormat format) throws CoreException {
        ImportedCut read = CutFiles.read(file, format, rate(session.format()));
        List<Loss> losses = new ArrayList<>(read.losses());
        int sounds = read.cut().sounds().size();
        if (sounds > 0) {
            losses.add(new Loss("sounds", sounds, "are left out; the film's own stay with their clips"));
        }
        EditRequest request = EditRequest.user("Import " + file.getFileName()).from(Origin.IMPORT).in(Stages.REVIEW);
        Merge merge = new Merge(read.cut().pictures());
        session.edit(request, merge::run);
        session.flush();
        if (merge.fresh > 0) {
            losses.add(new Loss("clips", merge.fresh, "are none of this film; they are black"));
        }
        return new Imported(file.getFileName() + ": " + read.cut().pictures().size() + " clips, "
                + merge.changed + " changed, " + merge.fresh + " new, " + merge.removed + " taken out", losses);
    }

    /** Brings the clips of a film into the state of a cut. */
    private static final class Merge {
        private final List<CutEvent> events;
        private final Map<String, Block> byId = new HashMap<>();
        private final Map<String, Deque<Block>> byName = new HashMap<>();
        private int changed;
        private int fresh;
        private int removed;

        Merge(List<CutEvent> events) {
            this.events = events;
        }

        void run(Edit edit) throws CoreException {
            for (Block clip : edit.snapshot().children(Stages.REVIEW)) {
                if (clip.is(BlockTypes.CLIP)) {
                    byId.put(clip.id(), clip);
                    byName.computeIfAbsent(name(clip), key -> new ArrayDeque<>()).add(clip);
                }
            }
            Set<String> used = new HashSet<>();
            events.stream().filter(event -> byId.containsKey(event.id())).forEach(event -> used.add(event.id()));
            Set<String> kept = new HashSet<>();
            String last = null;
            long at = 0;
            for (CutEvent event : events) {
                if (event.start() > at) {
                    last = black(edit, "Gap", event.start() - at, last);
                    kept.add(last);
                }
                Block clip = kept.contains(event.id()) ? null : byId.get(event.id());
                clip = clip == null ? named(event.name(), used) : clip;
                if (clip == null) {
                    fresh++;
                    last = black(edit, event.name(), event.duration(), last);
                } else {
                    used.add(clip.id());
                    update(edit, clip, event, last);
                    last = clip.id();
                }
                kept.add(last);
                at = Math.max(at, event.end());
            }
            for (Block clip : byId.values()) {
                if (!kept.contains(clip.id())) {
                    edit.delete(clip.id());
                    removed++;
                }
            }
        }

        private Block named(String name, Set<String> used) {
            Deque<Block> clips = byName.getOrDefault(name, new ArrayDeque<>());
            while (!clips.isEmpty() && used.contains(clips.peek().id())) {
                clips.poll();
            }
            return clips.poll();
        }

        private static String black(Edit edit, String name, long frames, String last) throws CoreException {
            BlockDraft draft = BlockDraft.of(BlockTypes.CLIP).in(Stages.REVIEW).content(name)
                    .set(Features.TRACK, PICTURE).set(Features.DURATION, frames);
            return edit.create(last == null ? draft.first() : draft.after(last));
        }

        private void update(Edit edit, Block clip, CutEvent event, String last) throws CoreException {
            Block state = clip;
            if (clip.number(Features.DURATION, 1) != event.duration()) {
                state = state.withAttribute(Features.DURATION, event.duration());
            }
            if (clip.number(Features.IN, 0) != event.in()) {
                state = state.withAttribute(Features.IN, event.in());
            }
            if (clip.number(Features.DISSOLVE, 0) != event.dissolve()) {
                state = state.withAttribute(Features.DISSOLVE, event.dissolve() == 0 ? null : event.dissolve());
            }
            boolean moved = !isBehind(edit.snapshot(), clip, last);
            if (moved || !state.equals(clip)) {
                changed++;
                edit.put(state.withAttribute(Features.GENERATED, null));
            }
            if (moved) {
                edit.move(clip.id(), Stages.REVIEW, last);
            }
        }

        /** Whether a clip stands directly behind the one it has to, but for clips that go. */
        private boolean isBehind(Snapshot snapshot, Block clip, String last) {
            String before = null;
            for (Block sibling : snapshot.children(Stages.REVIEW)) {
                if (sibling.id().equals(clip.id())) {
                    return last == null ? before == null : last.equals(before);
                }
                if (sibling.is(BlockTypes.CLIP)) {
                    before = sibling.id();
                }
            }
            return false;
        }
    }
}
