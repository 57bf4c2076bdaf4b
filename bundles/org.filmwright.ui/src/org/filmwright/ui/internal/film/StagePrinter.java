// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.film;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.page.Paper;
import org.filmwright.report.DocumentDocx;
import org.filmwright.report.ReportPdf;
import org.filmwright.report.StageDocument;

/** Writes what a stage prints; the end of the file's name says as what. Not for the UI thread. */
public final class StagePrinter {
    private StagePrinter() {
    }

    public static void write(StageDocument document, FilmFormat format, Path file) throws CoreException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (name.endsWith(".csv")) {
                    out.write(("\uFEFF" + document.csv()).getBytes(StandardCharsets.UTF_8));
                } else if (name.endsWith(".docx")) {
                    DocumentDocx.write(document, out);
                } else {
                    Paper paper = "a4".equalsIgnoreCase(format.page()) ? Paper.A4 : Paper.LETTER;
                    ReportPdf.write(document, paper, format.language(), out);
                }
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.REFUSED, "The file " + file + " could not be written: "
                    + e.getMessage(), e);
        }
    }
}
