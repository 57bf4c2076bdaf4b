// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.nio.file.Path;
import java.util.Locale;

/** Formats a screenplay comes in or goes out in. */
public enum ScriptFormat {
    FOUNTAIN("fountain", "Fountain", "fountain", "spmd"),
    FDX("fdx", "Final Draft XML", "fdx", "fdxt"),
    PDF("pdf", "PDF", "pdf"),
    TEXT("text", "Plain text", "txt", "text");

    private final String id;
    private final String label;
    private final String[] extensions;

    ScriptFormat(String id, String label, String... extensions) {
        this.id = id;
        this.label = label;
        this.extensions = extensions;
    }

    public String id() {
        return id;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** The format of a file name's extension or of an id; null for an unknown one. */
    public static ScriptFormat of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        for (ScriptFormat format : values()) {
            if (format.id.equals(lower)) {
                return format;
            }
            for (String known : format.extensions) {
                if (known.equals(extension)) {
                    return format;
                }
            }
        }
        return null;
    }

    /** The format of a file by its name; null for an unknown one. */
    public static ScriptFormat of(Path file) {
        return of(file.getFileName().toString());
    }
}
