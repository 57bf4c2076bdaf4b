// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.assembly.Clips;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.generation.Budget;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.filmwright.provider.scratch.ScratchProvider;
import org.filmwright.provider.scratch.Voices;

/** Puts the pipeline together from the parts of this machine: FFmpeg, espeak-ng, the built-in provider. */
public final class Pipelines {
    private final FfmpegRunner ffmpeg;
    private final List<GenerationProvider> contributed;

    /** Puts pipelines together, with the built-in provider alone. */
    public Pipelines(FfmpegRunner ffmpeg) {
        this(ffmpeg, List.of());
    }

    /**
     * Puts pipelines together.
     *
     * @param contributed providers beside the built-in one
     */
    public Pipelines(FfmpegRunner ffmpeg, List<GenerationProvider> contributed) {
        this.ffmpeg = ffmpeg;
        this.contributed = List.copyOf(contributed);
    }

    /** With the FFmpeg that comes with Filmwright, or the one the environment names; Scratch alone. */
    public static Pipelines standard() {
        return standard(List.of());
    }

    /** With further providers. */
    public static Pipelines standard(List<GenerationProvider> contributed) {
        return new Pipelines(FfmpegRunner.standard(), contributed);
    }

    /** The pipeline with the providers that the film was made with so far; Scratch makes what is new. */
    public Make make() throws FilmException {
        return make(FilmRules.installed(), Map.of(), new Budget(null));
    }

    /**
     * The pipeline with rules and what its calls may cost.
     *
     * @param named providers for operations; the others stay with who made the take before, or Scratch
     */
    public Make make(BreakdownRules rules, Map<String, GenerationProvider> named, Budget budget) {
        return new Make(rules, new FilmProviders(named, providers()),
                hasFfmpeg() ? new FilmRenderer(ffmpeg) : null, budget);
    }

    /** The pipeline with rules and one provider for everything, and what its calls may cost. */
    public Make make(BreakdownRules rules, GenerationProvider provider, Budget budget) {
        return new Make(rules, FilmProviders.only(provider), hasFfmpeg() ? new FilmRenderer(ffmpeg) : null, budget);
    }

    /** The built-in provider. */
    public ScratchProvider scratch() {
        return new ScratchProvider(Voices.find(), hasFfmpeg() ? new ScratchClips(new Clips(ffmpeg)) : null);
    }

    /** All providers of this machine, Scratch first. */
    public List<GenerationProvider> providers() {
        List<GenerationProvider> all = new ArrayList<>();
        all.add(scratch());
        all.addAll(contributed);
        return all;
    }

    /**
     * A provider by its id.
     *
     * @throws FilmException UNAVAILABLE if it is not here
     */
    public GenerationProvider provider(String id) throws FilmException {
        List<GenerationProvider> all = providers();
        return all.stream().filter(each -> each.id().equals(id.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.UNAVAILABLE, "There is no provider '" + id
                        + "'; this Filmwright has "
                        + String.join(", ", all.stream().map(GenerationProvider::id).toList()) + "."));
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
