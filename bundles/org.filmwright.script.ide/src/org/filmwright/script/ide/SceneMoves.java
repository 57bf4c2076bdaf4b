// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/**
 * Moves scenes, and sections with all that is in them, to another place of a script. What moves is text, so that the
 * text and its order stay the one truth. Immutable.
 */
public final class SceneMoves {
    private final String text;
    private final List<Part> parts;

    /**
     * A scene or the head of a section.
     *
     * @param offset of its first character
     * @param depth  of a section from 1; 0 for a scene
     */
    private record Part(int offset, int depth) {
    }

    /** @param elements of the text */
    public SceneMoves(String text, List<ScriptElement> elements) {
        this.text = text;
        parts = new ArrayList<>();
        for (ScriptElement element : elements) {
            if (!element.isEmbedded() && element.type() == ElementType.SECTION) {
                parts.add(new Part(element.offset(), element.depth()));
            } else if (!element.isEmbedded() && element.type() == ElementType.SCENE_HEADING) {
                parts.add(new Part(element.offset(), 0));
            }
        }
    }

    /** Place in {@link #parts} of the scene or section that holds an offset; -1 before the first. */
    private int at(int offset) {
        int found = -1;
        for (int i = 0; i < parts.size() && parts.get(i).offset() <= offset; i++) {
            found = i;
        }
        return found;
    }

    private int end(int part) {
        int depth = parts.get(part).depth();
        int next = part + 1;
        while (depth > 0 && next < parts.size()
                && (parts.get(next).depth() == 0 || parts.get(next).depth() > depth)) {
            next++;
        }
        return next < parts.size() ? parts.get(next).offset() : text.length();
    }

    /**
     * Moves the scene or section at an offset in front of the one at another, or behind it.
     *
     * @return the text then, or null if nothing moves
     */
    public String moved(int offset, int target, boolean behind) {
        int from = at(offset);
        int to = at(target);
        if (from < 0 || to < 0) {
            return null;
        }
        int start = parts.get(from).offset();
        int end = end(from);
        int place = behind ? end(to) : parts.get(to).offset();
        if (place >= start && place <= end) {
            return null;
        }
        String moving = text.substring(start, end);
        String rest = text.substring(0, start) + text.substring(end);
        int at = place > start ? place - moving.length() : place;
        return joined(joined(rest.substring(0, at), moving), rest.substring(at));
    }

    /** Moves the scene at an offset one scene up or down; null if there is none on that side. */
    public String stepped(int offset, boolean down) {
        int from = at(offset);
        int to = from;
        do {
            to += down ? 1 : -1;
        } while (from >= 0 && to >= 0 && to < parts.size() && parts.get(to).depth() > 0);
        if (from < 0 || parts.get(from).depth() > 0 || to < 0 || to >= parts.size()) {
            return null;
        }
        return moved(offset, parts.get(to).offset(), down);
    }

    /** Two parts of a script with the empty line between them that a heading needs. */
    private String joined(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
        String head = first;
        while (!head.endsWith(lineEnd + lineEnd)) {
            head += lineEnd;
        }
        return head + second;
    }
}
