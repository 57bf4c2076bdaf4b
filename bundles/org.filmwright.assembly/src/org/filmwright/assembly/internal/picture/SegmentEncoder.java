// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.awt.Font;
import java.io.OutputStream;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;

/**
 * Encodes segments. A locked-off still or a plain clip goes through FFmpeg alone; moves, fades, dissolves and captions
 * are composed here and fed as raw frames. Thread-safe.
 */
public final class SegmentEncoder {
    private final FfmpegRunner runner;
    private final Font captionFont;

    public SegmentEncoder(FfmpegRunner runner, Font captionFont) {
        this.runner = runner;
        this.captionFont = captionFont;
    }

    /** Writes a segment's file; on failure or cancel there is none. */
    public void encode(Segment segment, Encoding encoding, Path file, IProgressMonitor monitor) throws CoreException {
        FfmpegCall call = new FfmpegCall().frames(segment.frames());
        VideoFormat format = encoding.format();
        Stretch main = segment.main();
        String pixels = encoding.preset().pixelFormat();
        boolean direct = segment.kind() == Segment.Kind.PLAIN && main.burnIns().isEmpty();
        if (direct && main.still() && main.source() instanceof StillSource still) {
            call.input(still.file(), "-framerate", format.fpsText());
            call.options("-vf", PictureFilters.held(format, pixels));
        } else if (direct && main.source() instanceof ClipSource clip) {
            PictureFilters.clipInput(call, clip, main.first(), format);
            call.options("-vf", PictureFilters.clip(clip, main.first(), format, pixels));
        } else {
            call.pipeInput("rawvideo", out -> compose(segment, format, out, monitor), "-pixel_format", "yuv420p",
                    "-video_size", format.width() + "x" + format.height(), "-framerate", format.fpsText());
            call.options("-vf", PictureFilters.TAGS);
        }
        call.options("-an", "-sn", "-dn", "-frames:v", Integer.toString(segment.frames()))
                .options(encoding.pictureArguments()).output(encoding.segmentMuxer(), file);
        runner.run(call, monitor);
    }

    private void compose(Segment segment, VideoFormat format, OutputStream out, IProgressMonitor monitor)
            throws java.io.IOException, CoreException {
        int n = segment.frames();
        byte[] black = Frame.black(format.width(), format.height());
        try (StretchFrames main = StretchFrames.open(segment.main(), format, runner, captionFont, monitor);
                StretchFrames other = segment.other() == null ? null
                        : StretchFrames.open(segment.other(), format, runner, captionFont, monitor)) {
            for (int i = 0; i < n; i++) {
                byte[] frame = main.next(monitor);
                out.write(switch (segment.kind()) {
                    case PLAIN -> frame;
                    case FADE_IN -> Frame.mix(black, frame, (double) i / n);
                    case FADE_OUT -> Frame.mix(black, frame, (double) (n - 1 - i) / n);
                    case DISSOLVE -> Frame.mix(frame, other.next(monitor), (i + 1.0) / (n + 1));
                });
            }
        }
    }
}
