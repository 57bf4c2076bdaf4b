// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.List;

/**
 * How a film is written, as data. In the picture arguments {@code {bitrate}} and {@code {gop}} stand for numbers that
 * follow from size and frame rate.
 *
 * @param id             name on the command line
 * @param label          name on screen
 * @param extension      of the file
 * @param muxer          FFmpeg's name of the container
 * @param scale          size against the film's own, 1 for the same
 * @param raster         the one size of every render, in which a picture of another shape stands between black bars;
 *                       null for the film's own times {@code scale}
 * @param pixelFormat    of the encoded picture
 * @param bitsPerPixel   for {@code {bitrate}}
 * @param pictureCodec   FFmpeg arguments of the picture encoder; one encoding gives closed groups of pictures
 * @param soundCodec     FFmpeg arguments of the sound encoder
 * @param soundContainer muxer of the encoded sound on its own
 * @param subtitleCodec  {@code mov_text}, {@code webvtt}, or empty for none
 * @param fileArguments  FFmpeg arguments of the final file
 */
public record RenderPreset(String id, String label, String extension, String muxer, double scale, Raster raster,
        String pixelFormat, double bitsPerPixel, List<String> pictureCodec, List<String> soundCodec,
        String soundContainer, String subtitleCodec, List<String> fileArguments) {

    private static final List<String> OPENH264 = List.of("-c:v", "libopenh264", "-profile:v", "high", "-rc_mode",
            "quality", "-qmin", "12", "-qmax", "26", "-b:v", "{bitrate}", "-g", "{gop}", "-threads", "1");
    private static final List<String> AAC = List.of("-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k");
    private static final List<String> FAST_START = List.of("-movflags", "+faststart");

    /** H.264 and AAC in MP4 at the film's own size. */
    public static final RenderPreset H264 = new RenderPreset("h264", "H.264 (MP4)", "mp4", "mp4", 1, null,
            "yuv420p", 0.14, OPENH264, AAC, "mp4", "mov_text", FAST_START);
    /** As {@link #H264} at half the size, to look at. */
    public static final RenderPreset PREVIEW = new RenderPreset("preview", "Preview, half size (MP4)", "mp4", "mp4",
            0.5, null, "yuv420p", 0.1, OPENH264, AAC, "mp4", "mov_text", FAST_START);
    /** As {@link #H264} in full HD whatever the film's shape: a film of 2.39 is letterboxed, one of 4:3 pillarboxed. */
    public static final RenderPreset HD = new RenderPreset("hd", "Letterboxed in full HD (MP4)", "mp4", "mp4", 1,
            new Raster(1920, 1080), "yuv420p", 0.14, OPENH264, AAC, "mp4", "mov_text", FAST_START);
    /** VP9 and Opus in WebM. */
    public static final RenderPreset VP9 = new RenderPreset("vp9", "VP9 (WebM)", "webm", "webm", 1, null, "yuv420p",
            0.1, List.of("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "7", "-crf", "30", "-b:v",
                    "{bitrate}", "-g", "{gop}", "-threads", "1"),
            List.of("-c:a", "libopus", "-b:a", "160k"), "ogg", "webvtt", List.of());
    /** ProRes 422 HQ and PCM in QuickTime, for another editing system. */
    public static final RenderPreset PRORES = new RenderPreset("prores", "ProRes 422 HQ (MOV)", "mov", "mov", 1,
            null, "yuv422p10le", 0,
            List.of("-c:v", "prores_ks", "-profile:v", "hq", "-vendor", "apl0", "-threads", "1"),
            List.of("-c:a", "pcm_s24le"), "mov", "mov_text", FAST_START);

    /** Those that ship, the default first. */
    public static final List<RenderPreset> ALL = List.of(H264, HD, PREVIEW, VP9, PRORES);

    /** Width and height in pixels, both even. */
    public record Raster(int width, int height) {
    }

    public RenderPreset {
        pictureCodec = List.copyOf(pictureCodec);
        soundCodec = List.copyOf(soundCodec);
        fileArguments = List.copyOf(fileArguments);
    }

    /** The picture format of a render of a film. */
    public VideoFormat format(VideoFormat film) {
        if (raster != null) {
            return film.sized(raster.width(), raster.height());
        }
        return scale == 1 ? film : film.sized(even(film.width() * scale), even(film.height() * scale));
    }

    private static int even(double size) {
        return Math.max(16, 2 * (int) Math.round(size / 2));
    }
}
