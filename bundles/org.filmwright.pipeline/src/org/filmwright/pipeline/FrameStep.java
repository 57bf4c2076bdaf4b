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
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.GenerationTask.Input;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Digests;
import org.filmwright.generation.TakeMaker;
import org.filmwright.provider.scratch.Expression;
import org.filmwright.provider.scratch.Posture;
import org.filmwright.provider.scratch.Weather;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A drawn frame for every shot. What it reads of a film never includes a number, a label or a place in a list. */
final class FrameStep implements MakeStep {
    /** Role of a frame's asset. */
    static final String ROLE = "preview";
    private static final int WIDEST = 1280;

    @Override
    public String id() {
        return "frames";
    }

    @Override
    public String label() {
        return "Frames";
    }

    @Override
    public String stage() {
        return Stages.SHOTS;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        Snapshot snapshot = context.snapshot();
        List<GenerationTask> tasks = new ArrayList<>();
        for (Block shot : snapshot.children(Stages.SHOTS)) {
            Block setUp = snapshot.block(shot.link(Features.SET_UP));
            if (shot.is(BlockTypes.SHOT) && setUp != null) {
                tasks.add(task(snapshot, shot, setUp));
            }
        }
        TakeMaker.Report report = context.takes().run("Draw frames",
                context.wantedOf(tasks), monitor);
        return Reports.of(report, "drawn");
    }

    static GenerationTask task(Snapshot snapshot, Block shot, Block setUp) {
        FilmFormat format = FilmFormat.of(snapshot.filmBlock());
        Block location = snapshot.block(setUp.link(Features.LOCATION));
        String action = shot.text(Features.ACTION);
        Map<String, String> wishes = new TreeMap<>();
        int width = Math.min(WIDEST, format.width());
        wishes.put("width", Integer.toString(width));
        wishes.put("height", Integer.toString(even((double) width * format.height() / format.width())));
        wishes.put("size", setUp.text(Features.SIZE));
        wishes.put("angle", setUp.text(Features.ANGLE));
        wishes.put("move", setUp.text(Features.MOVEMENT));
        wishes.put("setting", setting(setUp.text(Features.SETTING)));
        wishes.put("set", location == null ? "" : location.content());
        wishes.put("time", setUp.text(Features.TIME_OF_DAY));
        wishes.put("weather", Weather.in(action).name());
        wishes.put("subject", setUp.text(Features.SUBJECT_WORDS));
        wishes.put("figures", figures(snapshot, shot, setUp, action));
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(shot.id(), List.of(Features.ACTION, Features.SPEAKERS, Features.SET_UP), "shot"));
        inputs.add(new Input(setUp.id(), List.of(Features.SIZE, Features.ANGLE, Features.MOVEMENT, Features.SETTING,
                Features.TIME_OF_DAY, Features.SUBJECT_WORDS, Features.CHARACTERS, Features.SIDES, Features.LOCATION),
                "set-up"));
        if (location != null) {
            inputs.add(new Input(location.id(), List.of(Digests.CONTENT, Features.DESCRIPTION), "location"));
        }
        for (String character : setUp.links(Features.CHARACTERS)) {
            inputs.add(new Input(character, List.of(Features.COLOR, Features.DESCRIPTION), "character"));
        }
        inputs.add(new Input(snapshot.film(), List.of(Features.WIDTH, Features.HEIGHT), "film"));
        GenerationRequest request = GenerationRequest.of("frame", prompt(snapshot, setUp, location, action), wishes,
                Seeds.of(setUp.id()));
        return new GenerationTask(shot.id(), shot.id(), Features.FRAME, ROLE, "Frame, " + shot.content(), request,
                inputs);
    }

    /** The picture in words, for a person and for a model that takes words. */
    private static String prompt(Snapshot snapshot, Block setUp, Block location, String action) {
        List<String> names = setUp.links(Features.CHARACTERS).stream().map(snapshot::block)
                .filter(character -> character != null)
                .map(character -> (character.content() + " " + character.text(Features.DESCRIPTION)).strip()).toList();
        String people = names.isEmpty() ? setUp.text(Features.SUBJECT_WORDS) : String.join(", ", names);
        String where = (setUp.text(Features.SETTING) + " " + (location == null ? "" : location.content()) + ", "
                + setUp.text(Features.TIME_OF_DAY)).strip();
        return "Storyboard panel, " + setUp.text(Features.SIZE) + ", " + setUp.text(Features.ANGLE) + " angle: "
                + people + ". " + where + ". " + action;
    }

    private static String figures(Snapshot snapshot, Block shot, Block setUp, String action) {
        JsonArray array = new JsonArray();
        List<String> ids = setUp.links(Features.CHARACTERS);
        List<String> sides = setUp.texts(Features.SIDES);
        List<String> speakers = shot.links(Features.SPEAKERS);
        boolean over = setUp.text(Features.SIZE).equals("OTS");
        String owner = setUp.link(Features.OWNER);
        for (int i = 0; i < ids.size(); i++) {
            Block character = snapshot.block(ids.get(i));
            if (character == null || ids.get(i).equals(owner)) {
                continue;
            }
            JsonObject figure = new JsonObject();
            figure.addProperty("id", character.id());
            figure.addProperty("colour", character.text(Features.COLOR));
            boolean shoulder = over && i > 0;
            boolean speaks = speakers.contains(character.id());
            figure.addProperty("role", shoulder ? "LISTENER" : speaks ? "SPEAKER" : over ? "SPEAKER" : "OTHER");
            figure.addProperty("side", i < sides.size() ? sides.get(i) : "AUTO");
            figure.addProperty("posture", Posture.in(action).name());
            figure.addProperty("expression", i == 0 || speaks ? Expression.in(action).name() : "NEUTRAL");
            array.add(figure);
        }
        return array.toString();
    }

    private static String setting(String setting) {
        return switch (setting) {
        case "ext", "est" -> "EXT";
        case "int_ext" -> "INT_EXT";
        default -> "INT";
        };
    }

    private static int even(double value) {
        return Math.max(16, 2 * (int) Math.round(value / 2));
    }
}
