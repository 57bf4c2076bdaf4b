// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.filmwright.script.Emphasis;
import org.filmwright.script.Screenplay.TitleEntry;

/** Title, author and language of the document. */
final class Metadata {

    private static final String PROGRAM = "Filmwright";

    private Metadata() {
    }

    static void write(PDDocument document, List<TitleEntry> titlePage, PdfOptions options) throws IOException {
        String title = options.title().isBlank() ? value(titlePage, "title") : options.title();
        String author = value(titlePage, "author");
        author = author.isEmpty() ? value(titlePage, "authors") : author;
        PDDocumentInformation information = new PDDocumentInformation();
        if (!title.isEmpty()) {
            information.setTitle(title);
        }
        if (!author.isEmpty()) {
            information.setAuthor(author);
        }
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(Calendar.getInstance(Locale.ROOT));
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(options.language());
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(!title.isEmpty());
        document.getDocumentCatalog().setViewerPreferences(preferences);
        byte[] xmp = xmp(title, author, options.language()).getBytes(StandardCharsets.UTF_8);
        PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(xmp));
        metadata.getCOSObject().removeItem(COSName.FILTER);
        document.getDocumentCatalog().setMetadata(metadata);
    }

    static String value(List<TitleEntry> titlePage, String key) {
        for (TitleEntry entry : titlePage) {
            if (key.equalsIgnoreCase(entry.key().strip())) {
                StringBuilder text = new StringBuilder();
                for (String value : entry.values()) {
                    text.append(text.isEmpty() || value.isBlank() ? "" : " ").append(Emphasis.strip(value).strip());
                }
                return text.toString();
            }
        }
        return "";
    }

    private static String xmp(String title, String author, String language) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(escape(title), escape(author), escape(language));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
