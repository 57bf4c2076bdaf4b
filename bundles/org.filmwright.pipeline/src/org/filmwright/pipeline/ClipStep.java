// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.asset.AssetStore;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.GenerationTask.Input;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.TakeMaker;
import org.filmwright.provider.scratch.Box;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.ScratchProvider;

import com.google.gson.JsonParseException;

/** A clip for every shot, made of its frame: held, or moved as the set-up says. */
final class ClipStep implements MakeStep {
    /** Role of a clip's asset. */
    static final String ROLE = "full_clip";
    private static final String STATIC = "static";

    @Override
    public String id() {
        return "clips";
    }

    @Override
    public String label() {
        return "Clips";
    }

    @Override
    public String stage() {
        return Stages.SHOTS;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        Snapshot snapshot = context.snapshot();
        AssetStore store = context.session().assets();
        Map<String, Asset> assets = context.assets(snapshot);
        List<GenerationTask> tasks = new ArrayList<>();
        for (Block shot : snapshot.children(Stages.SHOTS)) {
            Block take = snapshot.block(shot.link(Features.FRAME));
            Asset frame = take == null ? null : assets.get(take.asset(FrameStep.ROLE));
            if (shot.is(BlockTypes.SHOT) && frame != null) {
                tasks.add(task(snapshot, shot, take, frame, store));
            }
        }
        TakeMaker.Report report = context.takes().run("Make clips",
                context.wantedOf(tasks), monitor);
        return Reports.of(report, "made");
    }

    static GenerationTask task(Snapshot snapshot, Block shot, Block take, Asset frame, AssetStore store) {
        FilmFormat format = FilmFormat.of(snapshot.filmBlock());
        Block setUp = snapshot.block(shot.link(Features.SET_UP));
        String move = setUp == null ? STATIC : setUp.text(Features.MOVEMENT);
        Map<String, String> wishes = new TreeMap<>();
        wishes.put("frames", Long.toString(Math.max(1, shot.number(Features.DURATION, 1))));
        wishes.put("fps", format.fpsText());
        wishes.put("width", Integer.toString(format.width()));
        wishes.put("height", Integer.toString(format.height()));
        if (!move.isEmpty() && !move.equals(STATIC)) {
            framings(frame, wishes);
        }
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(shot.id(), List.of(Features.DURATION, Features.FRAME), "shot"));
        inputs.add(new Input(take.id(), List.of(Block.ASSET_PREFIX + FrameStep.ROLE), "frame"));
        if (setUp != null) {
            inputs.add(new Input(setUp.id(), List.of(Features.MOVEMENT), "set-up"));
        }
        inputs.add(new Input(snapshot.film(), List.of(Features.FPS, Features.WIDTH, Features.HEIGHT), "film"));
        GenerationRequest request = GenerationRequest.of("clip", "Hold the frame; camera " + move, wishes, 0)
                .with(List.of(new Reference(FrameStep.ROLE, frame.sha256(), store.path(frame))));
        return new GenerationTask(shot.id(), shot.id(), Features.CLIP, ROLE, "Clip, " + shot.content(), request,
                inputs);
    }

    /** What the move sees first and last, as the frame's layout says. */
    private static void framings(Asset frame, Map<String, String> wishes) {
        if (frame.meta().get(ScratchProvider.LAYOUT) instanceof String json) {
            try {
                PanelLayout layout = PanelLayout.fromJson(json);
                put(wishes, "moveFrom", layout.moveFrom());
                put(wishes, "moveTo", layout.moveTo());
            } catch (JsonParseException e) {
                wishes.put("moveNote", "the frame's layout cannot be read, so the camera stands still");
            }
        }
    }

    private static void put(Map<String, String> wishes, String name, Box box) {
        if (box != null) {
            wishes.put(name, box.centreX() + " " + box.centreY() + " " + box.width());
        }
    }
}
