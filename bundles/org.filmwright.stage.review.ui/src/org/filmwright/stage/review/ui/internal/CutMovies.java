// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.Probe;

/** The movie files of a film's cut. Reads the disk: never on the UI thread. */
final class CutMovies {
    private static final int WIDTH = 960;

    private final FilmSession film;
    private final FfmpegRunner runner;

    CutMovies(FilmSession film, FfmpegRunner runner) {
        this.film = film;
        this.runner = runner;
    }

    FfmpegRunner runner() {
        return runner;
    }

    /** The newest movie that was rendered of the film. */
    Optional<Path> newest() throws CoreException {
        Path exports = film.folder().resolve("exports");
        if (!Files.isDirectory(exports)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(exports)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".mp4"))
                    .max(Comparator.comparing(CutMovies::time));
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The folder " + exports + " cannot be read.", e);
        }
    }

    /** Whether this is the movie that is open, unchanged. */
    boolean isOpen(Movie open, Path file) {
        return open != null && open.file().equals(file) && open.written().equals(time(file));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // gone since it was listed: the oldest
        }
    }

    /** What the player needs to know of a movie file. */
    Movie movie(Path file, IProgressMonitor monitor) throws CoreException {
        MediaInfo info = new Probe(runner).of(file, monitor);
        MediaInfo.Stream video = info.video().orElseThrow(
                () -> new FilmException(ErrorCode.DAMAGED, file.getFileName() + " holds no picture."));
        FilmFormat format = film.format();
        int width = Math.min(WIDTH, video.width());
        int height = (int) Math.round((double) width * video.height() / video.width());
        return new Movie(file, format.fpsNumerator(), format.fpsDenominator(), Math.max(1, format.frames(info.seconds())),
                width / 2 * 2, Math.max(2, height / 2 * 2), info.audio().isPresent(), time(file));
    }
}
