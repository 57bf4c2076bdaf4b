// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.filmwright.api.FilmException;
import org.filmwright.interchange.LossReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads FCPXML of any version: the spine of the first sequence that has clips, and the sounds connected to it. */
final class FcpxmlReader {
    /** Throws, and prints nothing. */
    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException exception) {
            // a warning is no reason to refuse a file
        }

        @Override
        public void error(SAXParseException exception) {
            // the file has no DTD that could be broken
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    };

    private final String file;
    private final LossReport losses;
    private final List<CutEvent> events = new ArrayList<>();
    private final Map<String, String> media = new HashMap<>();
    private Rate rate;

    FcpxmlReader(String file, LossReport losses) {
        this.file = file;
        this.losses = losses;
    }

    CutList read(byte[] bytes, Rate filmRate) throws FilmException {
        rate = filmRate;
        Document document = parse(bytes);
        Element root = document.getDocumentElement();
        if (!root.getTagName().equals("fcpxml")) {
            throw CutFiles.refused(file, "is XML, but no FCPXML");
        }
        assets(root);
        Element sequence = sequence(root);
        if (sequence == null) {
            throw CutFiles.refused(file, "holds no sequence with clips");
        }
        double start = seconds(sequence.getAttribute("tcStart"));
        spine(first(sequence, "spine"), start);
        Node parent = sequence.getParentNode();
        String name = parent instanceof Element project ? project.getAttribute("name") : "";
        return new CutList(name, rate, Math.max(0, rate.frame(start)), 0, 0, events);
    }

    private Document parse(byte[] bytes) throws FilmException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            builder.setEntityResolver((id, system) -> new InputSource(new ByteArrayInputStream(new byte[0])));
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            if (document.getDoctype() != null && document.getDoctype().getEntities().getLength() > 0) {
                throw CutFiles.refused(file, "declares XML entities, which an FCPXML file never does");
            }
            return document;
        } catch (SAXParseException e) {
            throw CutFiles.refused(file, "is not readable FCPXML: its XML breaks off or is damaged"
                    + (e.getLineNumber() > 0 ? " at line " + e.getLineNumber() : ""));
        } catch (SAXException | IOException e) {
            throw CutFiles.refused(file, "is not readable FCPXML: its XML breaks off or is damaged");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own XML parser has these features", e);
        }
    }

    private void assets(Element root) {
        NodeList assets = root.getElementsByTagName("asset");
        for (int i = 0; i < assets.getLength(); i++) {
            Element asset = (Element) assets.item(i);
            Element copy = first(asset, "media-rep");
            String source = copy == null ? asset.getAttribute("src") : copy.getAttribute("src");
            media.put(asset.getAttribute("id"), source);
        }
    }

    /** The first sequence of a project that has clips, else any that has. */
    private static Element sequence(Element root) {
        NodeList sequences = root.getElementsByTagName("sequence");
        Element other = null;
        for (int i = 0; i < sequences.getLength(); i++) {
            Element sequence = (Element) sequences.item(i);
            Element spine = first(sequence, "spine");
            if (spine != null && !children(spine).isEmpty()) {
                if (sequence.getParentNode() instanceof Element parent && parent.getTagName().equals("project")) {
                    return sequence;
                }
                other = other == null ? sequence : other;
            }
        }
        return other;
    }

    private void spine(Element spine, double sequenceStart) {
        double at = sequenceStart;
        int last = -1;
        for (Element item : children(spine)) {
            double duration = seconds(item.getAttribute("duration"));
            if (item.getTagName().equals("transition")) {
                long frames = rate.frame(duration);
                if (last >= 0) {
                    events.set(last, events.get(last).withDissolve(frames));
                }
                continue;
            }
            String offset = item.getAttribute("offset");
            double start = offset.isEmpty() ? at : seconds(offset);
            boolean own = !note(item).isEmpty();
            if (!item.getTagName().equals("gap") || own) {
                last = events.size();
                long first = rate.frame(start - sequenceStart);
                events.add(event(item, first, rate.frame(start + duration - sequenceStart) - first, false));
            } else {
                last = -1;
            }
            connected(item, start - sequenceStart);
            at = start + duration;
        }
        events.removeIf(event -> event.duration() <= 0);
    }

    private CutEvent event(Element item, long start, long frames, boolean sound) {
        switch (item.getTagName()) {
            case "ref-clip", "sync-clip", "mc-clip", "audition" -> losses.add("compound and multi-camera clips",
                    "become one clip each");
            case "title" -> losses.add("titles", "become clips without their text");
            default -> {
                // a clip
            }
        }
        losses.add("markers", count(item, "marker") + count(item, "chapter-marker"), "are left out");
        losses.add("changes of speed", count(item, "timeMap"), "are left out");
        String ref = item.getAttribute("ref");
        if (ref.isEmpty() && first(item, "video") != null) {
            ref = first(item, "video").getAttribute("ref");
        }
        return new CutEvent(note(item), item.getAttribute("name"), sound, start, frames,
                Math.max(0, rate.frame(seconds(item.getAttribute("start")))), media.getOrDefault(ref, ""), 0, 0, 0, 0);
    }

    /** What lies on lanes above and below a clip. */
    private void connected(Element item, double start) {
        double first = seconds(item.getAttribute("start"));
        for (Element child : children(item)) {
            String lane = child.getAttribute("lane");
            if (lane.isEmpty()) {
                continue;
            }
            if (!lane.startsWith("-") || child.getAttribute("duration").isEmpty()) {
                losses.add("clips connected above the first track", "are left out");
                continue;
            }
            double at = start + seconds(child.getAttribute("offset")) - first;
            long frame = Math.max(0, rate.frame(at));
            events.add(event(child, frame, rate.frame(seconds(child.getAttribute("duration"))), true));
        }
    }

    private static String note(Element item) {
        Element note = first(item, "note");
        String text = note == null ? "" : note.getTextContent().strip();
        return text.startsWith(FcpxmlWriter.NOTE) ? text.substring(FcpxmlWriter.NOTE.length()).strip() : "";
    }

    private static int count(Element item, String tag) {
        return (int) children(item).stream().filter(child -> child.getTagName().equals(tag)).count();
    }

    private static Element first(Element parent, String tag) {
        return children(parent).stream().filter(child -> child.getTagName().equals(tag)).findFirst().orElse(null);
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** A rational time such as {@code 1001/30000s}; 0 for what is none. */
    private static double seconds(String text) {
        String number = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        int slash = number.indexOf('/');
        try {
            return slash < 0 ? number.isEmpty() ? 0 : Double.parseDouble(number)
                    : Double.parseDouble(number.substring(0, slash)) / Double.parseDouble(number.substring(slash + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
