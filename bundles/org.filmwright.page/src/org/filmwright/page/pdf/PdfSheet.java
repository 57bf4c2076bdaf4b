// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.filmwright.page.Cells;
import org.filmwright.page.Paper;
import org.filmwright.page.TextRun;

/**
 * A PDF that is drawn freely, with the fonts of screenplays: reports, call sheets, sides. Places are in points from the
 * upper left corner; a text's place is its base line. One use per document; close it.
 */
public final class PdfSheet implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final FontSet fonts;
    private final LineSetter setter;
    private final TagTree tags;
    private final Bookmarks bookmarks = new Bookmarks();
    private final float width;
    private final float height;
    private ContentWriter out;
    private PDPage page;
    private int paragraph;

    /** @param language of the text as a BCP 47 tag */
    public PdfSheet(Paper paper, boolean landscape, String title, String language) throws IOException {
        float narrow = (float) paper.width() * 72;
        float tall = (float) paper.height() * 72;
        width = landscape ? tall : narrow;
        height = landscape ? narrow : tall;
        fonts = new FontSet(document, new SystemFonts(), language);
        setter = new LineSetter(fonts);
        tags = new TagTree(document, language);
        Metadata.write(document, List.of(), PdfOptions.DEFAULT.withTitle(title).withLanguage(language));
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** Begins the next page. */
    public void page() throws IOException {
        finish();
        page = new PDPage(new PDRectangle(width, height));
        page.setResources(resources);
        document.addPage(page);
        tags.page(page);
        out = new ContentWriter();
    }

    /** Width of a text at this size. */
    public static float width(String text, float size) {
        return Cells.of(text) * size * 0.6f;
    }

    /** As much of a text as fits, with an ellipsis where it does not. */
    public static String fit(String text, float size, float width) {
        int cells = (int) Math.floor(width / (size * 0.6f) + 0.01f);
        if (Cells.of(text) <= cells) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Cells.of(text.substring(0, end)) > cells - 1) {
            end = text.offsetByCodePoints(end, -1);
        }
        return cells < 1 ? "" : text.substring(0, end) + "…";
    }

    /** Writes a paragraph's line; {@code heading} makes it a heading for readers aloud. */
    public void text(String text, float x, float y, float size, int rgb, boolean bold, boolean heading)
            throws IOException {
        String tag = heading ? "H1" : "P";
        if (heading) {
            tags.section();
        }
        out.begin(tag, tags.content(++paragraph, tag));
        draw(text, x, y, size, rgb, bold);
        out.end();
    }

    /** Writes something that is no part of the text, such as a page number. */
    public void furniture(String text, float x, float y, float size, int rgb) throws IOException {
        out.beginArtifact();
        draw(text, x, y, size, rgb, false);
        out.end();
    }

    private void draw(String text, float x, float y, float size, int rgb, boolean bold) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        out.scaled(size / 12, x, height - y);
        out.color(rgb);
        float at = 0;
        for (Piece piece : setter.set(List.of(new TextRun(text, bold ? TextRun.BOLD : 0)), false)) {
            out.draw(piece, at, 0);
            at += piece.width();
        }
        out.restore();
    }

    /** Fills a rectangle. */
    public void fill(float x, float y, float w, float h, int rgb) {
        polygon(rgb, x, y, x + w, y, x + w, y + h, x, y + h);
    }

    /** Fills a polygon of x and y in turn. */
    public void polygon(int rgb, float... points) {
        float[] up = points.clone();
        for (int i = 1; i < up.length; i += 2) {
            up[i] = height - up[i];
        }
        out.beginArtifact();
        out.color(rgb);
        out.polygon(up);
        out.color(0);
        out.end();
    }

    /** Adds a bookmark to this place. */
    public void bookmark(String title, float y) {
        bookmarks.scene(title, page, height - y);
    }

    private void finish() throws IOException {
        if (page == null) {
            return;
        }
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream target = stream.createOutputStream(COSName.FLATE_DECODE)) {
            target.write(out.toBytes());
        }
        page.setContents(new PDStream(stream));
    }

    /**
     * Writes the document.
     *
     * @param target is not closed
     */
    public void write(OutputStream target) throws IOException {
        if (page == null) {
            page();
        }
        finish();
        fonts.embed(resources);
        bookmarks.finish(document);
        tags.finish();
        document.save(target);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
