// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.ideation.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.stage.Stages;
import org.filmwright.report.Report;
import org.filmwright.report.StageDocument;

/** The film on a sheet: logline, genre and who makes it, then synopsis, treatment and notes. Pure. */
final class OneSheet {
    private static final String[][] CREDITS = {{"Written by", Features.WRITERS}, {"Directed by", Features.DIRECTOR},
        {"Produced by", Features.PRODUCER}, {"Music by", Features.COMPOSER}, {"Company", Features.COMPANY}};

    private OneSheet() {
    }

    /** The film and all its documents; what is hated and what is in the inbox stays out. */
    static StageDocument of(Snapshot film) {
        Block page = film.filmBlock();
        List<Report.Section> sections = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        if (!page.text(Features.LOGLINE).isBlank()) {
            head.append("**").append(page.text(Features.LOGLINE).strip()).append("**\n\n");
        }
        List<String> kinds = new ArrayList<>(page.texts(Features.GENRES));
        kinds.addAll(page.texts(Features.TONES));
        if (!kinds.isEmpty()) {
            head.append("*").append(String.join(", ", kinds)).append("*\n\n");
        }
        for (String[] credit : CREDITS) {
            String who = String.join(", ", page.texts(credit[1]));
            if (!who.isBlank()) {
                head.append("- ").append(credit[0]).append(' ').append(who).append('\n');
            }
        }
        head.append(String.format(Locale.ROOT, "- Picture %.2f:1", FilmFormat.of(page).aspect()));
        sections.add(new Report.Prose("", head.toString()));
        for (String kind : List.of(IdeaCards.SYNOPSIS, IdeaCards.TREATMENT, IdeaCards.NOTE)) {
            film.children(Stages.IDEATION).stream().filter(idea -> idea.text(Features.KIND).equals(kind)
                    && !idea.tagged(Tags.HATE)).forEach(idea -> sections.add(prose(idea)));
        }
        return new StageDocument("One-sheet", page.text(Features.NAME), false, sections);
    }

    /** One document. */
    static StageDocument document(Snapshot film, Block idea) {
        return new StageDocument(IdeaCards.title(idea), film.filmBlock().text(Features.NAME), false,
                List.of(new Report.Prose("", idea.content())));
    }

    private static Report.Prose prose(Block idea) {
        return new Report.Prose(IdeaCards.title(idea), idea.content());
    }
}
