// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.plot.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.report.Report;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.Markdown;

/** The acts, sequences and beats of a plot as cards, act by act or storyline by storyline. No SWT. */
final class PlotCards {
    static final String LOOSE = "Not in an act";
    static final String NO_STORYLINE = "No storyline";
    private static final String ACT = "#4D5F8C";
    private static final String SEQUENCE = "#2A7F7A";
    private static final String[] BEATS = {"#B8621B", "#7D4A9E", "#3E9A62", "#C0473F", "#2F6F9F", "#C9A227"};

    private PlotCards() {
    }

    static List<Card> of(Snapshot film, ScriptFacts facts, boolean byStoryline) {
        List<Block> all = new ArrayList<>();
        film.children(Stages.PLOT).forEach(top -> film.subtree(top.id())
                .filter(block -> block.is(BlockTypes.OUTLINE_CARD))
                .forEach(all::add));
        Set<String> storylines = new LinkedHashSet<>();
        all.stream().map(card -> card.text(Features.STORYLINE)).filter(line -> !line.isEmpty())
                .forEach(storylines::add);
        List<String> lines = new ArrayList<>(storylines);
        List<Card> cards = new ArrayList<>();
        if (byStoryline) {
            List<String> lanes = new ArrayList<>(lines);
            lanes.add("");
            for (String lane : lanes) {
                all.stream().filter(card -> isBeat(card) && card.text(Features.STORYLINE).equals(lane))
                        .forEach(card -> cards.add(card(card, lane.isEmpty() ? NO_STORYLINE : lane, facts, lines)));
            }
            return cards;
        }
        all.stream().filter(card -> card.parent().equals(Stages.PLOT) && isBeat(card))
                .forEach(card -> cards.add(card(card, LOOSE, facts, lines)));
        film.children(Stages.PLOT).stream().filter(top -> top.is(BlockTypes.OUTLINE_CARD) && !isBeat(top))
                .forEach(top -> film.subtree(top.id()).filter(block -> block.is(BlockTypes.OUTLINE_CARD))
                        .forEach(card -> cards.add(card(card, title(top), facts, lines))));
        return cards;
    }

    /** Whether a card is a beat, not an act or sequence. */
    static boolean isBeat(Block card) {
        return !card.text(Features.KIND).equals("act") && !card.text(Features.KIND).equals("sequence");
    }

    private static Card card(Block block, String group, ScriptFacts facts, List<String> storylines) {
        SceneFacts scene = facts.scene(block.link(Features.SCENE) == null ? "" : block.link(Features.SCENE));
        BitSet presence = new BitSet();
        if (scene != null) {
            presence.set(facts.scenes().indexOf(scene));
        }
        boolean beat = isBeat(block);
        String text = block.content().isBlank() ? block.text(Features.DESCRIPTION) : Markdown.title(block.content());
        int line = storylines.indexOf(block.text(Features.STORYLINE));
        String color = !block.text(Features.COLOR).isEmpty() ? block.text(Features.COLOR)
                : block.text(Features.KIND).equals("act") ? ACT : !beat ? SEQUENCE
                        : BEATS[Math.floorMod(line, BEATS.length)];
        return Card.of(block, title(block)).in(group).lines(text, pages(block, scene, beat)).tinted(color)
                .face(beat ? page(block, scene) : block.text(Features.KIND).equals("act") ? "ACT" : "SEQ",
                        block.asset("reference"))
                .present(presence, beat ? facts.scenes().size() : 0)
                .found(block.content() + ' ' + block.text(Features.STORYLINE));
    }

    /** The cards to be cut, group by group, behind them the beat sheet as a table. */
    static StageDocument printed(Snapshot film, List<Card> cards) {
        Map<String, List<Report.Card>> groups = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (Card card : cards) {
            Block block = film.block(card.id());
            String question = block.text(Features.DESCRIPTION);
            String text = question.isEmpty() ? block.content() : question
                    + (block.content().isBlank() ? "" : "\n" + block.content());
            groups.computeIfAbsent(card.group(), key -> new ArrayList<>())
                    .add(new Report.Card(title(block), text, card.facts()));
            rows.add(List.of(card.group(), title(block), text.replaceAll("\\s+", " ").strip(),
                    block.text(Features.STORYLINE),
                    card.facts()));
        }
        List<Report.Section> sections = new ArrayList<>();
        groups.forEach((group, members) -> sections.add(new Report.Cards(group, members)));
        sections.add(new Report.Table("Beat sheet", List.of(Report.Column.text("Part", 14),
                Report.Column.text("Beat", 22),
                Report.Column.text("What happens", 36), Report.Column.text("Storyline", 12),
                        Report.Column.text("Pages", 16)), rows));
        return new StageDocument("Plot", film.filmBlock().text(Features.NAME), false, sections);
    }

    private static String page(Block block, SceneFacts scene) {
        long page = scene != null ? scene.page() : block.number(Features.PLANNED_PAGE, 0);
        return page == 0 ? "•" : String.valueOf(page);
    }

    /** "planned p. 12, now p. 14, sc. 5". */
    private static String pages(Block block, SceneFacts scene, boolean beat) {
        List<String> parts = new ArrayList<>();
        long planned = block.number(Features.PLANNED_PAGE, 0);
        if (planned > 0) {
            parts.add("planned p. " + planned);
        }
        if (scene != null) {
            parts.add((planned > 0 ? "now p. " : "p. ") + scene.page());
            parts.add("sc. " + scene.number());
        } else if (beat) {
            parts.add("no scene yet");
        }
        return String.join(", ", parts);
    }

    /** Name of a card, else its first line. */
    static String title(Block card) {
        String name = card.text(Features.NAME);
        String title = name.isEmpty() ? Markdown.title(card.content()) : name;
        return title.isEmpty() ? "New beat" : title;
    }
}
