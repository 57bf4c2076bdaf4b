// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

/** How providers are declared, and how keys keep quiet. */
class ProviderXmlTest {
    @Test
    void onlyProvidersAtThePointAreRead() throws XMLStreamException {
        String xml = """
                <plugin>
                  <extension point="org.example.other"><provider class="org.example.No"/></extension>
                  <extension point="org.filmwright.api.provider">
                    <provider id="a" name="A" class="org.example.A"/><other class="org.example.No"/>
                    <provider id="b" name="B" class="org.example.B"/>
                  </extension>
                </plugin>""";
        assertEquals(List.of("org.example.A", "org.example.B"), read(xml));
    }

    @Test
    void entitiesAreRefused() {
        assertThrows(XMLStreamException.class, () -> read("<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<plugin>&x;</plugin>"));
    }

    @Test
    void keyDoesNotTellItself() {
        Secret secret = new Secret(" sk-planted \n");
        assertEquals("sk-planted", secret.reveal());
        assertEquals("•••", secret.toString());
        assertEquals(new Secret("sk-planted"), secret);
        assertNotEquals(new Secret("sk-other"), secret);
        assertEquals(new Secret("x").hashCode(), secret.hashCode());
    }

    private static List<String> read(String xml) throws XMLStreamException {
        return ProviderXml.classNames(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
