// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.VideoFormat;

/**
 * A preset applied to a size and rate: everything that decides the bytes of an encoded segment besides its pictures.
 *
 * @param preset how
 * @param format size and rate
 */
public record Encoding(RenderPreset preset, VideoFormat format) {
    /** Raised when the way segments are made changes, so that old ones are not joined with new ones. */
    private static final String VERSION = "1";
    /** As long as most shots, for a still picture is seen to change a little where a group begins. */
    private static final int GROUP_SECONDS = 8;

    /** Identity: equal ids can be joined without encoding again. */
    public String id() {
        return ContentKey.of("encoding", VERSION, format.toString(), preset.pixelFormat(),
                String.join(" ", pictureArguments())).substring(0, 16);
    }

    /** Arguments of the picture encoder with rate, size and colour tags. */
    public List<String> pictureArguments() {
        List<String> arguments = new ArrayList<>();
        long bitrate = Math.max(200_000, Math.round(preset.bitsPerPixel() * format.width() * format.height()
                * format.fps()));
        long gop = Math.max(1, Math.round(format.fps() * GROUP_SECONDS));
        for (String argument : preset.pictureCodec()) {
            arguments.add(argument.replace("{bitrate}", Long.toString(bitrate)).replace("{gop}", Long.toString(gop)));
        }
        arguments.addAll(List.of("-pix_fmt", preset.pixelFormat(), "-fps_mode", "passthrough", "-colorspace", "bt709",
                "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv", "-video_track_timescale",
                Integer.toString(format.timescale()), "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v",
                "+bitexact"));
        return arguments;
    }

    /** Container of segments: keeps exact times for every codec that the presets use. */
    public String segmentMuxer() {
        return "mov".equals(preset.muxer()) ? "mov" : "mp4";
    }
}
