// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds and replaces words in a script. Immutable. */
public final class TextFinder {
    private final Pattern pattern;
    private final boolean regex;

    /** A place that was found. */
    public record Match(int offset, int length) {
    }

    /**
     * How it is looked for.
     *
     * @param matchCase capitals must agree
     * @param wholeWord no letter or digit may stand beside it
     * @param regex     the words are a regular expression; {@code ^} and {@code $} are line ends
     */
    public record Options(boolean matchCase, boolean wholeWord, boolean regex) {
    }

    private TextFinder(Pattern pattern, boolean regex) {
        this.pattern = pattern;
        this.regex = regex;
    }

    /**
     * A finder of these words.
     *
     * @throws IllegalArgumentException one sentence, where the words are no regular expression
     */
    public static TextFinder of(String words, Options options) {
        int flags = Pattern.MULTILINE | (options.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String source = options.regex() ? words : Pattern.quote(words);
        if (options.wholeWord()) {
            source = "(?<![\\p{L}\\p{N}])(?:" + source + ")(?![\\p{L}\\p{N}])";
        }
        try {
            return new TextFinder(Pattern.compile(source, flags), options.regex());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("This is no regular expression: " + e.getDescription() + ".", e);
        }
    }

    /** All places in order; none is empty. */
    public List<Match> all(String text) {
        List<Match> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Match(matcher.start(), matcher.end() - matcher.start()));
            }
        }
        return found;
    }

    /**
     * What each place is replaced by, parallel to {@link #all}; of a regular expression, {@code $1} is its first group.
     *
     * @throws IllegalArgumentException one sentence, where the replacement names a group that is not there
     */
    public List<String> replacements(String text, String replacement) {
        List<String> made = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                continue;
            }
            if (!regex) {
                made.add(replacement);
                continue;
            }
            StringBuilder out = new StringBuilder();
            try {
                Matcher one = pattern.matcher(text);
                one.find(matcher.start());
                one.appendReplacement(out, replacement);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("The replacement names a group that is not there.", e);
            }
            made.add(out.substring(matcher.start()));
        }
        return made;
    }
}
