// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.ElementType;
import org.filmwright.script.Lines;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptNames;

/** What is offered at the caret: characters, extensions, headings, times of day and transitions. */
public final class SmartType {
    private static final List<String> SETTINGS = List.of("INT. ", "EXT. ", "INT./EXT. ", "EST. ");
    private static final String DASH = " - ";

    private SmartType() {
    }

    /**
     * Offers for the caret, the likeliest first.
     *
     * @param type  the element that is being written
     * @param asked whether the writer asked for them; if not, nothing is offered for an empty word, and nothing once a
     *              known word is written in full, which beats any longer one
     */
    public static List<Offer> at(String text, int caret, ElementType type, Vocabulary words, boolean asked) {
        CaretLine line = CaretLine.at(text, caret);
        if (!line.isAtEnd()) {
            return List.of();
        }
        int first = Lines.first(text, line.start(), caret);
        return switch (type) {
            case CHARACTER -> cue(line, first, words, asked);
            case SCENE_HEADING -> heading(line, first, words, asked);
            case TRANSITION -> {
                int from = first < caret && text.charAt(first) == '>' ? Lines.first(text, first + 1, caret) : first;
                yield offers(line, from, words.transitions(), Offer.Kind.TRANSITION, "", asked);
            }
            case ACTION -> asked && line.isBlank() && line.isAfterBlank()
                    ? offers(line, first, SETTINGS, Offer.Kind.SETTING, "", true) : List.of();
            default -> List.of();
        };
    }

    private static List<Offer> cue(CaretLine line, int first, Vocabulary words, boolean asked) {
        String text = line.text();
        int open = text.lastIndexOf('(', line.caret() - 1);
        if (open >= first && text.indexOf(')', open) != line.caret() && text.indexOf(')', open) < line.caret()
                && text.indexOf(')', open) >= 0) {
            return List.of();
        }
        if (open >= first) {
            return offers(line, open + 1, words.extensions(), Offer.Kind.EXTENSION, ")", asked);
        }
        int from = first < line.caret() && text.charAt(first) == '@' ? first + 1 : first;
        return offers(line, from, words.characters(line.start()), Offer.Kind.CHARACTER, "", asked);
    }

    private static List<Offer> heading(CaretLine line, int first, Vocabulary words, boolean asked) {
        String written = line.text().substring(first, line.caret());
        int prefix = SceneHeadings.prefixLength(written);
        if (prefix == 0 && !written.startsWith(".")) {
            return offers(line, first, SETTINGS, Offer.Kind.SETTING, "", asked);
        }
        int from = Lines.first(line.text(), first + Math.max(prefix, written.startsWith(".") ? 1 : 0), line.caret());
        SceneHeading parts = SceneHeadings.parse(written);
        List<Offer> offers = new ArrayList<>();
        int dash = line.text().lastIndexOf(DASH, line.caret() - DASH.length());
        if (dash >= from) {
            offers.addAll(offers(line, dash + DASH.length(), words.times(), Offer.Kind.TIME, "", true));
            if (!asked && isKnown(words.times(), line.text().substring(dash + DASH.length(), line.caret()))) {
                return List.of();
            }
        }
        offers.addAll(offers(line, from, words.sets(parts.setting()), Offer.Kind.SET, DASH, asked));
        return List.copyOf(offers);
    }

    private static boolean isKnown(List<String> words, String written) {
        String key = ScriptNames.key(Lines.strip(written));
        return words.stream().anyMatch(word -> ScriptNames.key(word).equals(key));
    }

    /** Words that go on with what is written from an offset to the caret; the very word first. */
    private static List<Offer> offers(CaretLine line, int from, List<String> words, Offer.Kind kind, String behind,
            boolean asked) {
        String written = ScriptNames.key(line.text().substring(from, line.caret()));
        if (!asked && (written.isBlank() || isKnown(words, written))) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        for (String word : words) {
            String key = ScriptNames.key(word);
            if (key.startsWith(written)) {
                Offer offer = new Offer(word + behind, from, line.caret() - from, kind);
                offers.add(key.equals(written) ? 0 : offers.size(), offer);
            }
        }
        return List.copyOf(offers);
    }
}
