// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a piece of dialogue is heard: words and pauses. Parentheticals, notes, emphasis marks, emoji and control
 * characters are not spoken; (beat) and (pause) are a second.
 */
public final class SpokenText {
    /** Length of a written beat or pause. */
    public static final double PAUSE_SECONDS = 1;
    private static final Pattern NOTE = Pattern.compile("\\[\\[.*?]]|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WAIT = Pattern.compile(
            "\\b(beat|beats|pause|pauses|pausing|silence|moment)\\b|\u9593|\u505c\u987f");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*_\\\\])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ANY_WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** A stretch of words, or of silence. */
    public sealed interface Part {
    }

    /** Words to speak, clean of all marks. */
    public record Words(String text) implements Part {
    }

    /** Silence. */
    public record Pause(double seconds) implements Part {
    }

    private final List<Part> parts = new ArrayList<>();

    private SpokenText() {
    }

    /** The parts of a line in order. */
    public static List<Part> of(String dialogue) {
        SpokenText spoken = new SpokenText();
        spoken.split(NOTE.matcher(dialogue).replaceAll(" "));
        return List.copyOf(spoken.parts);
    }

    /** The words of a line without its pauses. */
    public static String words(String dialogue) {
        StringBuilder text = new StringBuilder();
        for (Part part : of(dialogue)) {
            if (part instanceof Words words) {
                text.append(text.isEmpty() ? "" : " ").append(words.text());
            }
        }
        return text.toString();
    }

    private void split(String text) {
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '(' || text.charAt(at) == '\uFF08' ? closing(text, at) : -1;
            if (end < 0) {
                at++;
                continue;
            }
            speak(text.substring(from, at));
            if (WAIT.matcher(text.substring(at, end).toLowerCase(Locale.ROOT)).find()) {
                parts.add(new Pause(PAUSE_SECONDS));
            }
            at = end + 1;
            from = at;
        }
        speak(text.substring(from));
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '\uFF08') {
                depth++;
            } else if ((c == ')' || c == '\uFF09') && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void speak(String text) {
        Matcher escaped = ESCAPED.matcher(text.replaceAll("(?<!\\\\)[*_]", ""));
        String bare = escaped.replaceAll(" ");
        StringBuilder clean = new StringBuilder();
        bare.codePoints().filter(SpokenText::isHeard).map(c -> c == '[' || c == ']' || c == '<' || c == '>'
                || c == '(' || c == ')' || c == '~' || c == '|' ? ' ' : c).forEach(clean::appendCodePoint);
        String words = SPACE.matcher(clean).replaceAll(" ").strip();
        if (ANY_WORD.matcher(words).find()) {
            parts.add(new Words(words));
        }
    }

    private static boolean isHeard(int c) {
        if (Character.isWhitespace(c)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
                    Character.OTHER_SYMBOL -> false;
            default -> true;
        };
    }
}
