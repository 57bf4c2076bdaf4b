// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class LayoutWithoutPdfTest {

    /** The command line counts pages in a cold process, which must not load a PDF or font library for it. */
    @Test
    void layoutNeedsNoPdfLibrary() throws Exception {
        URL page = Paginator.class.getProtectionDomain().getCodeSource().getLocation();
        URL script = ScriptElement.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader bare = new URLClassLoader(new URL[] {page, script}, ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> bare.loadClass("org.apache.pdfbox.pdmodel.PDDocument"));
            Class<?> paper = bare.loadClass(Paper.class.getName());
            Class<?> profile = bare.loadClass(PageProfile.class.getName());
            Class<?> options = bare.loadClass(PageOptions.class.getName());
            Class<?> parser = bare.loadClass("org.filmwright.script.FountainParser");
            Object elements = parser.getMethod("elements", String.class)
                    .invoke(null, "INT. KITCHEN - DAY\n\n*Rain*.\n\nANNA\nHello.\n");
            Method paginate = bare.loadClass(Paginator.class.getName()).getMethod("paginate", List.class, profile,
                    options);
            Object pages = paginate.invoke(null, elements,
                    profile.getMethod("spec", paper).invoke(null, paper.getEnumConstants()[0]),
                    options.getField("DEFAULT").get(null));
            assertEquals(1, pages.getClass().getMethod("count").invoke(pages));
        }
    }
}
