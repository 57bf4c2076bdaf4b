// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.nio.file.Path;

import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.page.pdf.PdfOptions;

/**
 * How a script is exported.
 *
 * @param profile  page layout of PDF and plain text
 * @param pages    what is printed on the pages
 * @param pdf      settings of PDF
 * @param original the FDX file the script came from, whose other contents are kept, or null
 */
public record ExportOptions(PageProfile profile, PageOptions pages, PdfOptions pdf, Path original) {

    public static final ExportOptions DEFAULT = new ExportOptions(PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT,
            PdfOptions.DEFAULT, null);

    public ExportOptions withProfile(PageProfile other) {
        return new ExportOptions(other, pages, pdf, original);
    }

    public ExportOptions withPages(PageOptions other) {
        return new ExportOptions(profile, other, pdf, original);
    }

    public ExportOptions withPdf(PdfOptions other) {
        return new ExportOptions(profile, pages, other, original);
    }

    public ExportOptions withOriginal(Path file) {
        return new ExportOptions(profile, pages, pdf, file);
    }
}
