// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.Optional;

import org.filmwright.assembly.Clips;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.filmwright.provider.scratch.ScratchProvider;
import org.filmwright.provider.scratch.Voices;

/** Puts the pipeline together from the parts of this machine: FFmpeg, espeak-ng, the built-in provider. */
public final class Pipelines {
    private final FfmpegRunner ffmpeg;

    public Pipelines(FfmpegRunner ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** With the FFmpeg that comes with Filmwright, or the one the environment names. */
    public static Pipelines standard() {
        return new Pipelines(FfmpegRunner.standard());
    }

    /** The pipeline with the built-in provider. */
    public Make make() {
        FilmRenderer renderer = hasFfmpeg() ? new FilmRenderer(ffmpeg) : null;
        return new Make(BreakdownRules.standard(), scratch(), renderer);
    }

    /** The built-in provider. */
    public ScratchProvider scratch() {
        return new ScratchProvider(Voices.find(), hasFfmpeg() ? new ScratchClips(new Clips(ffmpeg)) : null);
    }

    /** Renders; empty where there is no FFmpeg. */
    public Optional<FilmRenderer> renderer() {
        return hasFfmpeg() ? Optional.of(new FilmRenderer(ffmpeg)) : Optional.empty();
    }

    private boolean hasFfmpeg() {
        try {
            ffmpeg.programs();
            return true;
        } catch (MediaException e) {
            return false;
        }
    }
}
