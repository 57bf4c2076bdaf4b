// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;
import org.filmwright.pipeline.drafts.ShootingScript;

/**
 * Puts the shots into the cut: a clip per shot in order, below it a clip per line that is heard. A clip points to shot
 * and take, so that a new take keeps the edit; one that somebody trimmed keeps its trims. Hated shots stay out.
 */
final class CutStep implements MakeStep {
    /** The track of pictures, and of dialogue. */
    static final String PICTURE = "V1";
    static final String DIALOGUE = "A1";

    @Override
    public String id() {
        return "cut";
    }

    @Override
    public String label() {
        return "Cut";
    }

    @Override
    public String stage() {
        return Stages.REVIEW;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        context.session().edit(MakeContext.job("Cut the shots together"),
                edit -> apply(edit, context.scope()));
        Snapshot snapshot = context.snapshot();
        long frames = 0;
        int clips = 0;
        for (Block clip : snapshot.children(Stages.REVIEW)) {
            if (clip.is(BlockTypes.CLIP)) {
                frames += clip.number(Features.DURATION, 0);
                clips++;
            }
        }
        return clips + " clips, " + Durations.clock(context.session().format().seconds(frames));
    }

    private static void apply(Edit edit, Scope scope) throws CoreException {
        Snapshot before = edit.snapshot();
        Map<String, Block> clips = new HashMap<>();
        for (Block clip : before.children(Stages.REVIEW)) {
            if (clip.is(BlockTypes.CLIP) && clip.link(Features.SHOT) != null) {
                clips.putIfAbsent(clip.link(Features.SHOT), clip);
            }
        }
        Set<String> used = new HashSet<>();
        String last = null;
        for (Block shot : before.children(Stages.SHOTS)) {
            if (!shot.is(BlockTypes.SHOT) || shot.tagged(Tags.HATE) || isOmitted(before, shot)) {
                continue;
            }
            Block clip = clips.get(shot.id());
            if (!scope.shots().test(shot.id())) {
                last = clip == null ? last : clip.id();
                continue;
            }
            String id = clip == null ? create(edit, shot, last) : update(edit, clip, shot);
            last = ordered(edit, id, last, clip);
            used.add(id);
            sounds(edit, id, shot);
        }
        for (Block clip : clips.values()) {
            boolean meant = scope.isAll() || before.block(clip.link(Features.SHOT)) == null;
            boolean goes = meant && !used.contains(clip.id()) && clip.flag(Features.GENERATED)
                    && !Tags.isProtected(clip);
            if (goes) {
                edit.delete(clip.id());
            }
        }
    }

    /** Whether the scene of a shot is not in the script any more. */
    private static boolean isOmitted(Snapshot snapshot, Block shot) {
        String id = shot.link(Features.SCENE);
        Block scene = id == null ? null : snapshot.block(id);
        return id != null && (scene == null || ShootingScript.isOmitted(scene));
    }

    private static String create(Edit edit, Block shot, String last) throws CoreException {
        BlockDraft draft = BlockDraft.of(BlockTypes.CLIP).in(Stages.REVIEW).content(shot.content())
                .set(Features.TRACK, PICTURE).set(Features.DURATION, shot.number(Features.DURATION, 1))
                .set(Features.GENERATED, true).link(Features.SHOT, shot.id())
                .link(Features.TAKE, shot.link(Features.CLIP));
        for (String mark : TransitionMarks.NAMES) {
            draft.set(mark, shot.attributes().get(mark));
        }
        return edit.create(last == null ? draft.first() : draft.after(last));
    }

    private static String update(Edit edit, Block clip, Block shot) throws CoreException {
        Block state = clip.withContent(shot.content()).withLinks(Features.TAKE,
                shot.link(Features.CLIP) == null ? List.of() : List.of(shot.link(Features.CLIP)));
        if (clip.flag(Features.GENERATED)) {
            state = state.withAttribute(Features.DURATION, shot.number(Features.DURATION, 1));
            for (String mark : TransitionMarks.NAMES) {
                state = state.withAttribute(mark, shot.attributes().get(mark));
            }
        }
        edit.put(state);
        return clip.id();
    }

    /** A clip that was there keeps the place somebody gave it only while it stands behind the one in front. */
    private static String ordered(Edit edit, String id, String last, Block old) throws CoreException {
        Block clip = edit.snapshot().block(id);
        Block before = last == null ? null : edit.snapshot().block(last);
        boolean wrong = old != null && before != null && before.orderKey().compareTo(clip.orderKey()) >= 0;
        if (wrong && clip.flag(Features.GENERATED)) {
            edit.move(id, Stages.REVIEW, last);
        }
        return id;
    }

    private static void sounds(Edit edit, String clip, Block shot) throws CoreException {
        Map<String, Block> old = new HashMap<>();
        for (Block child : edit.snapshot().children(clip)) {
            if (child.is(BlockTypes.CLIP) && child.link(Features.LINES) != null) {
                old.put(child.link(Features.LINES), child);
            }
        }
        List<BlockDraft> fresh = new ArrayList<>();
        for (Heard heard : Heard.of(shot)) {
            Block line = edit.snapshot().block(heard.line());
            String take = line == null ? null : line.link(Features.TAKE);
            Block sound = old.remove(heard.line());
            if (sound == null) {
                fresh.add(BlockDraft.of(BlockTypes.CLIP).in(clip).content("").set(Features.TRACK, DIALOGUE)
                        .set(Features.OFFSET, heard.offset()).set(Features.DURATION, heard.frames())
                        .set(Features.GENERATED, true).link(Features.LINES, heard.line()).link(Features.TAKE, take));
            } else if (sound.flag(Features.GENERATED)) {
                edit.put(sound.withAttribute(Features.OFFSET, heard.offset())
                        .withAttribute(Features.DURATION, heard.frames())
                        .withLinks(Features.TAKE, take == null ? List.of() : List.of(take)));
            }
        }
        edit.createAll(fresh);
        for (Block gone : old.values()) {
            if (gone.flag(Features.GENERATED)) {
                edit.delete(gone.id());
            }
        }
    }
}
