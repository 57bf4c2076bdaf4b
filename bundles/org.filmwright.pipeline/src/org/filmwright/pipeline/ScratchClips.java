// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.assembly.CameraMove;
import org.filmwright.assembly.Clips;
import org.filmwright.assembly.Framing;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.provider.scratch.ClipMaker;
import org.filmwright.provider.scratch.ScratchProvider;

/** Makes Scratch's clips with FFmpeg, encoded as a render's own segments are. */
public final class ScratchClips implements ClipMaker {
    private final Clips clips;

    public ScratchClips(Clips clips) {
        this.clips = clips;
    }

    @Override
    public Map<String, Object> make(GenerationRequest.Reference panel, Map<String, String> parameters, Path target,
            IProgressMonitor monitor) throws CoreException {
        int[] fps = FilmFormat.parseFps(parameters.getOrDefault("fps", "24"));
        VideoFormat format = new VideoFormat(fps[0], fps[1], number(parameters, "width"), number(parameters, "height"));
        StillSource still = new StillSource(panel.file(), panel.sha256(), move(parameters));
        Clips.Clip clip = clips.fromStill(still, number(parameters, "frames"), format, RenderPreset.H264, target,
                monitor);
        return Map.of(ScratchProvider.DURATION, format.seconds(clip.frames()), "frames", (long) clip.frames(), "width",
                (long) format.width(), "height", (long) format.height(), ScratchProvider.ENCODING, clip.encoding());
    }

    private static CameraMove move(Map<String, String> parameters) throws FilmException {
        String from = parameters.get("moveFrom");
        String to = parameters.get("moveTo");
        return from == null || to == null || from.equals(to) ? null : CameraMove.between(framing(from), framing(to));
    }

    private static Framing framing(String text) throws FilmException {
        String[] parts = text.split(" ");
        try {
            return new Framing(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new FilmException(ErrorCode.REFUSED, "'" + text + "' is no framing of a camera move.", e);
        }
    }

    private static int number(Map<String, String> parameters, String name) throws FilmException {
        try {
            return Integer.parseInt(parameters.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new FilmException(ErrorCode.REFUSED, "A clip needs a number for " + name + ".", e);
        }
    }
}
