// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.script.ElementType;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;

/** The states of blocks that parsed elements ask for. Tags, links and attributes of others stay as they are. */
final class ElementStates {
    private ElementStates() {
    }

    static String withoutLineEnds(String source) {
        int end = source.length();
        while (end > 0 && (source.charAt(end - 1) == '\n' || source.charAt(end - 1) == '\r')) {
            end--;
        }
        return source.substring(0, end);
    }

    /** Without the line end behind its last line that says something, and the empty lines behind that. */
    static String withoutBlankLines(String source) {
        int end = source.stripTrailing().length();
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return source.substring(0, end);
    }

    /** A block of a script element. {@code old} is its state before, or null for a new one. */
    static Block element(Block old, String id, ScriptElement element, String parent, String key) {
        boolean same = old != null && old.content().equals(element.source())
                && old.text(Features.TYPE).equals(element.type().id()) && old.flag(Features.DUAL) == element.dual();
        Block state = base(old, id, BlockTypes.SCRIPT_ELEMENT, element.source(), parent, key);
        if (same) {
            return state;
        }
        Map<String, Object> attributes = new TreeMap<>(state.attributes());
        attributes.put(Features.TYPE, element.type().id());
        String text = element.text().equals(withoutLineEnds(element.source())) ? null : element.text();
        set(attributes, Features.TEXT, text);
        set(attributes, Features.SCENE_NUMBER, element.sceneNumber());
        set(attributes, Features.DEPTH, element.type() == ElementType.SECTION ? (long) element.depth() : null);
        set(attributes, Features.EXTENSION,
                element.extensions().isEmpty() ? null : String.join(", ", element.extensions()));
        set(attributes, Features.DUAL, element.dual() ? Boolean.TRUE : null);
        Block next = new Block(id, state.version(), state.type(), parent, key, state.content(), state.tags(),
                new TreeMap<>(attributes), state.links());
        return isSpeakerChanged(old, element) ? next.withLinks(Features.CHARACTERS, List.of()) : next;
    }

    /** The block of a scene. */
    static Block scene(Block old, String id, ScriptElement heading, String parent, String key) {
        Block state = base(old, id, BlockTypes.SCENE, heading.text(), parent, key);
        if (old != null && old.content().equals(heading.text())
                && old.text(Features.SCENE_NUMBER).equals(heading.sceneNumber() == null ? "" : heading.sceneNumber())) {
            return state;
        }
        SceneHeading parts = SceneHeadings.parse(heading.text());
        Map<String, Object> attributes = new TreeMap<>(state.attributes());
        set(attributes, Features.SCENE_NUMBER, heading.sceneNumber());
        set(attributes, Features.SETTING, parts.setting().isEmpty() ? null : parts.setting());
        set(attributes, Features.TIME_OF_DAY, parts.timeOfDay().isEmpty() ? null : parts.timeOfDay());
        Block next = new Block(id, state.version(), state.type(), parent, key, state.content(), state.tags(),
                new TreeMap<>(attributes), state.links());
        return isPlaceChanged(old, heading) ? next.withLinks(Features.LOCATION, List.of()) : next;
    }

    /** Whether the element is a cue whose speaker the block did not name before, or no cue any more. */
    static boolean isSpeakerChanged(Block old, ScriptElement element) {
        boolean wasCue = old != null && ScriptBlocks.is(old, ElementType.CHARACTER);
        if (element.type() != ElementType.CHARACTER) {
            return wasCue;
        }
        return !wasCue || !key(ScriptBlocks.cue(old).name()).equals(key(element.name()));
    }

    /** Whether the heading names another place than the block's. */
    static boolean isPlaceChanged(Block old, ScriptElement heading) {
        if (old == null) {
            return true;
        }
        SceneHeading before = SceneHeadings.parse(old.content());
        SceneHeading after = SceneHeadings.parse(heading.text());
        return !key(before.location()).equals(key(after.location())) || !key(before.set()).equals(key(after.set()));
    }

    /** How names are compared. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }


    private static Block base(Block old, String id, String type, String content, String parent, String key) {
        if (old == null) {
            return new Block(id, 0, type, parent, key, content, new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        }
        if (old.content().equals(content) && old.parent().equals(parent) && old.orderKey().equals(key)) {
            return old;
        }
        return new Block(id, old.version(), type, parent, key, content, old.tags(), old.attributes(), old.links());
    }

    private static void set(Map<String, Object> attributes, String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }
}
