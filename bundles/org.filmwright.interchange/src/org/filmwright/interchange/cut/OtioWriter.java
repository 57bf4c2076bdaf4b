// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes OpenTimelineIO: a video track without gaps and as many audio tracks as sounds overlap. */
final class OtioWriter {
    private final Rate rate;

    private OtioWriter(Rate rate) {
        this.rate = rate;
    }

    static String write(CutList cut) {
        OtioWriter writer = new OtioWriter(cut.rate());
        JsonObject timeline = object("Timeline.1", cut.name());
        timeline.add("global_start_time", writer.time(cut.start()));
        JsonObject stack = object("Stack.1", "tracks");
        JsonArray tracks = new JsonArray();
        tracks.add(writer.track("V1", "Video", cut.pictures()));
        int number = 1;
        for (List<CutEvent> sounds : Tracks.apart(cut.sounds())) {
            tracks.add(writer.track("A" + number++, "Audio", sounds));
        }
        stack.add("children", tracks);
        timeline.add("tracks", stack);
        return new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create().toJson(timeline)
                + "\n";
    }

    private static JsonObject object(String schema, String name) {
        JsonObject object = new JsonObject();
        object.addProperty("OTIO_SCHEMA", schema);
        object.addProperty("name", name);
        object.add("metadata", new JsonObject());
        return object;
    }

    private JsonObject time(long frames) {
        JsonObject time = new JsonObject();
        time.addProperty("OTIO_SCHEMA", "RationalTime.1");
        time.addProperty("rate", rate.fps());
        time.addProperty("value", (double) frames);
        return time;
    }

    private JsonObject range(long start, long duration) {
        JsonObject range = new JsonObject();
        range.addProperty("OTIO_SCHEMA", "TimeRange.1");
        range.add("start_time", time(start));
        range.add("duration", time(duration));
        return range;
    }

    private JsonObject track(String name, String kind, List<CutEvent> events) {
        JsonObject track = object("Track.1", name);
        track.addProperty("kind", kind);
        JsonArray children = new JsonArray();
        long at = 0;
        for (CutEvent event : events) {
            if (event.start() > at) {
                JsonObject gap = object("Gap.1", "");
                gap.add("source_range", range(0, event.start() - at));
                children.add(gap);
            }
            children.add(clip(event));
            at = event.end();
            if (event.dissolve() > 0) {
                JsonObject transition = object("Transition.1", "Dissolve");
                transition.addProperty("transition_type", "SMPTE_Dissolve");
                transition.add("in_offset", time(event.dissolve() / 2));
                transition.add("out_offset", time(event.dissolve() - event.dissolve() / 2));
                children.add(transition);
            }
        }
        track.add("children", children);
        return track;
    }

    private JsonObject clip(CutEvent event) {
        JsonObject clip = object("Clip.1", event.name());
        if (!event.id().isEmpty()) {
            JsonObject own = new JsonObject();
            own.addProperty("clip", event.id());
            clip.getAsJsonObject("metadata").add("filmwright", own);
        }
        clip.add("source_range", range(event.in(), event.duration()));
        JsonObject media = object(event.media().isEmpty() ? "MissingReference.1" : "ExternalReference.1", "");
        if (!event.media().isEmpty()) {
            media.addProperty("target_url", event.media());
        }
        media.add("available_range", event.mediaFrames() > 0 ? range(0, event.mediaFrames()) : null);
        clip.add("media_reference", media);
        return clip;
    }
}
