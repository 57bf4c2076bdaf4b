// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.awt.Font;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.BlackSource;
import org.filmwright.assembly.CameraMove;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.Framing;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.FrameStream;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/** The pictures of a stretch as raw frames, one after the other, captions included. */
abstract class StretchFrames implements AutoCloseable {

    /** The next picture, which the caller must not change; it has as many as the stretch has frames. */
    abstract byte[] next(IProgressMonitor monitor) throws CoreException;

    @Override
    public void close() {
        // most hold nothing
    }

    static StretchFrames open(Stretch stretch, VideoFormat format, FfmpegRunner runner, Font font,
            IProgressMonitor monitor) throws CoreException {
        Caption caption = stretch.burnIns().isEmpty() ? null
                : new Caption(stretch.burnIns(), format.width(), format.height(), font);
        StretchFrames frames = switch (stretch.source()) {
            case BlackSource black -> new Held(Frame.black(format.width(), format.height()), caption);
            case StillSource still when still.move() == null -> new Held(
                    decodeStill(still, format, "yuv420p", Frame.bytes(format.width(), format.height()), runner,
                            monitor), caption);
            case StillSource still -> new Moving(still, stretch, format, caption, runner, monitor);
            case ClipSource clip -> new Played(clip, stretch, format, caption, runner);
        };
        return frames;
    }

    private static byte[] decodeStill(StillSource still, VideoFormat format, String pixels, int bytes,
            FfmpegRunner runner, IProgressMonitor monitor) throws CoreException {
        FfmpegCall call = new FfmpegCall();
        call.input(still.file());
        call.options("-vf", PictureFilters.fit(format, pixels), "-frames:v", "1");
        try (FrameStream stream = new FrameStream(runner, call, bytes, 1)) {
            byte[] frame = stream.next(monitor);
            if (frame == null) {
                throw new MediaException(Reason.DAMAGED, "The picture " + still.file() + " is damaged.");
            }
            return frame;
        }
    }

    /** One picture again and again. */
    private static final class Held extends StretchFrames {
        private final byte[] frame;

        Held(byte[] frame, Caption caption) {
            this.frame = caption == null ? frame : caption.over(frame);
        }

        @Override
        byte[] next(IProgressMonitor monitor) {
            return frame;
        }
    }

    /** A camera move over a still, decoded larger by as much as the move comes near. */
    private static final class Moving extends StretchFrames {
        private static final double MOST = 2.5;

        private final CameraMove move;
        private final Stretch stretch;
        private final VideoFormat format;
        private final Caption caption;
        private final Resampler[] planes = new Resampler[3];
        private final int width;
        private final int height;
        private long frame;

        Moving(StillSource still, Stretch stretch, VideoFormat format, Caption caption, FfmpegRunner runner,
                IProgressMonitor monitor) throws CoreException {
            this.move = still.move();
            this.stretch = stretch;
            this.format = format;
            this.caption = caption;
            double scale = Math.min(MOST, 1 / Math.min(move.from().width(), move.to().width()));
            scale = Math.max(1, Math.min(scale, 8000.0 / Math.max(format.width(), format.height())));
            width = 2 * (int) Math.ceil(format.width() * scale / 2);
            height = 2 * (int) Math.ceil(format.height() * scale / 2);
            int plane = width * height;
            byte[] picture = decodeStill(still, format.sized(width, height), "yuv444p", plane * 3, runner, monitor);
            for (int i = 0; i < 3; i++) {
                planes[i] = new Resampler(java.util.Arrays.copyOfRange(picture, i * plane, (i + 1) * plane), width,
                        height);
            }
            frame = stretch.first() - stretch.in();
        }

        @Override
        byte[] next(IProgressMonitor monitor) {
            Framing framing = move.at(frame++, stretch.shot());
            double w = framing.width() * width;
            double h = framing.width() * height;
            double x = framing.centreX() * width - w / 2;
            double y = framing.centreY() * height - h / 2;
            int outW = format.width();
            int outH = format.height();
            byte[] out = new byte[Frame.bytes(outW, outH)];
            planes[0].scale(x, y, w, h, out, 0, outW, outH);
            // Chroma samples sit on the left luma sample of their pair, as H.264 has it by default.
            double left = x - w / outW / 2;
            planes[1].scale(left, y, w, h, out, outW * outH, outW / 2, outH / 2);
            planes[2].scale(left, y, w, h, out, outW * outH * 5 / 4, outW / 2, outH / 2);
            return caption == null ? out : caption.over(out);
        }
    }

    /** A clip, its edge frames held where the stretch reaches beyond it. */
    private static final class Played extends StretchFrames {
        private final FrameStream stream;
        private final Caption caption;
        private final ClipSource clip;
        private byte[] last;

        Played(ClipSource clip, Stretch stretch, VideoFormat format, Caption caption, FfmpegRunner runner)
                throws CoreException {
            this.clip = clip;
            this.caption = caption;
            FfmpegCall call = new FfmpegCall();
            PictureFilters.clipInput(call, clip, stretch.first(), format);
            call.options("-an", "-vf", PictureFilters.clip(clip, stretch.first(), format, "yuv420p"), "-fps_mode",
                    "passthrough", "-frames:v", Integer.toString(stretch.frames()));
            stream = new FrameStream(runner, call, Frame.bytes(format.width(), format.height()), 3);
        }

        @Override
        byte[] next(IProgressMonitor monitor) throws CoreException {
            byte[] frame = stream.next(monitor);
            if (frame != null) {
                last = caption == null ? frame : caption.over(frame);
            } else if (last == null) {
                throw new MediaException(Reason.DAMAGED, String.format(Locale.ROOT,
                        "The clip %s holds no picture.", clip.file()));
            }
            return last;
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
