// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.media.MediaException.Reason;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads what a media file holds with ffprobe, under limits of time and output. Thread-safe. */
public final class Probe {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final long OUTPUT_LIMIT = 8 << 20;

    private final FfmpegRunner runner;

    public Probe(FfmpegRunner runner) {
        this.runner = runner;
    }

    /** What the file's headers tell. */
    public MediaInfo of(Path file, IProgressMonitor monitor) throws CoreException {
        return of(file, false, monitor);
    }

    /** As {@link #of}, but frames are counted by reading every packet. */
    public MediaInfo counting(Path file, IProgressMonitor monitor) throws CoreException {
        return of(file, true, monitor);
    }

    private MediaInfo of(Path file, boolean count, IProgressMonitor monitor) throws CoreException {
        MediaType type = MediaType.of(file);
        FfmpegPrograms programs = runner.programs();
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-hide_banner", "-protocol_whitelist",
                "file,pipe", "-f", type.demuxer(), "-print_format", "json", "-show_format", "-show_streams",
                "-show_chapters"));
        if (count) {
            arguments.add("-count_packets");
        }
        arguments.add("file:" + file.toAbsolutePath());
        ChildProcess.Result result = new ChildProcess(programs.ffprobe(), arguments)
                .environment(programs.environment()).timeLimit(count ? TIME_LIMIT.multipliedBy(10) : TIME_LIMIT)
                .outputLimit(OUTPUT_LIMIT).run(monitor);
        if (result.exitCode() != 0) {
            throw new MediaException(Reason.DAMAGED, "The media file " + file + " is damaged: "
                    + FfmpegRunner.lastLine(result.errors()).replace("file:" + file.toAbsolutePath() + ": ", "") + ".",
                    result.errors(), null);
        }
        try {
            JsonObject root = JsonParser.parseString(new String(result.output(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return info(type, file, root);
        } catch (JsonParseException | IllegalStateException | NumberFormatException | ClassCastException e) {
            throw new MediaException(Reason.DAMAGED, "The media file " + file + " is damaged: its facts make no sense.",
                    e);
        }
    }

    private static MediaInfo info(MediaType type, Path file, JsonObject root) {
        JsonObject format = object(root, "format");
        List<MediaInfo.Stream> streams = new ArrayList<>();
        for (JsonElement element : array(root, "streams")) {
            streams.add(stream(element.getAsJsonObject()));
        }
        List<MediaInfo.Chapter> chapters = new ArrayList<>();
        for (JsonElement element : array(root, "chapters")) {
            JsonObject chapter = element.getAsJsonObject();
            chapters.add(new MediaInfo.Chapter(decimal(chapter, "start_time"), decimal(chapter, "end_time"),
                    text(object(chapter, "tags"), "title")));
        }
        Map<String, String> tags = new HashMap<>();
        for (Map.Entry<String, JsonElement> tag : object(format, "tags").entrySet()) {
            tags.put(tag.getKey().toLowerCase(Locale.ROOT), tag.getValue().getAsString());
        }
        double seconds = type.kind() == MediaType.Kind.IMAGE && type != MediaType.GIF ? 0
                : decimal(format, "duration");
        return new MediaInfo(type, seconds, file.toFile().length(), streams, chapters, tags);
    }

    private static MediaInfo.Stream stream(JsonObject json) {
        String[] fps = text(json, "avg_frame_rate").split("/");
        boolean rate = fps.length == 2 && !fps[1].equals("0");
        List<String> colour = new ArrayList<>();
        for (String key : List.of("color_space", "color_transfer", "color_primaries", "color_range")) {
            String value = text(json, key);
            colour.add(value.isEmpty() ? "unknown" : value);
        }
        String counted = text(json, "nb_read_packets");
        String told = counted.isEmpty() ? text(json, "nb_frames") : counted;
        return new MediaInfo.Stream(text(json, "codec_type"), text(json, "codec_name"), text(json, "profile"),
                (int) decimal(json, "width"), (int) decimal(json, "height"), text(json, "pix_fmt"), colour,
                rate ? Integer.parseInt(fps[0]) : 0, rate ? Integer.parseInt(fps[1]) : 1,
                told.isEmpty() ? -1 : Long.parseLong(told), decimal(json, "duration"),
                (int) decimal(json, "sample_rate"), (int) decimal(json, "channels"),
                text(object(json, "tags"), "language"));
    }

    private static JsonObject object(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject found ? found : new JsonObject();
    }

    private static JsonArray array(JsonObject json, String key) {
        return json.get(key) instanceof JsonArray found ? found : new JsonArray();
    }

    private static String text(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    private static double decimal(JsonObject json, String key) {
        String value = text(json, key);
        return value.isEmpty() || value.equals("N/A") ? 0 : Double.parseDouble(value);
    }
}
