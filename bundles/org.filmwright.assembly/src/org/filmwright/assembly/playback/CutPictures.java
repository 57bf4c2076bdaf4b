// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.assembly.Renderer;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.FrameStream;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/**
 * The pictures of a cut as 24-bit RGB frames of a given size, from any frame on, decoded from its pieces. Close it to
 * remove its list file.
 */
public final class CutPictures implements AutoCloseable {
    private static final int AHEAD = 12;

    private final FfmpegRunner runner;
    private final List<Renderer.Piece> pieces;
    private final VideoFormat format;
    private final Path list;

    /**
     * The pictures of a cut.
     *
     * @param pieces as {@link Renderer#pieces} gives them
     * @param format the cut's rate, and the size of the pictures to decode
     */
    public CutPictures(FfmpegRunner runner, List<Renderer.Piece> pieces, VideoFormat format) throws MediaException {
        this.runner = runner;
        this.pieces = List.copyOf(pieces);
        this.format = format;
        try {
            list = Files.createTempFile("filmwright-play-", ".txt");
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The film cannot be played: no temporary file can be written.", e);
        }
    }

    public VideoFormat format() {
        return format;
    }

    /** Frames in all. */
    public long frames() {
        return pieces.stream().mapToLong(Renderer.Piece::frames).sum();
    }

    /** Bytes of a frame: three for each pixel, rows from the top. */
    public int frameBytes() {
        return format.width() * format.height() * 3;
    }

    /** Starts decoding; the first picture of the stream is the given frame. */
    PictureStream from(long frame) throws MediaException {
        int first = 0;
        long offset = Math.max(0, frame);
        while (first < pieces.size() - 1 && offset >= pieces.get(first).frames()) {
            offset -= pieces.get(first++).frames();
        }
        List<FrameStream> streams = new ArrayList<>(2);
        if (offset > 0) {
            FfmpegCall call = new FfmpegCall();
            call.input(pieces.get(first).file(), "-ss", String.format(Locale.ROOT, "%.6f",
                    (offset - 0.5) * format.fpsDenominator() / format.fpsNumerator()));
            streams.add(stream(call));
            first++;
        }
        if (first < pieces.size()) {
            FfmpegCall call = new FfmpegCall();
            call.concatInput(writeList(pieces.subList(first, pieces.size())));
            streams.add(stream(call));
        }
        return new PictureStream(streams);
    }

    private FrameStream stream(FfmpegCall call) {
        call.options("-an", "-sn", "-dn", "-vf", String.format(Locale.ROOT,
                "scale=%d:%d:flags=fast_bilinear,format=rgb24", format.width(), format.height()), "-fps_mode",
                "passthrough");
        return new FrameStream(runner, call, frameBytes(), AHEAD);
    }

    private Path writeList(List<Renderer.Piece> rest) throws MediaException {
        StringBuilder text = new StringBuilder("ffconcat version 1.0\n");
        for (Renderer.Piece piece : rest) {
            text.append("file 'file:").append(piece.file().toAbsolutePath().toString().replace("'", "'\\''"))
                    .append("'\n");
        }
        try {
            return Files.writeString(list, text);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The film cannot be played: no temporary file can be written.", e);
        }
    }

    @Override
    public void close() throws MediaException {
        try {
            Files.deleteIfExists(list);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The temporary file " + list + " could not be removed.", e);
        }
    }
}
