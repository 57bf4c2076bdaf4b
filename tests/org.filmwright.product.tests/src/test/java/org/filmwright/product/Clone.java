// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import java.nio.file.Files;
import java.nio.file.Path;

/** The clone these tests run in, and the product the build has made in it. */
final class Clone {
    private static final String PRODUCT = "releng/org.filmwright.product/target/products/org.filmwright.product/"
            + "linux/gtk/x86_64";

    private Clone() {
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("filmwright")) || !Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("These tests run inside a clone of Filmwright.");
            }
        }
        return folder;
    }

    static Path product() {
        return root().resolve(PRODUCT);
    }
}
