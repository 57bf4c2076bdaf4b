// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.fonts;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * One TrueType file.
 *
 * @param family its family
 * @param name   file name
 * @param bold   whether it is a bold face
 * @param italic whether it is an italic face
 */
public record FontFile(FontFamily family, String name, boolean bold, boolean italic) {

    /** Whether the product has the file. */
    public boolean isPresent() {
        return FontFile.class.getResource(path()) != null;
    }

    /** Opens the file; the caller closes it. */
    public InputStream open() throws IOException {
        InputStream stream = FontFile.class.getResourceAsStream(path());
        if (stream == null) {
            throw new FileNotFoundException("The font " + name + " is not part of this installation");
        }
        return stream;
    }

    private String path() {
        return "/fonts/" + name;
    }
}
