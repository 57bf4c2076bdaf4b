// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.plot.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;

/**
 * A shape to begin a plot with.
 *
 * @param name  for people
 * @param parts its acts or sequences in order
 */
record PlotTemplate(String name, List<Part> parts) {
    private static final String ACT = "act";
    private static final String SEQUENCE = "sequence";
    private static final String BEAT = "beat";

    /** An act or a sequence with its beats. */
    record Part(String kind, String name, List<Beat> beats) {
    }

    /**
     * A beat.
     *
     * @param at where in the film it falls, from 0 to 1
     */
    record Beat(String name, String question, double at) {
    }

    /** The templates that are there. */
    static List<PlotTemplate> all() {
        return List.of(threeActs(), fiveActs(), eightSequences(), fifteenBeats());
    }

    private static PlotTemplate threeActs() {
        return new PlotTemplate("Three acts", List.of(
                new Part(ACT, "Act One", List.of(new Beat("Opening", "Where and among whom are we?", 0),
                        new Beat("Inciting incident", "What upsets the balance?", 0.1),
                        new Beat("First turning point", "What can nobody take back?", 0.25))),
                new Part(ACT, "Act Two", List.of(new Beat("First trials", "What is tried, and fails?", 0.35),
                        new Beat("Midpoint", "What changes the meaning of it all?", 0.5),
                        new Beat("Second turning point", "When is all lost?", 0.75))),
                new Part(ACT, "Act Three", List.of(new Beat("Climax", "What is decided, and by whom?", 0.9),
                        new Beat("Resolution", "What is different now?", 0.98)))));
    }

    private static PlotTemplate fiveActs() {
        List<Part> parts = new ArrayList<>();
        String[][] acts = {{"Act One: Exposition", "Who wants what from whom?"},
                {"Act Two: Rising action", "What gets worse?"},
            {"Act Three: Turn", "What turns the story round?"}, {"Act Four: Falling action", "What delays the end?"},
            {"Act Five: Outcome", "What is the price?"}};
        for (int i = 0; i < acts.length; i++) {
            parts.add(new Part(ACT, acts[i][0], List.of(new Beat("Beat", acts[i][1], i / 5.0))));
        }
        return new PlotTemplate("Five acts", parts);
    }

    private static PlotTemplate eightSequences() {
        List<Part> parts = new ArrayList<>();
        String[][] names = {{"The world as it is", "What is missing in it?"}, {"The predicament", "What locks us in?"},
            {"First obstacle", "What does not help?"}, {"First culmination", "What looks like winning or losing?"},
            {"Subplot and rising action", "Who pays meanwhile?"}, {"Main culmination", "What is the worst of it?"},
            {"New tension and twist", "What was never said?"}, {"Resolution", "Who are they now?"}};
        for (int i = 0; i < names.length; i++) {
            parts.add(new Part(SEQUENCE, (i + 1) + ". " + names[i][0],
                    List.of(new Beat("Beat", names[i][1], i / 8.0))));
        }
        return new PlotTemplate("Eight sequences", parts);
    }

    private static PlotTemplate fifteenBeats() {
        return new PlotTemplate("Fifteen beats", List.of(
                new Part(ACT, "Act One", List.of(new Beat("Opening image", "One picture of the world before.", 0),
                        new Beat("Theme stated", "Who says it, unheard?", 0.05),
                                new Beat("Set-up", "Who needs what?", 0.06),
                        new Beat("Catalyst", "What happens to them?", 0.11), new Beat("Debate", "Why not?", 0.12))),
                new Part(ACT, "Act Two A", List.of(new Beat("Break into two", "What is chosen?", 0.23),
                        new Beat("B story", "Who is the other one?", 0.27),
                                new Beat("Fun and games", "What was promised?", 0.28),
                        new Beat("Midpoint", "False victory or false defeat?", 0.5))),
                new Part(ACT, "Act Two B", List.of(new Beat("The walls close in", "What comes back?", 0.5),
                        new Beat("All is lost", "What dies?", 0.68),
                                new Beat("Dark night", "What is understood?", 0.69))),
                new Part(ACT, "Act Three", List.of(new Beat("Break into three", "What is the plan now?", 0.77),
                        new Beat("Finale", "How is it done?", 0.78),
                                new Beat("Final image", "The first picture, changed.", 0.99)))));
    }

    /**
     * The shape of a plot: its acts and sequences with their beats, at the share of the film where they are planned.
     */
    static PlotTemplate of(Snapshot film, String name, int pages) {
        List<Part> parts = new ArrayList<>();
        for (Block part : film.children(Stages.PLOT)) {
            String kind = part.text(Features.KIND);
            if (kind.equals(ACT) || kind.equals(SEQUENCE)) {
                parts.add(new Part(kind, PlotCards.title(part), film.children(part.id()).stream()
                        .map(beat -> new Beat(PlotCards.title(beat), beat.text(Features.DESCRIPTION),
                                Math.min(1, (double) beat.number(Features.PLANNED_PAGE, 0) / pages))).toList()));
            }
        }
        return new PlotTemplate(name, parts);
    }

    /** The template in lines, as {@link #read} takes it. */
    String print() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.kind()).append('\t').append(line(part.name())).append('\n');
            for (Beat beat : part.beats()) {
                text.append(BEAT).append('\t').append(line(beat.name())).append('\t').append(line(beat.question()))
                        .append('\t')
                        .append(beat.at()).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Reads what {@link #print} wrote; lines that are none of it are passed over. */
    static PlotTemplate read(String name, String text) {
        List<Part> parts = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 2 && (cells[0].equals(ACT) || cells[0].equals(SEQUENCE))) {
                parts.add(new Part(cells[0], cells[1], new ArrayList<>()));
            } else if (cells.length == 4 && cells[0].equals(BEAT) && !parts.isEmpty()
                    && cells[3].matches("[01](\\.0)?|0?\\.\\d+(E-\\d+)?")) {
                parts.get(parts.size() - 1).beats().add(new Beat(cells[1], cells[2], Double.parseDouble(cells[3])));
            }
        }
        return new PlotTemplate(name, parts);
    }

    /** Adds the template behind what is there; beats fall on pages of a film of this length. */
    void addTo(Edit edit, int pages) throws CoreException {
        for (Part part : parts) {
            String id = edit.create(BlockDraft.of(BlockTypes.OUTLINE_CARD).in(Stages.PLOT)
                    .set(Features.KIND, part.kind())
                    .set(Features.NAME, part.name()));
            List<BlockDraft> beats = new ArrayList<>();
            for (Beat beat : part.beats()) {
                beats.add(BlockDraft.of(BlockTypes.OUTLINE_CARD).in(id).set(Features.KIND, "beat")
                        .set(Features.NAME, beat.name()).set(Features.DESCRIPTION, beat.question())
                        .set(Features.PLANNED_PAGE, Math.max(1, Math.round(beat.at() * pages))));
            }
            edit.createAll(beats);
        }
    }
}
