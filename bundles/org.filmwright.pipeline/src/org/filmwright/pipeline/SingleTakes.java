// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.FilmSession;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** The tasks of one operation on blocks that somebody names: frames and clips of shots, voices of lines. */
public final class SingleTakes {
    private final FilmSession session;
    private final Snapshot snapshot;

    public SingleTakes(FilmSession session) {
        this.session = session;
        this.snapshot = session.snapshot();
    }

    /**
     * The tasks, in the order of the blocks; a scene stands for its shots or lines, a set-up for its shots.
     *
     * @throws FilmException REFUSED if a block has no such operation
     */
    public List<GenerationTask> of(String operation, List<Block> blocks) throws CoreException {
        Set<String> subjects = new LinkedHashSet<>();
        for (Block block : blocks) {
            subjects.addAll(subjects(operation, block));
        }
        return switch (operation) {
        case "frame" -> frames(subjects);
        case "voice" -> voices(subjects);
        case "clip" -> clips(subjects);
        default -> throw new FilmException(ErrorCode.REFUSED,
                "There is no operation '" + operation + "'; there are frame, voice and clip.");
        };
    }

    /** The same task in other words, or with another seed, for a take that differs. */
    public static GenerationTask changed(GenerationTask task, String prompt, Long seed) {
        GenerationRequest old = task.request();
        GenerationRequest request = new GenerationRequest(old.operation(), prompt == null ? old.prompt() : prompt,
                old.references(), old.parameters(), seed == null ? old.seed() : seed, old.previous());
        return new GenerationTask(task.subject(), task.parent(), task.feature(), task.role(), task.label(), request,
                task.inputs());
    }

    private List<String> subjects(String operation, Block block) throws FilmException {
        boolean voice = operation.equals("voice");
        if (block.is(BlockTypes.SCENE)) {
            return voice ? snapshot.children(block.id()).stream().map(Block::id).filter(this::isSpoken).toList()
                    : snapshot.referrers(block.id(), Features.SCENE).stream().filter(this::isShot).toList();
        }
        if (block.is(BlockTypes.SET_UP) && !voice) {
            return snapshot.referrers(block.id(), Features.SET_UP).stream().filter(this::isShot).toList();
        }
        if (voice ? isSpoken(block.id()) : isShot(block.id())) {
            return List.of(block.id());
        }
        throw new FilmException(ErrorCode.REFUSED, "A " + operation + " is made of "
                + (voice ? "a line of dialogue" : "a shot") + ", a set-up's or a scene's; " + block.id()
                + " is none of these.");
    }

    private boolean isShot(String id) {
        return snapshot.block(id).is(BlockTypes.SHOT);
    }

    private boolean isSpoken(String id) {
        String type = snapshot.block(id).text(Features.TYPE);
        return type.equals(ElementType.DIALOGUE.id()) || type.equals(ElementType.LYRICS.id());
    }

    private List<GenerationTask> frames(Set<String> subjects) {
        List<GenerationTask> tasks = new ArrayList<>();
        for (String id : subjects) {
            Block shot = snapshot.block(id);
            Block setUp = snapshot.block(shot.link(Features.SET_UP));
            if (setUp != null) {
                tasks.add(FrameStep.task(snapshot, shot, setUp));
            }
        }
        return tasks;
    }

    private List<GenerationTask> voices(Set<String> subjects) {
        FilmScript script = FilmScript.of(snapshot);
        List<GenerationTask> tasks = new ArrayList<>();
        for (String id : subjects) {
            ScriptElement element = script.element(id);
            if (element != null) {
                tasks.add(VoiceStep.task(snapshot, script, id, element));
            }
        }
        return tasks;
    }

    private List<GenerationTask> clips(Set<String> subjects) throws CoreException {
        Map<String, Asset> assets = MakeContext.byHash(session);
        List<GenerationTask> tasks = new ArrayList<>();
        for (String id : subjects) {
            Block shot = snapshot.block(id);
            Block take = snapshot.block(shot.link(Features.FRAME));
            Asset frame = take == null ? null : assets.get(take.asset(FrameStep.ROLE));
            if (frame == null) {
                throw new FilmException(ErrorCode.REFUSED, "The shot '" + shot.content()
                        + "' has no frame yet; make that first: 'filmwright generate FILM " + id + " --op frame'.");
            }
            tasks.add(ClipStep.task(snapshot, shot, take, frame, session.assets()));
        }
        return tasks;
    }
}
