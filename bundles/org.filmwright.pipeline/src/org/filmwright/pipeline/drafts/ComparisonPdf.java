// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.interchange.WholeFile;
import org.filmwright.page.ComparedScript;
import org.filmwright.page.PageOptions;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.pdf.PdfOptions;
import org.filmwright.page.pdf.PdfScript;
import org.filmwright.page.pdf.ScreenplayPdf;

/** Prints two states of a script as one PDF: struck what went, underlined what came, asterisks beside both. */
public final class ComparisonPdf {
    private static final String LEGEND = "Struck: taken out.  Underlined: new.  M: moved.";

    private ComparisonPdf() {
    }

    /** Writes the comparison; two scripts that say the same are refused. */
    public static void write(FilmSession film, FilmPoint older, FilmPoint newer, Path file) throws CoreException {
        ProductionScript before = older.script();
        ProductionScript now = newer.script();
        ComparedScript compared = ComparedScript.of(before.screenplay().elements(), before.keys(),
                now.screenplay().elements(), now.keys());
        if (compared.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The script of " + older.title() + " and that of "
                    + newer.title() + " say the same; there is nothing to print.");
        }
        Pages pages = Paginator.paginate(compared.elements(), ShootingScript.of(film).profile(), PageOptions.DEFAULT);
        PdfOptions options = PdfOptions.DEFAULT.withLanguage(film.format().language())
                .withTitle(film.name() + ": " + older.title() + " – " + newer.title())
                .withHeader("“" + older.title() + "” – “" + newer.title() + "”").withFooter(LEGEND);
        WholeFile.write(file, out -> ScreenplayPdf.write(new PdfScript(now.screenplay().titlePage(),
                compared.elements(), pages, null, compared), options, out));
    }
}
