// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.Renderer;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.playback.CutPictures;
import org.filmwright.assembly.playback.CutSound;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.pipeline.CutReader;
import org.filmwright.pipeline.FilmRenderer;

/**
 * A cut ready to play as it stands, rendered or not: its picture in pieces that a render uses too, its sound to be mixed
 * while it plays.
 */
record Reel(CutPictures pictures, CutSound sound) {
    private static final int WIDTH = 960;

    /**
     * Prepares the cut of a film. Pieces that no clip holds as it is, such as dissolves, are encoded first, unless they
     * are in the cache. Never on the UI thread.
     */
    static Reel of(FilmSession film, FfmpegRunner runner, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Preparing the cut", 10);
        CutSpec cut = CutReader.read(film).spec();
        Path cache = FilmRenderer.cache(film);
        List<Renderer.Piece> pieces = new Renderer(runner, cache).pieces(cut, RenderPreset.H264, progress.split(9));
        CutSound sound = new CutSound(runner, cache, cut);
        sound.prepare(progress.split(1));
        return new Reel(new CutPictures(runner, pieces, size(cut.format())), sound);
    }

    private static VideoFormat size(VideoFormat format) {
        int width = Math.min(WIDTH, format.width()) / 2 * 2;
        int height = (int) Math.round((double) width * format.height() / format.width()) / 2 * 2;
        return new VideoFormat(format.fpsNumerator(), format.fpsDenominator(), width, Math.max(2, height));
    }

    long frames() {
        return pictures.frames();
    }

    int width() {
        return pictures.format().width();
    }

    int height() {
        return pictures.format().height();
    }

    double frames(double seconds) {
        return seconds * pictures.format().fpsNumerator() / pictures.format().fpsDenominator();
    }
}
