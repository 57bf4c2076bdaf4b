// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files, as {@code multipart/form-data}. Files are streamed, and the length is told. */
public final class Multipart {
    private static final String LINE = "\r\n";

    private final String boundary = "filmwright-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    /** Adds a field. */
    public Multipart field(String name, String value) {
        return text(head(name, "") + LINE + value + LINE);
    }

    /**
     * Adds a file.
     *
     * @throws HttpFailure if it is not there
     */
    public Multipart file(String name, String fileName, String mediaType, Path file) throws HttpFailure {
        text(head(name, "; filename=\"" + escape(fileName) + "\"") + "Content-Type: " + mediaType + LINE + LINE);
        try {
            parts.add(BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new HttpFailure(HttpFailure.Kind.UNSAFE, "The file " + file + " that is to be sent is missing.", e);
        }
        return text(LINE);
    }

    private Multipart text(String text) {
        parts.add(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    private String head(String name, String more) {
        return "--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + escape(name) + "\"" + more + LINE;
    }

    private static String escape(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofByteArray(("--" + boundary + "--" + LINE).getBytes(StandardCharsets.UTF_8)));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }
}
