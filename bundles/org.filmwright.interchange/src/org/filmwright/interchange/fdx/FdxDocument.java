// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/**
 * A Final Draft file as it was read: every element, attribute and text, known or not. Nothing outside the file is ever
 * read for it, and a file that is built to exhaust memory is refused.
 */
public final class FdxDocument {

    private static final int LARGEST = 64 << 20;
    private static final int DEEPEST = 50;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final Pattern ENCODING = Pattern.compile("^[^<]*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern CONTROLS = Pattern
            .compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:[0-8]|1[124-9]|2[0-9]|3[01]|"
                    + "x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));");

    private final XmlElement root;

    FdxDocument(XmlElement root) {
        this.root = root;
    }

    XmlElement root() {
        return root;
    }

    /**
     * Reads a file.
     *
     * @param name its name for messages
     */
    public static FdxDocument read(InputStream in, String name) throws FilmException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "Could not read " + name + ": " + e.getMessage() + ".", e);
        }
        if (bytes.length > LARGEST) {
            throw refused(name, "is larger than " + (LARGEST >> 20) + " MB, which no screenplay is");
        }
        if (bytes.length == 0) {
            throw refused(name, "is empty");
        }
        checkUtf8(bytes, name);
        XmlElement root;
        try {
            root = parse(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)), name);
        } catch (XMLStreamException e) {
            root = parseCleaned(bytes, name, e);
        }
        if (!root.is("FinalDraft")) {
            throw refused(name, "is XML, but not a Final Draft script");
        }
        if (root.first("Content") == null) {
            String type = root.get("DocumentType");
            throw refused(name, "is a Final Draft file without a script in it"
                    + (type.isEmpty() || "Script".equals(type) ? "" : " (" + type + ")"));
        }
        return new FdxDocument(root);
    }

    /** A file that says it is UTF-8, or says nothing, must be; the XML parser would print to the console otherwise. */
    private static void checkUtf8(byte[] bytes, String name) throws FilmException {
        Matcher declared = ENCODING.matcher(new String(bytes, 0, Math.min(200, bytes.length),
                StandardCharsets.ISO_8859_1));
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) >= 0xFE || bytes[0] == 0 || bytes[1] == 0);
        if (wide || declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw refused(name, "is not the UTF-8 text that it says it is, at line " + line
                    + "; open it in the program it comes from and save it again");
        }
    }

    private static FilmException refused(String name, String why) {
        return new FilmException(ErrorCode.REFUSED, name + " " + why + ".");
    }

    /** Control characters, which XML forbids and some programs write, are left out. */
    private static XmlElement parseCleaned(byte[] bytes, String name, XMLStreamException first) throws FilmException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String cleaned = CONTROLS.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text).replaceAll("");
        if (cleaned.length() != text.length()) {
            try {
                return parse(factory().createXMLStreamReader(new StringReader(cleaned)), name);
            } catch (XMLStreamException e) {
                throw broken(name, e);
            }
        }
        throw broken(name, first);
    }

    private static FilmException broken(String name, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new FilmException(ErrorCode.REFUSED, name + " is not a readable Final Draft file: its XML breaks off "
                + "or is damaged" + (line > 0 ? " at line " + line : "") + ".", e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XmlElement parse(XMLStreamReader reader, String name) throws XMLStreamException, FilmException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader);
                    if (++count > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw refused(name, "is nested or filled beyond what a screenplay can be");
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().add(reader.getText());
                    }
                }
                case XMLStreamConstants.COMMENT -> {
                    if (!open.isEmpty()) {
                        open.peek().add(new XmlElement.Comment(reader.getText()));
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(name, "declares XML entities, which a Final Draft file never does");
                default -> {
                    // processing instructions and the end carry nothing of the script
                }
            }
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader) {
        XmlElement element = new XmlElement(qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.set(qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return element;
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Writes the document as UTF-8; what was not changed since it was read is written as it was. */
    public void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(1 << 16);
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ?>\n");
        append(root, text);
        text.append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(XmlElement element, StringBuilder out) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, true, out);
            out.append('"');
        });
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object child : element.children()) {
            if (child instanceof XmlElement inner) {
                append(inner, out);
            } else if (child instanceof XmlElement.Comment comment) {
                out.append("<!--").append(comment.text()).append("-->");
            } else {
                escape((String) child, false, out);
            }
        }
        out.append("</").append(element.name()).append('>');
    }

    private static void escape(String text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> {
                    if (c >= ' ' && c < 0xFFFE) {
                        out.append(c);
                    }
                }
            }
        }
    }
}
