// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptFile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads what a model answered, and refuses what cannot be an answer, in one sentence. Pure. */
final class Answers {
    /** No answer of a text operation is longer. */
    static final int LONGEST = 2 << 20;
    private static final int MOST_ITEMS = 500;
    private static final Pattern FENCE = Pattern.compile("(?s)\\A\\s*```[\\w-]*[ \\t]*\\R(.*?)\\R?```\\s*\\z");
    private static final Pattern MATERIAL = Pattern.compile("(?m)^(<<<|>>>) [a-z]+ [0-9a-f]{8}\\R?");
    private static final Pattern ITEM = Pattern
            .compile("^\\s*(?:[-*•]|\\d+[.)])\\s+\\**([^:*]{1,120}?)\\**\\s*[:–—]\\s*(.*)$");
    private static final Pattern NUMBER = Pattern.compile("[ \\t]*#[^#\\r\\n]+#[ \\t]*$");
    private static final String NAME = "name";

    private Answers() {
    }

    /** A block that an answer proposes. */
    record Item(String name, String text) {
    }

    /** The answer as plain text: no code fence, no fence of ours, line ends of one kind. */
    static String text(String answer) throws FilmException {
        if (answer.length() > LONGEST) {
            throw refused("is longer than any scene; ask again.");
        }
        String text = answer.startsWith("\uFEFF") ? answer.substring(1) : answer;
        Matcher fence = FENCE.matcher(text);
        if (fence.matches()) {
            text = fence.group(1);
        }
        text = MATERIAL.matcher(text).replaceAll("").replace("\r\n", "\n").replace('\r', '\n');
        String begin = text.stripLeading();
        begin = begin.substring(0, Math.min(begin.length(), 64)).toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype") || begin.startsWith("<html") || begin.startsWith("<?xml")) {
            throw refused("is a web page, not a text; check the provider's address.");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == '\uFFFD')) {
            throw refused("holds characters that are no text; ask again.");
        }
        if (text.isBlank()) {
            throw refused("is empty; ask again.");
        }
        return text;
    }

    /** The answer as a text that takes the place of another: its blank ends and line ends are those of the old one. */
    static String instead(String base, String answer) throws FilmException {
        String text = text(answer);
        String lineEnd = ScriptFile.lineEndOf(base);
        int start = 0;
        while (start < base.length() && Character.isWhitespace(base.charAt(start))) {
            start++;
        }
        int end = base.length();
        while (end > start && Character.isWhitespace(base.charAt(end - 1))) {
            end--;
        }
        return base.substring(0, start) + text.strip().replace("\n", lineEnd) + base.substring(end);
    }

    /** A rewritten piece of script: it begins with the kind of element it began with; a scene's number is kept. */
    static String script(String base, String answer) throws FilmException {
        List<ScriptElement> old = FountainParser.elements(base);
        String text = instead(base, answer);
        if (old.isEmpty() || old.get(0).type() != ElementType.SCENE_HEADING) {
            return text;
        }
        ScriptElement heading = old.get(0);
        List<ScriptElement> now = FountainParser.elements(text);
        if (now.isEmpty() || now.get(0).type() != ElementType.SCENE_HEADING) {
            return heading.source() + text.stripLeading();
        }
        int line = text.indexOf(firstLine(text));
        String first = firstLine(text);
        String bare = NUMBER.matcher(first).replaceFirst("");
        String numbered = heading.sceneNumber() == null ? bare : bare + " #" + heading.sceneNumber() + "#";
        return text.substring(0, line) + numbered + text.substring(line + first.length());
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    /** A new scene: one heading at its beginning, made where it has none, and an empty line behind it. */
    static String newScene(String answer) throws FilmException {
        String text = text(answer).strip() + "\n\n";
        List<ScriptElement> elements = FountainParser.elements(text);
        if (elements.stream().noneMatch(element -> element.type() == ElementType.SCENE_HEADING)) {
            throw refused("has no scene heading such as INT. KITCHEN - DAY; ask again.");
        }
        int start = elements.stream().filter(element -> element.type() == ElementType.SCENE_HEADING).findFirst()
                .orElseThrow().offset();
        return text.substring(start);
    }

    /** The blocks that an answer proposes: JSON with names and texts, or a list of "name: text". */
    static List<Item> items(String answer) throws FilmException {
        String text = text(answer).strip();
        List<Item> items = text.startsWith("{") || text.startsWith("[") ? json(text) : lines(text);
        if (items.isEmpty()) {
            throw refused("is no list of names with what is said of each; ask again.");
        }
        return items.size() > MOST_ITEMS ? items.subList(0, MOST_ITEMS) : items;
    }

    private static List<Item> lines(String text) {
        List<Item> items = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher matcher = ITEM.matcher(line);
            if (matcher.matches()) {
                items.add(new Item(matcher.group(1).strip(), matcher.group(2).strip()));
            }
        }
        return items;
    }

    private static List<Item> json(String text) throws FilmException {
        try {
            JsonElement root = JsonParser.parseString(text);
            JsonElement list = root.isJsonObject() ? root.getAsJsonObject().get("items") : root;
            if (list == null || !list.isJsonArray()) {
                throw refused("has no list of items; ask again.");
            }
            return items(list.getAsJsonArray());
        } catch (JsonParseException e) {
            throw refused("is no JSON that can be read; ask again.");
        }
    }

    private static List<Item> items(JsonArray list) throws FilmException {
        List<Item> items = new ArrayList<>();
        for (JsonElement each : list) {
            JsonObject object = each.isJsonObject() ? each.getAsJsonObject() : new JsonObject();
            String name = string(object, NAME);
            if (name.isBlank()) {
                throw refused("has an item without a name; ask again.");
            }
            items.add(new Item(name.strip(), string(object, "text").strip()));
        }
        return items;
    }

    private static String string(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** Items as a wording keeps them. */
    static String write(List<Item> items) {
        JsonArray list = new JsonArray();
        for (Item item : items) {
            JsonObject object = new JsonObject();
            object.addProperty(NAME, item.name());
            object.addProperty("text", item.text());
            list.add(object);
        }
        return list.toString();
    }

    /** Items as a wording keeps them; none where somebody has written something else into it. */
    static List<Item> read(String content) {
        try {
            return items(content);
        } catch (FilmException e) {
            return List.of();
        }
    }

    private static FilmException refused(String why) {
        return new FilmException(ErrorCode.REFUSED, "The answer " + why);
    }
}
