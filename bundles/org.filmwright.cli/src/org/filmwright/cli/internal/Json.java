// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;

import com.google.gson.stream.JsonWriter;

/** Prints one JSON document, streamed. A failing output shows in the stream's {@code checkError}. */
public final class Json {
    private Json() {
    }

    /** What is in a document. */
    @FunctionalInterface
    public interface Body {
        void write(JsonWriter json) throws IOException, CoreException;
    }

    /** One object with {@code "format": 1} at its top, and a line end. */
    public static void document(PrintStream out, Body body) throws CoreException {
        try {
            BufferedWriter buffer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
            JsonWriter json = new JsonWriter(buffer);
            json.setHtmlSafe(false);
            json.setSerializeNulls(true);
            json.beginObject();
            json.name("format").value(1);
            body.write(json);
            json.endObject();
            json.flush();
            buffer.write('\n');
            buffer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("A print stream throws nothing", e);
        }
    }

    public static void strings(JsonWriter json, Collection<String> values) throws IOException {
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /** An object of attribute values: text, numbers, truth values, lists of text. */
    public static void map(JsonWriter json, Map<String, ?> values) throws IOException {
        json.beginObject();
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            json.name(entry.getKey());
            value(json, entry.getValue());
        }
        json.endObject();
    }

    private static void value(JsonWriter json, Object value) throws IOException {
        if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Collection<?> list) {
            strings(json, list.stream().map(String::valueOf).toList());
        } else {
            json.value(String.valueOf(value));
        }
    }
}
