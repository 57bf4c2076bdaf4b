// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.filmwright.report.Report.Card;
import org.filmwright.report.Report.Cards;
import org.filmwright.report.Report.Prose;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Table;

/**
 * Writes what a stage holds as a Word document: headings, paragraphs, lists and tables of the least OOXML that all
 * read.
 */
public final class DocumentDocx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final StringBuilder body = new StringBuilder();

    private DocumentDocx() {
    }

    /** @param out is written to and not closed */
    public static void write(StageDocument document, OutputStream out) throws IOException {
        DocumentDocx writer = new DocumentDocx();
        writer.paragraph("Title", document.film());
        writer.paragraph("Subtitle", document.title());
        document.sections().forEach(writer::section);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>");
        entry(zip, "_rels/.rels", "<Relationships xmlns=\"" + PACKAGE
                + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        entry(zip, "word/_rels/document.xml.rels", "<Relationships xmlns=\"" + PACKAGE
                + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        entry(zip, "word/styles.xml", styles());
        entry(zip, "word/document.xml", "<w:document xmlns:w=\"" + W + "\"><w:body>" + writer.body + "<w:sectPr>"
                + (document.landscape() ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "")
                + "</w:sectPr></w:body></w:document>");
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String styles() {
        return "<w:styles xmlns:w=\"" + W + "\">" + style("Normal", "Normal", 22, false, 120)
                + style("Title", "Title", 40, true, 60)
                + style("Subtitle", "Subtitle", 24, false, 240) + style("Heading1", "heading 1", 28, true, 120)
                + style("Heading2", "heading 2", 24, true, 80) + "</w:styles>";
    }

    private static String style(String id, String name, int size, boolean bold, int after) {
        return "<w:style w:type=\"paragraph\"" + (id.equals("Normal") ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/><w:pPr>" + (bold ? "<w:keepNext/>" : "")
                        + "<w:spacing w:after=\"" + after
                + "\"/></w:pPr><w:rPr>" + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + size + "\"/></w:rPr></w:style>";
    }

    private void section(Section section) {
        if (!section.title().isEmpty()) {
            paragraph("Heading1", section.title());
        }
        switch (section) {
            case Prose prose -> MarkdownText.paragraphs(prose.text()).forEach(this::paragraph);
            case Cards cards -> cards.cards().forEach(this::card);
            case Table table -> table(table);
            case Report.Chart chart -> chart.values().forEach(
                    value -> paragraph("Normal", value.label() + ": " + value.printed()));
            case Report.Script script -> script.lines().forEach(line -> paragraph("Normal", line.text()));
        }
    }

    private void card(Card card) {
        paragraph("Heading2", card.title());
        if (!card.foot().isBlank()) {
            paragraph("Normal", card.foot());
        }
        MarkdownText.paragraphs(card.text()).forEach(this::paragraph);
    }

    private void paragraph(MarkdownText.Paragraph paragraph) {
        body.append("<w:p><w:pPr>");
        if (paragraph.level() > 0) {
            body.append("<w:pStyle w:val=\"").append(paragraph.level() == 1 ? "Heading1" : "Heading2").append("\"/>");
        } else if (paragraph.bullet()) {
            body.append("<w:ind w:left=\"360\" w:hanging=\"220\"/>");
        }
        body.append("</w:pPr>");
        if (paragraph.bullet()) {
            run("•  ", false, false);
        }
        paragraph.runs().forEach(run -> run(run.text(), run.bold(), run.italic()));
        body.append("</w:p>");
    }

    private void paragraph(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(text, false, false);
        body.append("</w:p>");
    }

    private void run(String text, boolean bold, boolean italic) {
        body.append("<w:r>");
        if (bold || italic) {
            body.append("<w:rPr>").append(bold ? "<w:b/>" : "").append(italic ? "<w:i/>" : "").append("</w:rPr>");
        }
        body.append("<w:t xml:space=\"preserve\">").append(escaped(text)).append("</w:t></w:r>");
    }

    private void table(Table table) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : List.of("top", "bottom", "insideH")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"C4CAD2\"/>");
        }
        body.append("</w:tblBorders></w:tblPr><w:tblGrid>").append("<w:gridCol/>".repeat(table.columns().size()))
                .append("</w:tblGrid>");
        row(table.columns().stream().map(Report.Column::name).toList(), true);
        table.rows().forEach(row -> row(row, false));
        body.append("</w:tbl>");
        paragraph("Normal", "");
    }

    private void row(List<String> cells, boolean header) {
        body.append("<w:tr>").append(header ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
        for (String cell : cells) {
            body.append("<w:tc><w:p>");
            run(cell, header, false);
            body.append("</w:p></w:tc>");
        }
        body.append("</w:tr>");
    }

    /** What XML allows of a text. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\n', '\t' -> out.append(' ');
                default -> {
                    if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
