// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.awt.Font;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.internal.picture.Encoding;
import org.filmwright.assembly.internal.picture.Segment;
import org.filmwright.assembly.internal.picture.SegmentCache;
import org.filmwright.assembly.internal.picture.SegmentEncoder;
import org.filmwright.assembly.internal.picture.Stretch;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;

/**
 * Makes one video file from a still. It is encoded as a render's own segments are, so a render of the same preset and
 * size joins it as it is. Thread-safe.
 */
public final class Clips {
    private final SegmentEncoder encoder;

    public Clips(FfmpegRunner runner) {
        encoder = new SegmentEncoder(runner, new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    }

    /**
     * A clip that was made.
     *
     * @param file     the video, without sound
     * @param frames   its length
     * @param format   its size and rate
     * @param encoding to be kept with the asset and given to {@link ClipSource}
     */
    public record Clip(Path file, int frames, VideoFormat format, String encoding) {
    }

    /** Identity of the encoding that a preset gives at a size: of clips made by {@link #fromStill}. */
    public static String encoding(RenderPreset preset, VideoFormat film) {
        return new Encoding(preset, preset.format(film)).id();
    }

    /** Writes a clip of a still; on failure or cancel the target is left as it was. */
    public Clip fromStill(StillSource still, int frames, VideoFormat film, RenderPreset preset, Path target,
            IProgressMonitor monitor) throws CoreException {
        if (frames < 1) {
            throw new MediaException(MediaException.Reason.REFUSED, "A clip needs at least one frame.");
        }
        Encoding encoding = new Encoding(preset, preset.format(film));
        Stretch stretch = new Stretch(still, 0, frames, 0, frames, List.of());
        Segment segment = new Segment(Segment.Kind.PLAIN, List.of(), stretch, null);
        SegmentCache.replace(target, file -> encoder.encode(segment, encoding, file, monitor));
        return new Clip(target, frames, encoding.format(), encoding.id());
    }
}
