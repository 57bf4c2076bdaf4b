// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of an XML document, kept with everything in it so that it can be written back as it was. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute, or an empty text. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    XmlElement set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /**
     * Elements, texts ({@code String}) and comments ({@link Comment}) in order; changing the list changes the element.
     */
    List<Object> children() {
        return children;
    }

    /** A comment. */
    record Comment(String text) {
    }

    XmlElement add(Object child) {
        children.add(child);
        return this;
    }

    /** Adds a new element and returns it. */
    XmlElement addElement(String child) {
        XmlElement element = new XmlElement(child);
        children.add(element);
        return element;
    }

    List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    List<XmlElement> elements(String child) {
        List<XmlElement> elements = new ArrayList<>();
        for (Object each : children) {
            if (each instanceof XmlElement element && element.is(child)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The first child element of this name, or null. */
    XmlElement first(String child) {
        for (Object each : children) {
            if (each instanceof XmlElement element && element.is(child)) {
                return element;
            }
        }
        return null;
    }

    /** The text directly inside, without that of child elements. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String part) {
                text.append(part);
            }
        }
        return text.toString();
    }
}
