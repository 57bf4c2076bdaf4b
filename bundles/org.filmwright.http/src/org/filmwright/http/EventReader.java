// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.BufferedReader;
import java.io.IOException;

import org.filmwright.http.HttpFailure.Kind;

/** Reads server-sent events: comments are skipped, lines of data joined, an unfinished event at the end is dropped. */
final class EventReader {
    private final BufferedReader in;

    EventReader(BufferedReader in) {
        this.in = in;
    }

    /** The next event with data; null at the end. */
    HttpEvent next() throws IOException {
        String name = "";
        StringBuilder data = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                if (data != null) {
                    return new HttpEvent(name, data.toString());
                }
                name = "";
            } else if (line.startsWith("event:")) {
                name = value(line, "event:");
            } else if (line.startsWith("data:")) {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(value(line, "data:"));
            }
        }
        return null;
    }

    private static String value(String line, String field) {
        String rest = line.substring(field.length());
        return rest.startsWith(" ") ? rest.substring(1) : rest;
    }

    static HttpFailure cutOff(String host) {
        return new HttpFailure(Kind.LOST, "The answer of " + host + " was cut off before its end.", null);
    }
}
