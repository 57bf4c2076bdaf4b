// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.Renderer;
import org.filmwright.media.FfmpegRunner;

/** Renders the cut of a film. */
public final class FilmRenderer {
    private final FfmpegRunner ffmpeg;

    public FilmRenderer(FfmpegRunner ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** The preset of this name. */
    public static RenderPreset preset(String name) throws FilmException {
        return RenderPreset.ALL.stream().filter(preset -> preset.id().equals(name)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.USAGE, "There is no preset '" + name + "'; there are "
                        + String.join(", ", RenderPreset.ALL.stream().map(RenderPreset::id).toList()) + "."));
    }

    /** Renders to a file, which is replaced when the render is complete. */
    public Renderer.Report render(FilmSession session, RenderPreset preset, Path target, IProgressMonitor monitor)
            throws CoreException {
        return renderer(session).render(CutReader.read(session).spec(), preset, target, monitor);
    }

    /** The renderer of a film, with its cache of segments. */
    public Renderer renderer(FilmSession session) {
        return new Renderer(ffmpeg, cache(session));
    }

    /** Where the encoded pieces of a film's cut are kept. */
    public static Path cache(FilmSession session) {
        return session.folder().resolve("meta").resolve("cache").resolve("segments");
    }
}
