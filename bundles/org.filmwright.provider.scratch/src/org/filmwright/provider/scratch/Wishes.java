// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads a request's parameters. A wish that Scratch does not know is refused by name, never dropped.
 */
final class Wishes {
    private final Map<String, String> parameters;

    Wishes(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    String text(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) throws FilmException {
        String text = parameters.get(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw refused(name, text, e);
        }
    }

    double decimal(String name, double otherwise) throws FilmException {
        String text = parameters.get(name);
        try {
            return text == null ? otherwise : Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            throw refused(name, text, e);
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) throws FilmException {
        return choice(name, parameters.get(name), type, otherwise);
    }

    /** The figures, a JSON array of objects with id, colour, role, side, facing, posture, motion, expression, build. */
    List<FigureSpec> figures() throws FilmException {
        String text = parameters.get("figures");
        List<FigureSpec> figures = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return figures;
        }
        try {
            JsonArray array = JsonParser.parseString(text).getAsJsonArray();
            for (JsonElement element : array) {
                figures.add(figure(element.getAsJsonObject()));
            }
        } catch (JsonParseException | IllegalStateException e) {
            throw refused("figures", text, e);
        }
        return figures;
    }

    private static FigureSpec figure(JsonObject json) throws FilmException {
        FigureSpec plain = FigureSpec.of(json.get("id").getAsString(), colour(string(json, "colour")));
        return new FigureSpec(plain.id(), plain.colour(), of(json, "role", FigureRole.class, plain.role()),
                of(json, "side", ScreenSide.class, plain.side()), of(json, "facing", Facing.class, plain.facing()),
                of(json, "posture", Posture.class, plain.posture()), of(json, "motion", Motion.class, plain.motion()),
                of(json, "expression", Expression.class, plain.expression()),
                of(json, "build", Build.class, plain.build()));
    }

    private static <E extends Enum<E>> E of(JsonObject json, String name, Class<E> type, E otherwise)
            throws FilmException {
        return choice(name, string(json, name), type, otherwise);
    }

    private static String string(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    private static int colour(String text) throws FilmException {
        if (text == null || text.isBlank()) {
            return 0x808080;
        }
        try {
            return Integer.parseInt(text.replaceFirst("^#", ""), 16);
        } catch (NumberFormatException e) {
            throw refused("colour", text, e);
        }
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> type, E otherwise)
            throws FilmException {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, text.trim().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw refused(name, text, e);
        }
    }

    private static FilmException refused(String name, String text, Exception cause) {
        return new FilmException(ErrorCode.REFUSED,
                "Scratch cannot do " + name + " = '" + text + "'; choose another value.", cause);
    }
}
