// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * The JSON in a film's columns. One form only: sorted keys, no spaces, whole numbers without and others with a decimal
 * point; hashes are taken over it.
 */
final class Rows {
    private Rows() {
    }

    static String attributes(Map<String, Object> attributes) {
        if (attributes.isEmpty()) {
            return "{}";
        }
        return write(json -> {
            json.beginObject();
            for (Map.Entry<String, Object> entry : new TreeMap<>(attributes).entrySet()) {
                json.name(entry.getKey());
                value(json, entry.getValue());
            }
            json.endObject();
        });
    }

    static String links(SortedMap<String, List<String>> links) {
        if (links.isEmpty()) {
            return "{}";
        }
        return write(json -> {
            json.beginObject();
            for (Map.Entry<String, List<String>> entry : links.entrySet()) {
                json.name(entry.getKey());
                strings(json, entry.getValue());
            }
            json.endObject();
        });
    }

    static String strings(Collection<String> values) {
        return values.isEmpty() ? "[]" : write(json -> strings(json, values));
    }

    static TreeMap<String, Object> readAttributes(String text) throws IOException {
        TreeMap<String, Object> map = new TreeMap<>();
        if (text.length() > 2) {
            JsonReader json = new JsonReader(new StringReader(text));
            json.beginObject();
            while (json.hasNext()) {
                map.put(json.nextName(), readValue(json));
            }
            json.endObject();
        }
        return map;
    }

    static TreeMap<String, List<String>> readLinks(String text) throws IOException {
        TreeMap<String, List<String>> map = new TreeMap<>();
        if (text.length() > 2) {
            JsonReader json = new JsonReader(new StringReader(text));
            json.beginObject();
            while (json.hasNext()) {
                map.put(json.nextName(), readStrings(json));
            }
            json.endObject();
        }
        return map;
    }

    static List<String> readStrings(String text) throws IOException {
        return text.length() > 2 ? readStrings(new JsonReader(new StringReader(text))) : List.of();
    }

    static SortedSet<String> readTags(String text) throws IOException {
        return new TreeSet<>(readStrings(text));
    }

    private static Object readValue(JsonReader json) throws IOException {
        JsonToken token = json.peek();
        return switch (token) {
        case STRING -> json.nextString();
        case BOOLEAN -> json.nextBoolean();
        case NUMBER -> number(json.nextString());
        case BEGIN_ARRAY -> readStrings(json);
        default -> throw new IOException("unexpected " + token);
        };
    }

    private static Object number(String text) throws IOException {
        try {
            boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
            return whole ? (Object) Long.valueOf(text) : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IOException("no number: " + text, e);
        }
    }

    private static List<String> readStrings(JsonReader json) throws IOException {
        List<String> list = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            list.add(json.nextString());
        }
        json.endArray();
        return list;
    }

    private static void value(JsonWriter json, Object value) throws IOException {
        if (value instanceof String text) {
            json.value(text);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Long number) {
            json.value(number);
        } else if (value instanceof Double number) {
            json.value(number);
        } else {
            strings(json, ((Collection<?>) value).stream().map(String::valueOf).toList());
        }
    }

    private static void strings(JsonWriter json, Collection<String> values) throws IOException {
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /** Writing to memory that cannot fail. */
    @FunctionalInterface
    private interface Body {
        void write(JsonWriter json) throws IOException;
    }

    private static String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            body.write(json);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail", e);
        }
        return text.toString();
    }
}
