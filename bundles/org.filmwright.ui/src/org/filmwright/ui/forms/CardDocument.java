// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.report.Report;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.canvas.Card;

/** Cards as a document: a table of all of them, then what is written about each, group by group. Pure. */
final class CardDocument {
    private static final List<String> TOLD = List.of(Features.DESCRIPTION, Features.TRAITS, Features.WANT,
            Features.NEED,
            Features.ARC, Features.ACTOR, Features.CONTACT, Features.ADDRESS, Features.PERMIT, Features.POWER,
                    Features.SOUND,
            Features.SUN, Features.PARKING, Features.SOURCE, Features.QUANTITY, Features.STATES, Features.NOTES);

    private CardDocument() {
    }

    static StageDocument of(Snapshot film, String title, List<Card> cards) {
        Map<String, List<Card>> groups = new LinkedHashMap<>();
        cards.forEach(card -> groups.computeIfAbsent(card.group(), key -> new ArrayList<>()).add(card));
        List<Report.Section> sections = new ArrayList<>();
        List<Report.Column> columns = List.of(Report.Column.text("Name", 26), Report.Column.text("What", 30),
                Report.Column.text("Facts", 34), Report.Column.text("Tags", 10));
        groups.forEach((group, members) -> sections.add(new Report.Table(group, columns, members.stream()
                .map(card -> List.of(card.title(), card.subtitle(), card.facts(), tags(film.block(card.id()))))
                        .toList())));
        for (Card card : cards) {
            String told = told(film.block(card.id()));
            if (!told.isEmpty()) {
                sections.add(new Report.Prose(card.title(), told));
            }
        }
        return new StageDocument(title, film.filmBlock().text(Features.NAME), false, sections);
    }

    private static String tags(Block block) {
        return block == null ? "" : String.join(", ", block.tags());
    }

    private static String told(Block block) {
        StringBuilder text = new StringBuilder();
        if (block != null) {
            for (String feature : TOLD) {
                String value = String.join(", ", block.texts(feature)).strip();
                if (!value.isEmpty()) {
                    text.append("**").append(BlockTexts.feature(feature)).append(":** ").append(value)
                            .append("\n\n");
                }
            }
        }
        return text.toString().strip();
    }
}
