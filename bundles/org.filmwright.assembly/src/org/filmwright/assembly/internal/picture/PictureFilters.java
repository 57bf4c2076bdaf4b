// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.util.Locale;

import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.MediaException;

/** FFmpeg filters that bring any picture to the size, colour and time of the cut. */
final class PictureFilters {
    /** Colour tags that go with every frame, so that encoders write all of them. */
    static final String TAGS =
            "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709,setsar=1";

    private PictureFilters() {
    }

    /** Fits a picture into the format without cropping; what is left over is black. */
    static String fit(VideoFormat format, String pixels) {
        return String.format(Locale.ROOT,
                "scale=%d:%d:force_original_aspect_ratio=decrease:force_divisible_by=2"
                        + ":flags=lanczos+accurate_rnd+full_chroma_int:out_color_matrix=bt709:out_range=tv"
                        + ",format=%s,pad=%d:%d:(ow-iw)/2:(oh-ih)/2:black,%s",
                format.width(), format.height(), pixels, format.width(), format.height(), TAGS);
    }

    /** A still, decoded once and held without end. */
    static String held(VideoFormat format, String pixels) {
        return fit(format, pixels) + ",loop=-1:1:0";
    }

    /** Adds a clip, positioned on the frame from which it is needed. */
    static void clipInput(FfmpegCall call, ClipSource clip, long first, VideoFormat format) throws MediaException {
        long start = Math.clamp(first, 0, clip.frames() - 1);
        if (start == 0) {
            call.input(clip.file());
        } else {
            call.input(clip.file(), "-ss", String.format(Locale.ROOT, "%.6f",
                    (start - 0.5) * format.fpsDenominator() / format.fpsNumerator()));
        }
    }

    /** The clip in the cut's rate and size, its edges held: without end after it, as long as needed before it. */
    static String clip(ClipSource clip, long first, VideoFormat format, String pixels) {
        long before = Math.max(0, -first);
        return String.format(Locale.ROOT, "setpts=PTS-STARTPTS,fps=%s,scale=w='iw*if(gt(sar\\,0)\\,sar\\,1)':h=ih,%s"
                + ",tpad=start=%d:start_mode=clone:stop=-1:stop_mode=clone", format.fpsText(), fit(format, pixels),
                before);
    }
}
