// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.page.SceneNumbering;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.junit.jupiter.api.Test;

class ScreenplayPdfTest {

    private static final String SCRIPT = """
            Title: **The Night Train**
            Credit: Written by
            Author: A. N. Author
            Contact: author@example.org

            # Act One

            INT. COMPARTMENT - NIGHT

            Rain against the *window*. See https://example.org/rain.

            ANNA
            Is this seat taken?

            # Act Two

            ## Morning

            EXT. STATION - DAY #12A#

            She is gone.
            """;

    private record Printed(byte[] bytes, PdfReport report) {
        PDDocument open() throws IOException {
            return Loader.loadPDF(bytes);
        }
    }

    private static Printed print(String fountain, PdfOptions options) throws IOException {
        Screenplay script = FountainParser.parse(fountain);
        Pages pages = Paginator.paginate(script.elements(), PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport report = ScreenplayPdf.write(new PdfScript(script.titlePage(), script.elements(), pages), options,
                out);
        return new Printed(out.toByteArray(), report);
    }

    private static String text(Printed printed) throws IOException {
        try (PDDocument document = printed.open()) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void allTextIsThereWithNumbersAndHeaders() throws IOException {
        String text = text(print(SCRIPT + "\n===\n\nLater.\n", PdfOptions.DEFAULT.withHeader("Second draft")
                .withFooter("Confidential")));
        for (String part : List.of("The Night Train", "Written by", "A. N. Author", "INT. COMPARTMENT - NIGHT",
                "Rain against the window.", "ANNA", "Is this seat taken?", "12A EXT. STATION - DAY 12A", "She is gone.",
                "2.", "Later.", "Second draft", "Confidential")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertFalse(text.contains("Act One"), "sections are not printed");
        assertFalse(text.contains("*"), "emphasis marks are not printed");
    }

    @Test
    void titlePageCanBeLeftOut() throws IOException {
        assertEquals(2, print(SCRIPT, PdfOptions.DEFAULT).report().pages());
        Printed plain = print(SCRIPT, PdfOptions.DEFAULT.withTitlePage(false));
        assertEquals(1, plain.report().pages());
        assertFalse(text(plain).contains("Written by"));
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        try (PDDocument document = print(SCRIPT, PdfOptions.DEFAULT).open()) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("+CourierPrime"), font.getName());
                    fonts++;
                }
            }
            assertTrue(fonts >= 3);
        }
    }

    @Test
    void scenesAreBookmarksInsideTheirSections() throws IOException {
        try (PDDocument document = print(SCRIPT, PdfOptions.DEFAULT).open()) {
            List<String> titles = new ArrayList<>();
            collect(document.getDocumentCatalog().getDocumentOutline(), "", titles);
            assertEquals(List.of("Act One", "- INT. COMPARTMENT - NIGHT", "Act Two", "- Morning",
                    "- - 12A  EXT. STATION - DAY"), titles);
            PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild().getFirstChild();
            assertEquals(1, document.getPages().indexOf(first.findDestinationPage(document)));
        }
    }

    private static void collect(PDOutlineNode node, String indent, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(indent + item.getTitle());
            collect(item, indent + "- ", titles);
        }
    }

    @Test
    void sceneNumbersAreCountedOnlyWhereTheScriptHasNone() throws IOException {
        String plain = "INT. A\n\nOne.\n\nINT. B\n\nTwo.\n";
        assertTrue(text(print(plain, PdfOptions.DEFAULT.withSceneNumbers(SceneNumbering.COUNTED)))
                .contains("2 INT. B 2"));
        assertFalse(text(print(plain, PdfOptions.DEFAULT)).contains("2 INT. B"));
        assertFalse(text(print(SCRIPT, PdfOptions.DEFAULT.withSceneNumbers(SceneNumbering.NONE))).contains("12A"));
    }

    @Test
    void documentSaysWhatItIs() throws IOException {
        try (PDDocument document = print(SCRIPT, PdfOptions.DEFAULT.withLanguage("de")).open()) {
            assertEquals("The Night Train", document.getDocumentInformation().getTitle());
            assertEquals("A. N. Author", document.getDocumentInformation().getAuthor());
            assertEquals("de", document.getDocumentCatalog().getLanguage());
            assertEquals("1", document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[1]);
            assertNotNull(document.getDocumentCatalog().getMetadata());
        }
    }

    @Test
    void addressesAreLinks() throws IOException {
        try (PDDocument document = print(SCRIPT, PdfOptions.DEFAULT).open()) {
            List<PDAnnotation> title = document.getPage(0).getAnnotations();
            List<PDAnnotation> first = document.getPage(1).getAnnotations();
            assertEquals(1, title.size());
            assertEquals(1, first.size());
            assertTrue(first.get(0).getCOSObject().getCOSDictionary(COSName.A).getString(COSName.URI)
                    .equals("https://example.org/rain"));
        }
    }

    @Test
    void structureHoldsAHeadingAndParagraphsForEveryScene() throws IOException {
        try (PDDocument document = print(SCRIPT, PdfOptions.DEFAULT).open()) {
            COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSDictionary top = (COSDictionary) root.getCOSArray(COSName.K).getObject(0);
            assertEquals("Document", top.getNameAsString(COSName.S));
            COSArray sections = top.getCOSArray(COSName.K);
            assertEquals(3, sections.size());
            COSArray scene = ((COSDictionary) sections.getObject(1)).getCOSArray(COSName.K);
            List<String> types = new ArrayList<>();
            for (int i = 0; i < scene.size(); i++) {
                types.add(((COSDictionary) scene.getObject(i)).getNameAsString(COSName.S));
            }
            assertEquals(List.of("H1", "P", "P", "P"), types);
            COSArray parents = root.getCOSDictionary(COSName.getPDFName("ParentTree"))
                    .getCOSArray(COSName.getPDFName("Nums"));
            assertEquals(2 * document.getNumberOfPages(), parents.size());
        }
    }

    @Test
    void otherScriptsHaveTheirFonts() throws IOException {
        Printed printed = print("Ελένη. Привет, мир. Łódź. שלום עולם. سلام عليكم. 안녕하세요.\n", PdfOptions.DEFAULT);
        assertEquals("", printed.report().missing());
        String text = text(printed);
        for (String part : List.of("Ελένη", "Привет, мир", "Łódź", "안녕하세요")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        try (PDDocument document = printed.open()) {
            assertTrue(document.getPage(0).getResources().getFontNames().iterator().hasNext());
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
            }
        }
    }

    @Test
    void charactersWithoutAFontAreNamed() throws IOException {
        assertEquals("\uE123", print("A private sign \uE123 and \uE123.\n", PdfOptions.DEFAULT).report().missing());
    }

    @Test
    void rightToLeftParagraphsStandAtTheRight() throws IOException {
        int[] hebrew = inkColumns("שלום.\n");
        int[] latin = inkColumns("Shalom.\n");
        assertTrue(hebrew[0] > 450, "starts at " + hebrew[0]);
        assertTrue(latin[1] < 200, "ends at " + latin[1]);
        int[] arabic = inkColumns("سلام.\n");
        assertTrue(arabic[0] > 450, "starts at " + arabic[0]);
        assertTrue(arabic[1] - arabic[0] < hebrew[1] - hebrew[0], "letters are joined and so narrower");
    }

    private static int[] inkColumns(String fountain) throws IOException {
        try (PDDocument document = print(fountain, PdfOptions.DEFAULT).open()) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int left = Integer.MAX_VALUE;
            int right = -1;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    if ((image.getRGB(x, y) & 0xFF) < 128) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                    }
                }
            }
            return new int[] {left, right};
        }
    }

    @Test
    void textStandsWhereTheProfilePutsIt() throws IOException {
        int[] columns = inkColumns("Hh\n");
        assertEquals(108, columns[0], 2);
        try (PDDocument document = print("ANNA\nHh\n", PdfOptions.DEFAULT).open()) {
            StringBuilder places = new StringBuilder();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    places.append(text).append('@').append(Math.round(positions.get(0).getX())).append(' ');
                }
            };
            stripper.getText(document);
            assertEquals("ANNA@252 Hh@180 ", places.toString());
        }
    }

    @Test
    void emptyScriptIsOneEmptyPage() throws IOException {
        assertEquals(1, print("", PdfOptions.DEFAULT).report().pages());
    }

    @Test
    void watermarkIsPaleAndNoPartOfTheText() throws IOException {
        try (PDDocument document = print("A.\n", PdfOptions.DEFAULT.withWatermark("DRAFT")).open()) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 36);
            int grey = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    int level = image.getRGB(x, y) & 0xFF;
                    grey += level > 200 && level < 240 ? 1 : 0;
                }
            }
            assertTrue(grey > 1000, grey + " grey points");
        }
    }
}
