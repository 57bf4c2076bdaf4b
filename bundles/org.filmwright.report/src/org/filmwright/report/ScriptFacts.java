// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.filmwright.page.Eighths;
import org.filmwright.page.LineKind;
import org.filmwright.page.Page;
import org.filmwright.page.PageLine;
import org.filmwright.page.Pages;
import org.filmwright.page.SceneLength;
import org.filmwright.page.SceneNumbering;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;

/** Scenes and characters of a script, counted once for all reports. */
final class ScriptFacts {
    private static final int SHORTEST_NAME = 3;

    private final List<ScriptElement> elements;
    private final Pages pages;
    private final List<SceneFacts> scenes = new ArrayList<>();
    private final Map<String, CharacterFacts> characters = new LinkedHashMap<>();
    private double dialogueSeconds;
    private double actionSeconds;
    private int words;

    ScriptFacts(ReportInput input) {
        elements = input.elements();
        pages = input.pages();
        for (ScriptElement element : elements) {
            if (element.type() == ElementType.CHARACTER) {
                characters.computeIfAbsent(name(element), CharacterFacts::new);
            }
        }
        readScenes();
        readSpeech();
    }

    /** The character of a cue, in capitals. */
    static String name(ScriptElement cue) {
        String name = cue.name() == null ? cue.text() : cue.name();
        return Emphasis.strip(name).strip().toUpperCase(Locale.ROOT);
    }

    private void readScenes() {
        Map<Integer, SceneLength> lengths = new HashMap<>();
        pages.scenes().forEach(scene -> lengths.put(scene.element(), scene));
        String[] numbers = SceneNumbering.COUNTED.of(elements);
        int start = -1;
        for (int i = 0; i <= elements.size(); i++) {
            if (i == elements.size() || elements.get(i).type() == ElementType.SCENE_HEADING) {
                if (start >= 0) {
                    scenes.add(scene(start, i, numbers[start], lengths.get(start)));
                }
                start = i;
            }
        }
    }

    private SceneFacts scene(int from, int to, String number, SceneLength length) {
        Map<String, Integer> speeches = new LinkedHashMap<>();
        StringBuilder synopsis = new StringBuilder();
        Set<String> mentioned = new HashSet<>();
        double seconds = 0;
        for (int i = from; i < to; i++) {
            ScriptElement element = elements.get(i);
            seconds += pages.share(i).seconds();
            switch (element.type()) {
                case CHARACTER -> speeches.merge(name(element), 1, Integer::sum);
                case SYNOPSIS -> synopsis.append(synopsis.isEmpty() ? "" : " ").append(Emphasis.strip(element.text()));
                case ACTION -> addWords(element.text(), mentioned);
                default -> {
                    // nobody is in it
                }
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        for (String character : characters.keySet()) {
            if (!speeches.containsKey(character) && character.length() >= SHORTEST_NAME
                    && mentioned.contains(character)) {
                seen.add(character);
            }
        }
        ScriptElement heading = elements.get(from);
        String page = length == null || pages.count() == 0 ? "" : label(length.page());
        SceneFacts facts = new SceneFacts(number == null ? "" : number, Emphasis.strip(heading.text()),
                SceneHeadings.parse(Emphasis.strip(heading.text())), page, length == null ? 0 : length.eighths(),
                seconds, speeches, seen, synopsis.toString(), from, to);
        speeches.keySet().forEach(character -> characters.get(character).speaks.add(facts));
        facts.present().forEach(character -> characters.get(character).present.add(facts));
        return facts;
    }

    private String label(int page) {
        return pages.pages().get(page - 1).label();
    }

    /** Runs of one to three words in capitals, so that names of several words are found. */
    private static void addWords(String text, Set<String> found) {
        String[] words = Emphasis.strip(text).toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’.-]+");
        for (int i = 0; i < words.length; i++) {
            StringBuilder run = new StringBuilder();
            for (int k = i; k < Math.min(words.length, i + 3); k++) {
                run.append(run.isEmpty() ? "" : " ").append(words[k]);
                found.add(run.toString().replaceAll("(['’]S|[.'’-]+)$", ""));
            }
        }
    }

    private void readSpeech() {
        Map<Integer, Integer> lines = new HashMap<>();
        for (Page page : pages.pages()) {
            for (PageLine line : page.lines()) {
                if (line.kind() == LineKind.DIALOGUE || line.kind() == LineKind.LYRICS) {
                    lines.merge(page.element(line), 1, Integer::sum);
                }
            }
        }
        CharacterFacts speaker = null;
        for (int i = 0; i < elements.size(); i++) {
            ScriptElement element = elements.get(i);
            double seconds = pages.share(i).seconds();
            if (element.type() == ElementType.CHARACTER) {
                speaker = characters.get(name(element));
                speaker.speeches++;
            }
            boolean spoken = element.type() == ElementType.DIALOGUE || element.type() == ElementType.LYRICS;
            if (element.type().isSpeech()) {
                dialogueSeconds += seconds;
                if (speaker != null) {
                    speaker.spoken += seconds;
                }
            } else if (element.type() == ElementType.ACTION || element.type() == ElementType.CENTERED) {
                actionSeconds += seconds;
            }
            if (spoken && speaker != null) {
                int count = count(element.text());
                speaker.words += count;
                words += count;
                speaker.lines += lines.getOrDefault(i, 0);
            }
        }
    }

    static int count(String text) {
        String plain = Emphasis.strip(text).strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+").length;
    }

    List<ScriptElement> elements() {
        return elements;
    }

    List<SceneFacts> scenes() {
        return scenes;
    }

    /** In the order in which they first speak. */
    Collection<CharacterFacts> characters() {
        return characters.values();
    }

    int pageCount() {
        return pages.count();
    }

    double seconds() {
        return pages.seconds();
    }

    String length() {
        return Eighths.print(scenes.stream().mapToInt(SceneFacts::eighths).sum());
    }

    double dialogueSeconds() {
        return dialogueSeconds;
    }

    double actionSeconds() {
        return actionSeconds;
    }

    int spokenWords() {
        return words;
    }
}
