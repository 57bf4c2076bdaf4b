// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** Reads a novel, a story or another text that a film is made from: plain text, Markdown, Word or PDF. */
public final class ProseReader {
    private static final long LARGEST = 256L << 20;
    private static final int LONGEST = 40 << 20;
    private static final int PIECE = 60_000;
    private static final Pattern CHAPTER = Pattern
            .compile("(?iu)(#{1,2}\\s+\\S.*|(chapter|kapitel|chapitre|part|teil|book)\\s+\\S{1,12}.{0,60}"
            + "|prologue|epilogue|prolog|epilog)");

    private ProseReader() {
    }

    /**
     * A chapter, or a piece where there are none.
     *
     * @param title its heading, or empty
     */
    public record Chapter(String title, String text) {
    }

    /**
     * The text of a file, chapter by chapter.
     *
     * @throws FilmException REFUSED where it is no text, too long or broken
     */
    public static List<Chapter> read(Path file) throws FilmException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.size(file) > LARGEST) {
                throw new FilmException(ErrorCode.REFUSED, "The file " + file.getFileName()
                        + " is too large to be a text.");
            }
            String text = name.endsWith(".docx") ? word(file) : name.endsWith(".pdf") ? pdf(file)
                    : plain(Files.readAllBytes(file));
            if (text.isBlank()) {
                throw new FilmException(ErrorCode.REFUSED, "There is no text in " + file.getFileName()
                        + (name.endsWith(".pdf") ? "; a scan has to be read by a text recognition first." : "."));
            }
            return chapters(text);
        } catch (IOException | XMLStreamException e) {
            throw new FilmException(ErrorCode.REFUSED, "The file " + file.getFileName() + " could not be read: "
                    + e.getMessage(), e);
        }
    }

    private static String plain(byte[] bytes) throws IOException {
        for (int i = 0; i < Math.min(bytes.length, 8_000); i++) {
            if (bytes[i] == 0) {
                throw new IOException("it is no text");
            }
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setParagraphEnd("\n");
            return stripper.getText(document).replace("\r", "");
        }
    }

    private static String word(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("word/document.xml");
            if (entry == null) {
                throw new IOException("it is no Word document");
            }
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try (InputStream in = zip.getInputStream(entry)) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                StringBuilder text = new StringBuilder();
                while (xml.hasNext()) {
                    event(xml, xml.next(), text);
                    if (text.length() > LONGEST) {
                        throw new IOException("it is too long");
                    }
                }
                return text.toString();
            }
        }
    }

    private static void event(XMLStreamReader xml, int event, StringBuilder text) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "t" -> text.append(xml.getElementText());
                case "tab" -> text.append(' ');
                case "br" -> text.append('\n');
                case "pStyle" -> heading(xml.getAttributeValue(null, "val"), xml, text);
                default -> { }
            }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
            text.append("\n\n");
        }
    }

    private static void heading(String plain, XMLStreamReader xml, StringBuilder text) {
        String style = plain == null ? xml.getAttributeCount() == 0 ? "" : xml.getAttributeValue(0) : plain;
        if (style.matches("(?i)heading ?1|title|berschrift1|berschrift 1")) {
            text.append("# ");
        } else if (style.matches("(?i)heading ?[2-6]")) {
            text.append("## ");
        }
    }

    /** Cut at chapters; where there are none, after some pages. */
    static List<Chapter> chapters(String text) {
        List<Chapter> chapters = new ArrayList<>();
        String title = "";
        StringBuilder body = new StringBuilder();
        boolean blank = true;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            boolean heading = blank && bare.length() < 90 && CHAPTER.matcher(bare).matches();
            if (heading || body.length() > PIECE && bare.isEmpty()) {
                add(chapters, title, body);
                title = heading ? bare.replaceFirst("^#+\\s+", "") : "";
                body.setLength(0);
            }
            if (!heading) {
                body.append(line).append('\n');
            }
            blank = bare.isEmpty() || heading;
        }
        add(chapters, title, body);
        return chapters;
    }

    private static void add(List<Chapter> chapters, String title, StringBuilder body) {
        if (!body.toString().isBlank() || !title.isEmpty()) {
            chapters.add(new Chapter(title, body.toString().strip().replaceAll("\n{3,}", "\n\n")));
        }
    }
}
