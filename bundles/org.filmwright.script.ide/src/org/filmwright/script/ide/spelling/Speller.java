// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/**
 * Checks the spelling of what a script prints, with the dictionaries of Hunspell. Names of characters and places are
 * never wrong. Looked-up words are remembered, so that a second check costs what changed. Safe on every thread.
 */
public final class Speller {
    private static final Set<ElementType> CHECKED = Set.of(ElementType.ACTION, ElementType.DIALOGUE,
            ElementType.PARENTHETICAL, ElementType.LYRICS, ElementType.SYNOPSIS, ElementType.CENTERED);
    private static final Path SYSTEM = Path.of("/usr/share/hunspell");
    private static final int SUGGESTIONS = 6;

    private final Hunspell hunspell;
    private final String name;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** A word that is in no dictionary. */
    public record Misspelling(int offset, int length, String word) {
    }

    private Speller(Hunspell hunspell, String name) {
        this.hunspell = hunspell;
        this.name = name;
    }

    /**
     * The speller of a language: of the system's dictionaries under {@code /usr/share/hunspell}, for English else the
     * one that is shipped; empty where there is none. Reads files: never on a UI thread.
     *
     * @param language such as {@code en} or {@code de_AT}
     */
    public static Optional<Speller> of(String language) throws IOException {
        String tag = language.replace('-', '_');
        for (Path candidate : candidates(tag)) {
            Path words = Path.of(candidate.toString().replaceFirst("\\.aff$", ".dic"));
            if (Files.isReadable(candidate) && Files.isReadable(words)) {
                try (InputStream affix = Files.newInputStream(candidate); InputStream dic = Files.newInputStream(words)) {
                    return Optional.of(load(affix, dic, candidate.getFileName().toString().replace(".aff", "")));
                }
            }
        }
        return tag.isEmpty() || tag.toLowerCase(Locale.ROOT).startsWith("en") ? Optional.of(english())
                : Optional.empty();
    }

    /** The American English dictionary that is shipped. */
    public static Speller english() throws IOException {
        try (InputStream affix = Speller.class.getResourceAsStream("en_US.aff");
                InputStream words = Speller.class.getResourceAsStream("en_US.dic")) {
            return load(affix, words, "en_US");
        }
    }

    private static List<Path> candidates(String tag) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!tag.matches("[A-Za-z]{2,3}(_[A-Za-z0-9]+)*") || !Files.isDirectory(SYSTEM)) {
            return found;
        }
        found.add(SYSTEM.resolve(tag + ".aff"));
        String base = tag.substring(0, tag.indexOf('_') < 0 ? tag.length() : tag.indexOf('_'));
        try (var files = Files.newDirectoryStream(SYSTEM, base + "*.aff")) {
            files.forEach(found::add);
        }
        return found;
    }

    private static Speller load(InputStream affix, InputStream words, String name) throws IOException {
        try {
            return new Speller(new Hunspell(new Dictionary(affix, List.of(words), false, SortingStrategy.inMemory())),
                    name);
        } catch (ParseException e) {
            throw new IOException("The spelling dictionary " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Name of the dictionary, such as {@code en_US}. */
    public String name() {
        return name;
    }

    /**
     * The words that are in no dictionary, in order.
     *
     * @param elements of the script
     * @param own      words that are right in this film, in any case: its dictionary, its characters, its places
     */
    public List<Misspelling> check(List<ScriptElement> elements, Set<String> own) {
        Set<String> right = new HashSet<>();
        own.forEach(text -> addWords(right, text));
        for (ScriptElement element : elements) {
            if (element.type() == ElementType.CHARACTER || element.type() == ElementType.SCENE_HEADING) {
                addWords(right, element.text());
            }
        }
        List<Misspelling> found = new ArrayList<>();
        for (ScriptElement element : elements) {
            if (!element.isEmbedded() && CHECKED.contains(element.type())) {
                check(element, right, found);
            }
        }
        return found;
    }

    private void check(ScriptElement element, Set<String> right, List<Misspelling> found) {
        String source = element.source();
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("[[", at) || source.startsWith("/*", at)) {
                int end = source.indexOf(source.charAt(at) == '[' ? "]]" : "*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
                continue;
            }
            int end = wordEnd(source, at);
            if (end == at) {
                at++;
                continue;
            }
            String word = source.substring(at, end);
            if (!isRight(word, right)) {
                found.add(new Misspelling(element.offset() + at, end - at, word));
            }
            at = end;
        }
    }

    /** Behind the word that begins at an offset, or the offset where none does. Digits make a word none of ours. */
    private static int wordEnd(String source, int from) {
        if (!Character.isLetter(source.charAt(from)) || from > 0 && Character.isDigit(source.charAt(from - 1))) {
            return from;
        }
        int end = from + 1;
        while (end < source.length() && (Character.isLetter(source.charAt(end))
                || Character.getType(source.charAt(end)) == Character.NON_SPACING_MARK
                || isApostrophe(source.charAt(end)) && end + 1 < source.length()
                        && Character.isLetter(source.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private boolean isRight(String word, Set<String> right) {
        String plain = word.replace('’', '\'');
        String lower = plain.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return plain.length() < 2 || right.contains(lower) || right.contains(stem) || !isAlphabet(plain)
                || known.computeIfAbsent(plain, this::isKnown);
    }

    private boolean isKnown(String word) {
        return hunspell.spell(word) || word.equals(word.toUpperCase(Locale.ROOT))
                && hunspell.spell(word.toLowerCase(Locale.ROOT)) || word.startsWith("'") && isKnown(word.substring(1));
    }

    /** Words of writings without letters of an alphabet are not looked up. */
    private static boolean isAlphabet(String word) {
        return word.codePoints().noneMatch(point -> Character.isIdeographic(point)
                || Character.UnicodeScript.of(point) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(point) == Character.UnicodeScript.KATAKANA
                || Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI);
    }

    private static void addWords(Set<String> words, String text) {
        for (String word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}']+")) {
            if (!word.isEmpty()) {
                words.add(word);
                words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
            }
        }
    }

    /** What a misspelt word may have been meant to be, the likeliest first. May take a moment: not on a UI thread. */
    public List<String> suggestions(String word) {
        List<String> found = hunspell.suggest(word);
        return found.subList(0, Math.min(SUGGESTIONS, found.size()));
    }
}
