// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationRequest.Reference;

/** Describes a picture file by measuring it. */
final class MeasuredDescription {
    private MeasuredDescription() {
    }

    static String of(List<Reference> files) throws FilmException {
        if (files.size() != 1) {
            throw new FilmException(ErrorCode.REFUSED, "Scratch describes exactly one picture.");
        }
        Path file = files.get(0).file();
        BufferedImage image = read(file);
        if (image == null) {
            throw new FilmException(ErrorCode.REFUSED, "Scratch measures pictures; this file is none it can read.");
        }
        Describe.Picture picture = Describe.picture(image);
        String palette = picture.palette().stream().map(colour -> String.format(Locale.ROOT, "#%06x", colour))
                .collect(Collectors.joining(", "));
        return picture.text() + " " + picture.width() + " × " + picture.height() + " pixels; most of it is " + palette
                + ".";
    }

    private static BufferedImage read(Path file) throws FilmException {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
