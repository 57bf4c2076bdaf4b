// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.ideation.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.Markdown;

/** The film, its documents, the inbox of ideas and those nobody wants to see again, as cards. No SWT. */
final class IdeaCards {
    static final String SYNOPSIS = "synopsis";
    static final String TREATMENT = "treatment";
    static final String NOTE = "note";
    static final String SOURCE = "source";
    static final String FILM = "The film";
    static final String DOCUMENTS = "Documents";
    static final String INBOX = "Inbox";
    static final String HATED = "Never again";
    private static final String PAPER = "#4D5F8C";
    private static final String THOUGHT = "#B8621B";
    private static final String GONE = "#7B7F86";

    private IdeaCards() {
    }

    static List<Card> of(Snapshot film) {
        List<Card> cards = new ArrayList<>();
        cards.add(film(film.filmBlock()));
        List<Block> ideas = film.children(Stages.IDEATION).stream().filter(block -> block.is(BlockTypes.IDEA)).toList();
        for (String group : List.of(DOCUMENTS, INBOX, HATED)) {
            ideas.stream().filter(idea -> group(idea).equals(group)).forEach(idea -> cards.add(idea(idea, group)));
        }
        return cards;
    }

    /** A hated idea is put away, a document stands first, the rest is the inbox. */
    static String group(Block idea) {
        return idea.tagged(Tags.HATE) ? HATED : idea.text(Features.KIND).isEmpty() ? INBOX : DOCUMENTS;
    }

    private static Card film(Block film) {
        String logline = film.text(Features.LOGLINE).isEmpty() ? "No logline yet" : film.text(Features.LOGLINE);
        List<String> words = new ArrayList<>(film.texts(Features.GENRES));
        words.addAll(film.texts(Features.TONES));
        FilmFormat format = FilmFormat.of(film);
        words.add(String.format(Locale.ROOT, "%.2f:1", format.aspect()));
        String name = film.text(Features.NAME).isEmpty() ? "Untitled" : film.text(Features.NAME);
        return Card.of(film, name).in(FILM).lines(logline, String.join(", ", words)).tinted("#B8621B");
    }

    private static Card idea(Block idea, String group) {
        String kind = idea.text(Features.KIND);
        String title = title(idea);
        String label = kind.isEmpty() ? "" : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return Card.of(idea, title).in(group).lines(rest(idea, title), label.isEmpty() ? words(idea) : label + ", " + words(idea))
                .face(kind.isEmpty() ? "?" : label.substring(0, 1), idea.asset("reference"))
                .tinted(group.equals(HATED) ? GONE : kind.isEmpty() ? THOUGHT : PAPER).found(idea.content());
    }

    /** Name of an idea: its own, else its first line. */
    static String title(Block idea) {
        String name = idea.text(Features.NAME);
        String title = name.isEmpty() ? Markdown.title(idea.content()) : name;
        return title.isEmpty() ? "Empty" : title;
    }

    private static String rest(Block idea, String title) {
        String plain = idea.content().replaceAll("(?m)^#{1,6}\\s+|\\*\\*|__", "").strip();
        return (plain.startsWith(title) ? plain.substring(title.length()) : plain).strip().replaceAll("\\s+", " ");
    }

    private static String words(Block idea) {
        String text = idea.content().strip();
        int count = text.isEmpty() ? 0 : text.split("\\s+").length;
        return String.format(Locale.ROOT, "%,d word%s", count, count == 1 ? "" : "s");
    }
}
