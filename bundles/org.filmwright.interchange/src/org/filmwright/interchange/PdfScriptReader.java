// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.page.Cells;

/** Reads the lines of a PDF with their places. */
final class PdfScriptReader extends PDFTextStripper {

    private static final int MOST_PAGES = 3000;
    private static final float CELL = 7.2f;
    private static final float LINE = 12;
    /** Two blanks may follow a sentence; a wider gap sets a scene number or a second column apart. */
    private static final float WIDEST_GAP = 2.6f;

    private final List<IndentedLine> lines = new ArrayList<>();
    private final List<TextPosition> glyphs = new ArrayList<>();
    private int page;

    private PdfScriptReader() {
        setSuppressDuplicateOverlappingText(true);
    }

    /** All lines of a file in reading order. */
    static List<IndentedLine> lines(Path file) throws FilmException {
        String name = file.getFileName().toString();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new FilmException(ErrorCode.REFUSED,
                        name + " has more than " + MOST_PAGES + " pages, which no screenplay has.");
            }
            PdfScriptReader reader = new PdfScriptReader();
            reader.getText(document);
            if (reader.lines.isEmpty()) {
                throw new FilmException(ErrorCode.REFUSED, name + " holds pictures of pages and no text; "
                        + "have its text recognised (OCR) first and import the result.");
            }
            return reader.lines;
        } catch (InvalidPasswordException e) {
            throw new FilmException(ErrorCode.REFUSED,
                    name + " is protected by a password; save it without one and import that.", e);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.REFUSED, name + " is not a readable PDF.", e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (text.getUnicode() != null && !text.getUnicode().isBlank() && text.getDir() == 0) {
            glyphs.add(text);
        }
    }

    @Override
    protected void startPage(org.apache.pdfbox.pdmodel.PDPage next) {
        glyphs.clear();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage ended) {
        glyphs.sort(Comparator.comparingDouble((TextPosition glyph) -> Math.round(glyph.getYDirAdj() / 2))
                .thenComparingDouble(TextPosition::getXDirAdj));
        int from = 0;
        while (from < glyphs.size()) {
            int to = from + 1;
            float y = glyphs.get(from).getYDirAdj();
            while (to < glyphs.size() && Math.abs(glyphs.get(to).getYDirAdj() - y) < 3) {
                to++;
            }
            List<TextPosition> row = new ArrayList<>(glyphs.subList(from, to));
            row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
            row(row, y);
            from = to;
        }
        page++;
    }

    /** Splits a row where a gap is wider than any between words. */
    private void row(List<TextPosition> row, float y) {
        int start = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size() || gap(row.get(i - 1), row.get(i)) > WIDEST_GAP * CELL) {
                List<TextPosition> part = row.subList(start, i);
                lines.add(new IndentedLine(page, y / LINE, part.get(0).getXDirAdj() / CELL, runs(part)));
                start = i;
            }
        }
    }

    private static float gap(TextPosition before, TextPosition after) {
        return after.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }

    private static List<StyledRun> runs(List<TextPosition> row) {
        List<StyledRun> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int style = style(row.get(0));
        TextPosition before = null;
        for (TextPosition glyph : row) {
            if (before != null) {
                text.append(" ".repeat(blanks(before, glyph)));
            }
            if (style(glyph) != style) {
                runs.add(new StyledRun(text.toString(), style));
                text.setLength(0);
                style = style(glyph);
            }
            text.append(glyph.getUnicode());
            before = glyph;
        }
        runs.add(new StyledRun(text.toString(), style));
        return runs;
    }

    /** Blanks a gap stands for; wide characters are set apart without any. */
    private static int blanks(TextPosition before, TextPosition glyph) {
        float gap = gap(before, glyph);
        if (gap < 0.28f * CELL || gap < CELL && Cells.isWide(glyph.getUnicode().codePointAt(0))) {
            return 0;
        }
        float blank = before.getWidthOfSpace() > 0 ? Math.max(3, before.getWidthOfSpace()) : CELL;
        return Math.clamp(Math.round(gap / blank), 1, 4);
    }

    private static int style(TextPosition glyph) {
        String font = glyph.getFont().getName() == null ? "" : glyph.getFont().getName().toLowerCase(Locale.ROOT);
        return (font.contains("bold") ? StyledRun.BOLD : 0)
                | (font.contains("italic") || font.contains("oblique") ? StyledRun.ITALIC : 0);
    }
}
