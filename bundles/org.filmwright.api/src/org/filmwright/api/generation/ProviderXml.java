// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

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
 * Reads the provider factories that a {@code plugin.xml} declares at {@code org.filmwright.api.provider}, for programs
 * that run without the extension registry. External entities and DTDs are refused.
 */
public final class ProviderXml {
    /** The extension point. */
    public static final String POINT = "org.filmwright.api.provider";

    private ProviderXml() {
    }

    /** The factories that the plugin.xml files on the class path declare. */
    public static List<ProviderFactory> onClassPath() {
        List<ProviderFactory> factories = new ArrayList<>();
        ClassLoader loader = ProviderXml.class.getClassLoader();
        try {
            for (URL url : Collections.list(loader.getResources("plugin.xml"))) {
                try (InputStream in = url.openStream()) {
                    for (String name : classNames(in)) {
                        factories.add(Class.forName(name, true, loader).asSubclass(ProviderFactory.class)
                                .getConstructor().newInstance());
                    }
                }
            }
        } catch (IOException | XMLStreamException | ReflectiveOperationException e) {
            throw new IllegalStateException("A provider on the class path cannot be made: " + e.getMessage(), e);
        }
        return factories;
    }

    /** The classes that one plugin.xml names. */
    static List<String> classNames(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<String> names = new ArrayList<>();
        boolean inPoint = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("extension")) {
                inPoint = POINT.equals(xml.getAttributeValue(null, "point"));
            } else if (inPoint && xml.getLocalName().equals("provider")) {
                names.add(xml.getAttributeValue(null, "class"));
            }
        }
        xml.close();
        return names;
    }
}
