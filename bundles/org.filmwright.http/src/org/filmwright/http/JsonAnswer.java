// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** A JSON object that a server sent, read without trust: what is missing or of another type is one clear sentence. */
public final class JsonAnswer {
    private final String provider;
    private final JsonObject json;

    private JsonAnswer(String provider, JsonObject json) {
        this.provider = provider;
        this.json = json;
    }

    /**
     * Reads an answer.
     *
     * @param provider its name for people
     */
    public static JsonAnswer of(String provider, String text) throws ProviderException {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return new JsonAnswer(provider, object);
            }
            throw unusable(provider, "it is JSON, but no object", null);
        } catch (JsonParseException e) {
            boolean page = text.stripLeading().startsWith("<");
            throw unusable(provider, page ? "it is a web page; the address may be wrong" : "it is no JSON", e);
        }
    }

    /** A member that is text; empty if it is missing or null. */
    public Optional<String> text(String name) throws ProviderException {
        JsonElement member = json.get(name);
        if (member == null || member.isJsonNull()) {
            return Optional.empty();
        }
        if (member.isJsonPrimitive()) {
            return Optional.of(member.getAsString());
        }
        throw wrong(name, "text");
    }

    /** A member that is a number; -1 if it is missing. */
    public double number(String name) throws ProviderException {
        JsonElement member = json.get(name);
        if (member == null || member.isJsonNull()) {
            return -1;
        }
        try {
            return member.getAsDouble();
        } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
            throw wrong(name, "a number");
        }
    }

    /** Whether there is a member that is not null. */
    public boolean has(String name) {
        return json.get(name) != null && !json.get(name).isJsonNull();
    }

    /** A member that is true or false; false if it is missing. */
    public boolean flag(String name) {
        return json.get(name) instanceof JsonElement member && member.isJsonPrimitive() && member.getAsBoolean();
    }

    /** A member that is an object; empty if it is missing or null. */
    public Optional<JsonAnswer> object(String name) throws ProviderException {
        JsonElement member = json.get(name);
        if (member == null || member.isJsonNull()) {
            return Optional.empty();
        }
        if (member instanceof JsonObject object) {
            return Optional.of(new JsonAnswer(provider, object));
        }
        throw wrong(name, "an object");
    }

    /** A member that is a list of objects; empty if it is missing or null. */
    public List<JsonAnswer> objects(String name) throws ProviderException {
        List<JsonAnswer> objects = new ArrayList<>();
        for (JsonElement each : array(name)) {
            if (!(each instanceof JsonObject object)) {
                throw wrong(name, "a list of objects");
            }
            objects.add(new JsonAnswer(provider, object));
        }
        return objects;
    }

    /** A member that is a list of numbers. */
    public float[] vector(String name) throws ProviderException {
        return vector(array(name), name);
    }

    /** A member that is a list of lists of numbers. */
    public List<float[]> vectors(String name) throws ProviderException {
        List<float[]> vectors = new ArrayList<>();
        for (JsonElement each : array(name)) {
            if (!(each instanceof JsonArray numbers)) {
                throw wrong(name, "a list of vectors");
            }
            vectors.add(vector(numbers, name));
        }
        return vectors;
    }

    /** Says that the answer cannot be used. */
    public ProviderException unusable(String why) {
        return unusable(provider, why, null);
    }

    private JsonArray array(String name) throws ProviderException {
        JsonElement member = json.get(name);
        if (member == null || member.isJsonNull()) {
            return new JsonArray();
        }
        if (member instanceof JsonArray array) {
            return array;
        }
        throw wrong(name, "a list");
    }

    private float[] vector(JsonArray numbers, String name) throws ProviderException {
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            try {
                vector[i] = numbers.get(i).getAsFloat();
            } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
                throw wrong(name, "a list of numbers");
            }
            if (!Float.isFinite(vector[i])) {
                throw wrong(name, "a list of finite numbers");
            }
        }
        return vector;
    }

    private ProviderException wrong(String name, String wanted) {
        return unusable(provider, "'" + name + "' is not " + wanted, null);
    }

    private static ProviderException unusable(String provider, String why, Throwable cause) {
        return new ProviderException(Outcome.REFUSED, provider + ": The answer cannot be used: " + why + ".", 0, cause);
    }
}
