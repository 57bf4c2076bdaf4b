// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/**
 * The grammar of a command's arguments, read from its usage line.
 * <ul>
 * <li>{@code FILM} an argument, {@code FILE…} one or more, {@code [NAME]} an optional one
 * <li>{@code a|b} an argument that is one of these words (capitals stand for any text)
 * <li>{@code [--json]} a flag, {@code [--name NAME]} an option with a value, {@code [--tag T]…} one that may come
 * again, {@code --name NAME} one that must come
 * <li>{@code (ID… | --all)} alternatives; the command checks that one is there
 * </ul>
 */
public final class Syntax {
    private static final String MANY = "…";

    private final String command;
    private final String usage;
    private final List<Positional> positionals = new ArrayList<>();
    private final Map<String, Option> options = new LinkedHashMap<>();

    private record Positional(String name, boolean optional, boolean many) {
    }

    /** An option; {@code value} is null for a flag. */
    private record Option(String name, String value, boolean many, boolean required) {
    }

    private Syntax(String command, String usage) {
        this.command = command;
        this.usage = usage;
    }

    /** Reads a usage line. */
    public static Syntax of(String command, String usage) {
        Syntax syntax = new Syntax(command, usage);
        int at = 0;
        while (at < usage.length()) {
            char c = usage.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            boolean group = c == '[' || c == '(';
            int end = group ? usage.indexOf(c == '[' ? ']' : ')', at) + 1 : endOfPlain(usage, at);
            boolean many = end < usage.length() && usage.startsWith(MANY, end);
            String body = group ? usage.substring(at + 1, end - 1) : usage.substring(at, end);
            for (String alternative : body.split(" \\| ")) {
                syntax.add(alternative, group, many);
            }
            at = many ? end + 1 : end;
        }
        return syntax;
    }

    /** A plain word, or a required option with its value. */
    private static int endOfPlain(String usage, int at) {
        int space = usage.indexOf(' ', at);
        if (space >= 0 && usage.startsWith("--", at)) {
            space = usage.indexOf(' ', space + 1);
        }
        return space < 0 ? usage.length() : space;
    }

    private void add(String text, boolean optional, boolean many) {
        String[] words = text.split(" ");
        if (words[0].startsWith("--")) {
            String name = words[0].substring(2);
            options.put(name, new Option(name, words.length > 1 ? words[1] : null, many, !optional));
            return;
        }
        for (String word : words) {
            boolean repeated = many || word.endsWith(MANY);
            positionals.add(new Positional(word.replace(MANY, ""), optional, repeated));
        }
    }

    /** The usage as one line. */
    public String line() {
        return "filmwright " + command + (usage.isEmpty() ? "" : " " + usage);
    }

    /** Sorts words into arguments and options. */
    public Arguments parse(List<String> words) throws FilmException {
        List<String> plain = new ArrayList<>();
        Map<String, List<String>> given = new LinkedHashMap<>();
        boolean optionsEnded = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
                plain.add(word);
            } else if (word.equals("--")) {
                optionsEnded = true;
            } else {
                int equals = word.indexOf('=');
                Option option = option(equals < 0 ? word : word.substring(0, equals));
                String value = null;
                if (equals >= 0) {
                    value = word.substring(equals + 1);
                } else if (option.value != null && ++i < words.size()) {
                    value = words.get(i);
                }
                give(given, option, value);
            }
        }
        for (Option option : options.values()) {
            if (option.required && !given.containsKey(option.name)) {
                throw wrong("needs --" + option.name + " " + option.value);
            }
        }
        return new Arguments(assign(plain), given);
    }

    private Option option(String word) throws FilmException {
        Option option = word.startsWith("--") ? options.get(word.substring(2)) : null;
        if (option == null) {
            throw wrong("has no option '" + word + "'");
        }
        return option;
    }

    private void give(Map<String, List<String>> given, Option option, String value) throws FilmException {
        if (option.value == null && value != null) {
            throw wrong("takes no value for --" + option.name);
        }
        if (option.value != null && value == null) {
            throw wrong("needs a value behind --" + option.name);
        }
        if (value != null) {
            choose("--" + option.name, option.value, value);
        }
        List<String> values = given.computeIfAbsent(option.name, name -> new ArrayList<>());
        if (!values.isEmpty() && !option.many) {
            throw wrong("takes --" + option.name + " once");
        }
        values.add(value == null ? "" : value);
    }

    private Map<String, List<String>> assign(List<String> plain) throws FilmException {
        Map<String, List<String>> assigned = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < positionals.size(); i++) {
            Positional positional = positionals.get(i);
            long needed = positionals.stream().skip(i + 1L).filter(later -> !later.optional).count();
            int free = (int) (plain.size() - at - needed);
            if (free <= 0) {
                if (!positional.optional) {
                    throw wrong("needs " + positional.name);
                }
                continue;
            }
            int count = positional.many ? free : 1;
            List<String> values = plain.subList(at, at + count);
            for (String value : values) {
                choose(positional.name, positional.name, value);
            }
            assigned.put(positional.name, List.copyOf(values));
            at += count;
        }
        if (at < plain.size()) {
            throw wrong("has no use for '" + plain.get(at) + "'");
        }
        return assigned;
    }

    private void choose(String what, String choices, String value) throws FilmException {
        if (choices.indexOf('|') < 0 || !choices.equals(choices.toLowerCase(java.util.Locale.ROOT))) {
            return;
        }
        Set<String> allowed = new HashSet<>(Arrays.asList(choices.split("\\|")));
        if (!allowed.contains(value)) {
            String name = what.equals(choices) ? "" : " for " + what;
            throw wrong("takes " + String.join(", ", choices.split("\\|")) + name + ", not '" + value + "'");
        }
    }

    private FilmException wrong(String what) {
        return new FilmException(ErrorCode.USAGE, "filmwright " + command + " " + what + "; usage: " + line());
    }
}
