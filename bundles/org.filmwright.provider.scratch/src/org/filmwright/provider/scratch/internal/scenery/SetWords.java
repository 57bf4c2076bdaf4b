// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the backdrop that the words of a set's name ask for. In HOUSE - KITCHEN the last place is the one meant, so the
 * match that ends last wins, the longer one where two end together.
 */
final class SetWords {
    private record Rule(Pattern words, Consumer<Scene> painter) {
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Consumer<Scene> otherwise;

    SetWords(Consumer<Scene> otherwise) {
        this.otherwise = otherwise;
    }

    /** Words, as a regular expression of whole words. */
    SetWords on(String words, Consumer<Scene> painter) {
        rules.add(new Rule(Pattern.compile("(?<!\\p{L})(" + words + ")(?!\\p{L})"), painter));
        return this;
    }

    boolean knows(String name) {
        return find(name) != null;
    }

    Consumer<Scene> painter(String name) {
        Consumer<Scene> found = find(name);
        return found == null ? otherwise : found;
    }

    private Consumer<Scene> find(String name) {
        String text = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Consumer<Scene> best = null;
        int bestEnd = -1;
        int bestLength = 0;
        for (Rule rule : rules) {
            Matcher matcher = rule.words().matcher(text);
            while (matcher.find()) {
                int length = matcher.end() - matcher.start();
                if (matcher.end() > bestEnd || matcher.end() == bestEnd && length > bestLength) {
                    best = rule.painter();
                    bestEnd = matcher.end();
                    bestLength = length;
                }
            }
        }
        return best;
    }
}
