// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.stage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the stages that a {@code plugin.xml} declares at {@code org.filmwright.api.stage}, for programs that run
 * without the extension registry. External entities and DTDs are refused.
 */
public final class StageXml {
    /** The extension point. */
    public static final String POINT = "org.filmwright.api.stage";

    private StageXml() {
    }

    /** The stages that the plugin.xml files on the class path declare, the twelve built-in ones among them. */
    public static List<StageDescriptor> onClassPath() {
        List<StageDescriptor> stages = new ArrayList<>();
        try {
            for (URL url : Collections.list(StageXml.class.getClassLoader().getResources("plugin.xml"))) {
                try (InputStream in = url.openStream()) {
                    stages.addAll(read(in, url.toString()));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("A plugin.xml on the class path cannot be read: " + e.getMessage(), e);
        }
        return stages;
    }

    /** Reads one plugin.xml. */
    public static List<StageDescriptor> read(InputStream in, String contributor) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<StageDescriptor> stages = new ArrayList<>();
        boolean inPoint = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("extension")) {
                inPoint = POINT.equals(xml.getAttributeValue(null, "point"));
            } else if (inPoint && xml.getLocalName().equals("stage")) {
                stages.add(descriptor(xml, contributor));
            }
        }
        xml.close();
        return stages;
    }

    private static StageDescriptor descriptor(XMLStreamReader xml, String contributor) {
        return new StageDescriptor(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "name"),
                xml.getAttributeValue(null, "after"), split(xml.getAttributeValue(null, "blockTypes")),
                xml.getAttributeValue(null, "description"), contributor);
    }

    /** The comma-separated names of an attribute. */
    public static List<String> split(String types) {
        return types == null || types.isBlank() ? List.of() : List.of(types.trim().split("\\s*,\\s*"));
    }
}
