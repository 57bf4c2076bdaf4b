// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.api.FilmException;
import org.filmwright.interchange.LossReport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads OpenTimelineIO of any version: the first video track that has clips, and all audio tracks. */
final class OtioReader {
    private static final int DEEPEST = 32;

    private final String file;
    private final LossReport losses;
    private final List<CutEvent> events = new ArrayList<>();
    private Rate rate;

    OtioReader(String file, LossReport losses) {
        this.file = file;
        this.losses = losses;
    }

    CutList read(String json, Rate filmRate) throws FilmException {
        rate = filmRate;
        try {
            JsonElement root = JsonParser.parseString(json);
            if (!root.isJsonObject() || !schema(root.getAsJsonObject()).equals("Timeline")) {
                throw CutFiles.refused(file, "is no OpenTimelineIO timeline");
            }
            JsonObject timeline = root.getAsJsonObject();
            JsonObject stack = child(timeline, "tracks");
            boolean video = false;
            for (JsonObject track : children(stack)) {
                boolean sound = text(track, "kind").equalsIgnoreCase("Audio");
                if (!sound && video) {
                    losses.add("video tracks above the first", "are left out");
                } else if (!children(track).isEmpty()) {
                    read(track, sound);
                    video |= !sound;
                }
            }
            return new CutList(text(timeline, "name"), rate, Math.max(0, frames(child(timeline, "global_start_time"))),
                    0, 0, events);
        } catch (JsonParseException | IllegalStateException | ClassCastException | NumberFormatException
                | UnsupportedOperationException e) {
            throw CutFiles.refused(file, "is not readable OpenTimelineIO: its JSON breaks off or is damaged");
        }
    }

    private void read(JsonObject track, boolean sound) throws FilmException {
        long at = 0;
        int last = -1;
        for (JsonObject item : children(track)) {
            switch (schema(item)) {
                case "Gap" -> at += duration(item, 0);
                case "Transition" -> {
                    long frames = Math.max(0, frames(child(item, "in_offset")) + frames(child(item, "out_offset")));
                    if (last >= 0 && !sound) {
                        events.set(last, events.get(last).withDissolve(frames));
                    } else {
                        losses.add("transitions without a clip before them", "are left out");
                    }
                }
                default -> {
                    long frames = duration(item, 0);
                    if (frames > 0) {
                        last = events.size();
                        events.add(event(item, at, frames, sound));
                        at += frames;
                    }
                }
            }
        }
    }

    private CutEvent event(JsonObject item, long at, long frames, boolean sound) {
        if (!schema(item).equals("Clip")) {
            losses.add("nested sequences", "become one clip each");
        }
        losses.add("effects", array(item, "effects").size(), "are left out");
        losses.add("markers", array(item, "markers").size(), "are left out");
        JsonObject media = media(item);
        JsonObject available = child(media, "available_range");
        JsonObject range = child(item, "source_range");
        long first = Math.max(0, frames(child(available, "start_time")));
        long in = range.isEmpty() ? 0 : frames(child(range, "start_time")) - first;
        JsonObject own = child(child(item, "metadata"), "filmwright");
        return new CutEvent(text(own, "clip"), text(item, "name"), sound, at, frames, Math.max(0, in),
                text(media, "target_url"), Math.max(0, frames(child(available, "duration"))), 0, 0, 0);
    }

    private static JsonObject media(JsonObject item) {
        JsonObject references = child(item, "media_references");
        String key = text(item, "active_media_reference_key");
        return references.isEmpty() ? child(item, "media_reference")
                : child(references, key.isEmpty() ? "DEFAULT_MEDIA" : key);
    }

    private long duration(JsonObject item, int depth) throws FilmException {
        if (depth > DEEPEST) {
            throw CutFiles.refused(file, "is nested beyond what a cut can be");
        }
        JsonObject range = child(item, "source_range");
        if (!range.isEmpty()) {
            return frames(child(range, "duration"));
        }
        JsonObject available = child(media(item), "available_range");
        if (!available.isEmpty()) {
            return frames(child(available, "duration"));
        }
        long sum = 0;
        long longest = 0;
        for (JsonObject inner : children(item)) {
            long frames = schema(inner).equals("Transition") ? 0 : duration(inner, depth + 1);
            sum += frames;
            longest = Math.max(longest, frames);
        }
        return schema(item).equals("Stack") ? longest : sum;
    }

    /** A rational time in frames of the film. */
    private long frames(JsonObject time) {
        if (time.isEmpty()) {
            return 0;
        }
        double own = time.get("rate").getAsDouble();
        return own <= 0 ? 0 : rate.frame(time.get("value").getAsDouble() / own);
    }

    private static String schema(JsonObject object) {
        String schema = text(object, "OTIO_SCHEMA");
        return schema.indexOf('.') < 0 ? schema : schema.substring(0, schema.indexOf('.'));
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static JsonObject child(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonObject() ? new JsonObject() : value.getAsJsonObject();
    }

    private static JsonArray array(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonArray() ? new JsonArray() : value.getAsJsonArray();
    }

    private static List<JsonObject> children(JsonObject object) {
        List<JsonObject> children = new ArrayList<>();
        array(object, "children").forEach(child -> children.add(child.getAsJsonObject()));
        return children;
    }
}
