// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.LossReport;
import org.filmwright.interchange.WholeFile;

/** Reads and writes cuts in every format. Stateless; for background threads. */
public final class CutFiles {
    private static final int LARGEST = 64 << 20;

    private CutFiles() {
    }

    /**
     * Reads a cut.
     *
     * @param rate of the film the cut is for: an EDL does not say its own, and times of other rates are turned into it
     */
    public static ImportedCut read(Path file, CutFormat format, Rate rate) throws FilmException {
        String name = file.getFileName().toString();
        byte[] bytes = bytes(file, name);
        if (bytes.length == 0) {
            throw refused(name, "is empty");
        }
        LossReport losses = new LossReport();
        CutList cut = switch (format) {
            case OTIO -> new OtioReader(name, losses).read(new String(bytes, StandardCharsets.UTF_8), rate);
            case EDL -> new EdlReader(name, losses).read(new String(bytes, StandardCharsets.UTF_8), rate);
            case FCPXML -> new FcpxmlReader(name, losses).read(bytes, rate);
        };
        if (cut.pictures().isEmpty()) {
            throw refused(name, "holds no cut: there is no clip of pictures in it");
        }
        return new ImportedCut(cut, losses.losses());
    }

    private static byte[] bytes(Path file, String name) throws FilmException {
        try {
            if (Files.isDirectory(file)) {
                throw refused(name, "is a folder, not a cut");
            }
            if (Files.size(file) > LARGEST) {
                throw refused(name, "is larger than " + (LARGEST >> 20) + " MB, which no cut list is");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new FilmException(ErrorCode.REFUSED, "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "Could not read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    static FilmException refused(String name, String why) {
        return new FilmException(ErrorCode.REFUSED, name + " " + why + ".");
    }

    /** What a format would not carry of a cut. */
    public static List<Loss> losses(CutList cut, CutFormat format) {
        LossReport losses = new LossReport();
        long fades = cut.events().stream().filter(event -> event.fadeIn() > 0 || event.fadeOut() > 0).count();
        losses.add("fades from and to black", (int) fades, "are left out");
        if (format == CutFormat.EDL) {
            losses.add("events beyond 999", Math.max(0, cut.events().size() - 999),
                    "are written, though some programs stop there");
        }
        return losses.losses();
    }

    /** Writes a cut, as a whole or not at all. */
    public static void write(CutList cut, CutFormat format, Path file) throws FilmException {
        WholeFile.write(file, switch (format) {
            case OTIO -> OtioWriter.write(cut);
            case EDL -> EdlWriter.write(cut);
            case FCPXML -> FcpxmlWriter.write(cut);
        });
    }
}
