// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.filmwright.script.ElementType;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptNames;
import org.filmwright.script.ide.QuickFix.Edit;
import org.filmwright.script.ide.ScriptName.Kind;

/**
 * Where characters and sets stand in a script: in cues and headings, and characters in action too, where their name
 * stands as a word of its own. Immutable.
 */
public final class NameIndex {
    private final String text;
    private final List<ScriptElement> elements;

    /**
     * @param text     of the script
     * @param elements of that text
     */
    public NameIndex(String text, List<ScriptElement> elements) {
        this.text = text;
        this.elements = List.copyOf(elements);
    }

    /** The character or set at an offset. */
    public Optional<ScriptName> at(int offset) {
        for (ScriptElement element : elements) {
            int end = element.offset() + element.source().length();
            if (element.isEmbedded() || offset < element.offset() || offset >= end && end < text.length()) {
                continue;
            }
            ScriptName own = own(element);
            if (own != null && own.offset() <= offset && offset <= own.offset() + own.length()) {
                return Optional.of(own);
            }
            if (element.type() == ElementType.ACTION) {
                return mentioned(element, offset);
            }
        }
        return Optional.empty();
    }

    private Optional<ScriptName> mentioned(ScriptElement action, int offset) {
        Set<String> names = new LinkedHashSet<>();
        elements.stream().filter(element -> element.type() == ElementType.CHARACTER)
                .forEach(cue -> names.add(ScriptNames.key(cue.name())));
        return names.stream().flatMap(name -> mentions(action, name).stream())
                .filter(found -> found.offset() <= offset && offset <= found.offset() + found.length()).findFirst();
    }

    /** Every place of a name, in order. */
    public List<ScriptName> occurrences(ScriptName wanted) {
        String key = ScriptNames.key(wanted.name());
        List<ScriptName> found = new ArrayList<>();
        for (ScriptElement element : elements) {
            if (element.isEmbedded()) {
                continue;
            }
            ScriptName own = own(element);
            if (own != null && own.kind() == wanted.kind() && ScriptNames.key(own.name()).equals(key)) {
                found.add(own);
            } else if (wanted.kind() == Kind.CHARACTER && element.type() == ElementType.ACTION) {
                found.addAll(mentions(element, key));
            }
        }
        return List.copyOf(found);
    }

    /**
     * What renaming writes at every place: in capitals where the name stands in capitals, else as given.
     *
     * @param places to be renamed, of {@link #occurrences}
     */
    public QuickFix rename(List<ScriptName> places, String name) {
        List<Edit> edits = new ArrayList<>();
        for (ScriptName place : places) {
            String old = text.substring(place.offset(), place.offset() + place.length());
            boolean capitals = old.chars().noneMatch(Character::isLowerCase);
            boolean forced = place.offset() > 0 && text.charAt(place.offset() - 1) == '@';
            String written = capitals && !forced ? name.toUpperCase(Locale.ROOT) : name;
            edits.add(new Edit(place.offset(), place.length(), written));
        }
        String old = places.isEmpty() ? "" : places.get(0).name();
        return new QuickFix("Rename " + old + " to " + name, edits);
    }

    /** What is known of a character or set, in one or two sentences. */
    public String about(ScriptName wanted) {
        String key = ScriptNames.key(wanted.name());
        String scene = "";
        String first = null;
        int scenes = 0;
        int speeches = 0;
        String last = null;
        for (ScriptElement element : elements) {
            boolean is = false;
            if (element.type() == ElementType.SCENE_HEADING) {
                scene = element.text();
                is = wanted.kind() == Kind.SET && ScriptNames.key(place(element)).equals(key);
                last = null;
            } else if (element.type() == ElementType.CHARACTER && wanted.kind() == Kind.CHARACTER) {
                is = ScriptNames.key(element.name()).equals(key);
                speeches += is ? 1 : 0;
            }
            if (is && !scene.equals(last)) {
                scenes++;
                last = scene;
                first = first == null ? scene : first;
            }
        }
        String count = scenes + (scenes == 1 ? " scene" : " scenes");
        String where = first == null || first.isEmpty() ? "" : ", first in " + first;
        return wanted.kind() == Kind.SET ? wanted.name() + ": " + count + where
                : wanted.name() + ": " + speeches + (speeches == 1 ? " speech in " : " speeches in ") + count + where;
    }

    /** The name that a cue or heading is about. */
    private ScriptName own(ScriptElement element) {
        if (element.type() == ElementType.CHARACTER) {
            return place(element, element.name(), Kind.CHARACTER);
        }
        if (element.type() == ElementType.SCENE_HEADING) {
            return place(element, place(element), Kind.SET);
        }
        return null;
    }

    private static String place(ScriptElement heading) {
        SceneHeading parts = SceneHeadings.parse(heading.text());
        return parts.location().isEmpty() ? parts.set() : parts.location() + " - " + parts.set();
    }

    private ScriptName place(ScriptElement element, String name, Kind kind) {
        int at = name.isEmpty() ? -1 : text.indexOf(name, element.offset());
        return at < 0 || at + name.length() > element.offset() + element.source().length() ? null
                : new ScriptName(kind, name, at, name.length());
    }

    private List<ScriptName> mentions(ScriptElement action, String key) {
        List<ScriptName> found = new ArrayList<>();
        String source = action.source();
        for (int at = 0; at + key.length() <= source.length(); at++) {
            if (source.regionMatches(true, at, key, 0, key.length()) && Character.isUpperCase(source.charAt(at))
                    && isWordEnd(source, at - 1) && isWordEnd(source, at + key.length())) {
                found.add(new ScriptName(Kind.CHARACTER, source.substring(at, at + key.length()), action.offset() + at,
                        key.length()));
            }
        }
        return found;
    }

    private static boolean isWordEnd(String source, int at) {
        return at < 0 || at >= source.length() || !Character.isLetterOrDigit(source.charAt(at));
    }
}
