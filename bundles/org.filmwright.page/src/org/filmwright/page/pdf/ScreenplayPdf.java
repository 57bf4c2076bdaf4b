// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.filmwright.page.Cells;
import org.filmwright.page.Column;
import org.filmwright.page.ComparedScript.Range;
import org.filmwright.page.LineKind;
import org.filmwright.page.Page;
import org.filmwright.page.PageLine;
import org.filmwright.page.PageProfile;
import org.filmwright.page.TextRun;
import org.filmwright.page.TitlePage;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/** Prints a screenplay to PDF: embedded fonts, bookmarks, structure, page and scene numbers. One use per document. */
public final class ScreenplayPdf {

    private static final float INCH = 72;
    private static final float LINE = 12;
    private static final float BASELINE = 9.6f;
    private static final float NUMBER_LEFT = 0.75f * INCH;
    private static final float NUMBER_RIGHT = 7.38f * INCH;
    private static final float HEADER = 0.5f * INCH;
    private static final float ASTERISK = 7.75f * INCH;

    private final PdfScript script;
    private final PdfOptions options;
    private final PageProfile profile;
    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final FontSet fonts;
    private final LineSetter setter;
    private final TagTree tags;
    private final Bookmarks bookmarks = new Bookmarks();
    private final String[] sceneNumbers;
    private final float height;
    private final float width;
    private int nextElement;
    private ContentWriter out;
    private PDPage page;
    private List<PDAnnotation> annotations = new ArrayList<>();

    private ScreenplayPdf(PDDocument document, PdfScript script, PdfOptions options) {
        this.document = document;
        this.script = script;
        this.options = options;
        this.profile = script.pages().profile();
        this.fonts = new FontSet(document, new SystemFonts(), options.language());
        this.setter = new LineSetter(fonts);
        this.tags = new TagTree(document, options.language());
        this.sceneNumbers = options.sceneNumbers().of(script.elements());
        this.height = (float) profile.paper().height() * INCH;
        this.width = (float) profile.paper().width() * INCH;
    }

    /**
     * Writes a script as PDF.
     *
     * @param target is written to and not closed
     */
    public static PdfReport write(PdfScript script, PdfOptions options, OutputStream target) throws IOException {
        try (PDDocument document = new PDDocument()) {
            ScreenplayPdf pdf = new ScreenplayPdf(document, script, options);
            pdf.print();
            document.save(target);
            return new PdfReport(document.getNumberOfPages(), pdf.fonts.missing());
        }
    }

    private void print() throws IOException {
        Metadata.write(document, script.titlePage(), options);
        List<PageLine> title = options.titlePage() && !isRevisedOnly()
                ? TitlePage.layout(script.titlePage(), profile) : List.of();
        if (!title.isEmpty()) {
            begin();
            watermark();
            tags.section();
            lines(title, null);
            finishPage();
        }
        List<Page> printed = script.pages().pages().stream().filter(this::isPrinted).toList();
        for (Page next : printed) {
            begin();
            paper(next);
            watermark();
            header(next);
            lines(next.lines(), next);
            asterisks(next);
            compared(next);
            bookmarksUpTo(next);
            finishPage();
        }
        if (document.getNumberOfPages() == 0) {
            begin();
            finishPage();
        }
        fonts.embed(resources);
        bookmarks.finish(document);
        tags.finish();
        labels(title.isEmpty() ? 0 : 1, printed);
    }

    private boolean isRevisedOnly() {
        return script.revision() != null && script.revision().only();
    }

    private boolean isRevised(Page of) {
        return script.revision() != null && script.revision().pages().contains(of.number());
    }

    private boolean isPrinted(Page of) {
        return !isRevisedOnly() || isRevised(of);
    }

    private void paper(Page of) {
        if (isRevised(of) && script.revision().paper()) {
            out.beginArtifact();
            out.color(script.revision().set().paper());
            out.fill(width, height);
            out.color(0);
            out.end();
        }
    }

    /** One asterisk a row, in the colour of the revision. */
    private void asterisks(Page of) throws IOException {
        if (script.revision() == null) {
            return;
        }
        int marked = -1;
        for (PageLine line : of.lines()) {
            if (line.row() != marked && script.revision().marks().isMarked(of.element(line), line)) {
                marked = line.row();
                colored("*", ASTERISK, baseline(marked));
            }
        }
    }

    /** What a comparison marks beside a row: an asterisk for new and removed words, M for what was moved. */
    private void compared(Page of) throws IOException {
        if (script.comparison() == null) {
            return;
        }
        int marked = -1;
        for (PageLine line : of.lines()) {
            String mark = line.row() == marked ? null
                    : CompareMarks.sign(line, script.comparison().marks(of.element(line)));
            if (mark != null) {
                marked = line.row();
                artifact(mark, ASTERISK, baseline(marked));
            }
        }
    }

    private void colored(String text, float x, float y) throws IOException {
        out.color(script.revision().set().ink());
        artifact(text, x, y);
        out.color(0);
    }

    private void begin() throws IOException {
        page = new PDPage(new PDRectangle(width, height));
        page.setResources(resources);
        document.addPage(page);
        tags.page(page);
        out = new ContentWriter();
        annotations = new ArrayList<>();
    }

    private void watermark() throws IOException {
        if (!options.watermark().isBlank()) {
            out.beginArtifact();
            for (Piece piece : setter.set(List.of(new TextRun(options.watermark(), TextRun.BOLD)), false)) {
                float size = Math.min(96, 0.8f * height / Math.max(1, piece.width()) * LINE);
                out.watermark(piece, width / 2, height / 2, size);
            }
            out.end();
        }
    }

    private void finishPage() throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream target = stream.createOutputStream(COSName.FLATE_DECODE)) {
            target.write(out.toBytes());
        }
        page.setContents(new PDStream(stream));
        if (!annotations.isEmpty()) {
            page.setAnnotations(annotations);
        }
    }

    private void header(Page of) throws IOException {
        Column action = profile.columns().of(LineKind.ACTION);
        float left = (float) action.left() * INCH;
        float right = left + action.cells() * LineSetter.CELL;
        if (of.number() > 1) {
            String text = of.label() + ".";
            artifact(text, right - Cells.of(text) * LineSetter.CELL, height - HEADER - BASELINE);
        }
        if (isRevised(of) && !script.revision().header().isBlank()) {
            colored(script.revision().header(), left, height - HEADER - BASELINE);
        } else if (!options.header().isBlank()) {
            artifact(options.header(), left, height - HEADER - BASELINE);
        }
        if (!options.footer().isBlank()) {
            artifact(options.footer(), left, HEADER);
        }
    }

    private void artifact(String text, float x, float y) throws IOException {
        out.beginArtifact();
        draw(setter.set(List.of(new TextRun(text, 0)), false), x, y);
        out.end();
    }

    private float baseline(int row) {
        return height - (float) profile.top() * INCH - row * LINE - BASELINE;
    }

    /** @param of the page the lines are on, or null for the title page */
    private void lines(List<PageLine> lines, Page of) throws IOException {
        int i = 0;
        while (i < lines.size()) {
            PageLine line = lines.get(i);
            if (line.kind().isGenerated()) {
                out.beginArtifact();
                line(line, false, List.of());
                out.end();
                i++;
                continue;
            }
            int element = of == null ? -2 - i : of.element(line);
            boolean heading = line.kind() == LineKind.HEADING;
            boolean starts = of != null && (element > of.firstElement() || !of.startsInsideElement());
            String number = heading && starts ? sceneNumbers[element] : null;
            if (heading && starts) {
                tags.section();
                sceneNumber(number, NUMBER_LEFT, line.row());
            }
            out.begin(heading ? "H1" : "P", tags.content(element, heading ? "H1" : "P"));
            boolean rightToLeft = isRightToLeft(of == null ? line.text() : script.elements().get(element).text());
            List<Range> marks = of == null || script.comparison() == null ? List.of()
                    : script.comparison().marks(element);
            do {
                line(lines.get(i++), rightToLeft, marks);
            } while (of != null && i < lines.size() && of.element(lines.get(i)) == element
                    && !lines.get(i).kind().isGenerated());
            out.end();
            if (number != null) {
                float margin = width - NUMBER_LEFT - Cells.of(number) * LineSetter.CELL;
                float end = (float) line.x() * INCH + Cells.of(line.text()) * LineSetter.CELL + LineSetter.CELL;
                sceneNumber(number, rightToLeft ? margin : Math.max(NUMBER_RIGHT, end), line.row());
            }
        }
    }

    /** A number longer than the margin reaches further out, not into the heading. */
    private void sceneNumber(String number, float x, int row) throws IOException {
        if (number != null) {
            float longer = x == NUMBER_LEFT ? Math.max(0, Cells.of(number) - 6) * LineSetter.CELL : 0;
            artifact(number, Math.max(18, x - longer), baseline(row));
        }
    }

    private void line(PageLine line, boolean rightToLeft, List<Range> marks) throws IOException {
        if (line.runs().isEmpty()) {
            return;
        }
        List<Piece> pieces = setter.set(line.runs(), rightToLeft);
        float x = (float) line.x() * INCH;
        if (rightToLeft && line.kind() != LineKind.CENTERED) {
            x = mirrored(x) - width(pieces);
        }
        float y = baseline(line.row());
        new CompareMarks(out).draw(line, marks, x, y, rightToLeft ? width(pieces) : -1);
        draw(pieces, x, y);
        annotations.addAll(Links.in(line.text(), x, y));
    }

    /** The same distance from the text's other edge, where a script is written from right to left. */
    private float mirrored(float x) {
        Column action = profile.columns().of(LineKind.ACTION);
        return (float) (2 * action.left() + action.cells() * Column.CELL) * INCH - x;
    }

    private static float width(List<Piece> pieces) {
        float sum = 0;
        for (Piece piece : pieces) {
            sum += piece.width();
        }
        return sum;
    }

    private void draw(List<Piece> pieces, float x, float y) {
        float at = x;
        for (Piece piece : pieces) {
            out.draw(piece, at, y);
            if ((piece.style() & TextRun.UNDERLINE) != 0) {
                out.rule(at, y - 2, piece.width());
            }
            at += piece.width();
        }
    }

    private static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250 && Character.isLetter(c)) {
                return false;
            }
            byte direction = Character.getDirectionality(c);
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
        }
        return false;
    }

    /** Bookmarks of the scenes and sections that start on a page. */
    private void bookmarksUpTo(Page last) {
        List<ScriptElement> elements = script.elements();
        while (nextElement < elements.size() && script.pages().pageOf(nextElement) <= last.number()) {
            ScriptElement element = elements.get(nextElement);
            if (isRevisedOnly() && script.pages().pageOf(nextElement) < last.number()) {
                nextElement++;
                continue;
            }
            if (element.type() == ElementType.SECTION && !element.text().isBlank()) {
                bookmarks.section(Emphasis.strip(element.text()), element.depth(), page, height);
            } else if (element.type() == ElementType.SCENE_HEADING) {
                String number = sceneNumbers[nextElement];
                String title = Emphasis.strip(element.text());
                bookmarks.scene(number == null ? title : number + "  " + title, page, top(last, nextElement));
            }
            nextElement++;
        }
    }

    private float top(Page of, int element) {
        for (PageLine line : of.lines()) {
            if (of.element(line) == element) {
                return baseline(line.row()) + LINE + LINE;
            }
        }
        return height;
    }

    private void labels(int titlePages, List<Page> printed) throws IOException {
        PDPageLabels labels = new PDPageLabels(document);
        if (titlePages > 0) {
            PDPageLabelRange title = new PDPageLabelRange();
            title.setPrefix("Title");
            labels.setLabelItem(0, title);
        }
        boolean counted = false;
        for (int i = 0; i < printed.size(); i++) {
            Page next = printed.get(i);
            boolean number = next.label().equals(String.valueOf(next.number()));
            boolean follows = counted && number && printed.get(i - 1).number() + 1 == next.number();
            counted = number;
            if (!follows) {
                PDPageLabelRange range = new PDPageLabelRange();
                if (number) {
                    range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
                    range.setStart(next.number());
                } else {
                    range.setPrefix(next.label());
                }
                labels.setLabelItem(titlePages + i, range);
            }
        }
        document.getDocumentCatalog().setPageLabels(labels);
    }
}
