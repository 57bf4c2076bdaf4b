// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.locations.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.pipeline.Make;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.CardStage;

/** The Locations stage: the sets of the story below their places, and where they are shot. */
public final class LocationsEditor extends CardStage<ScriptFacts> {
    private BlockForm set;
    private BlockForm site;
    private Button together;

    @Override
    protected ScriptFacts readFacts(Snapshot film) {
        return ScriptFacts.of(film);
    }

    @Override
    protected List<Card> cards(Snapshot film, ScriptFacts known) {
        return LocationCards.of(film, known);
    }

    @Override
    protected String gridName() {
        return "Sets and shooting locations";
    }

    @Override
    protected String summary(List<Card> cards) {
        int sites = (int) cards.stream().filter(card -> card.group().equals(LocationCards.SHOOTING)).count();
        return LocationCards.count(cards.size() - sites, "set") + (sites == 0 ? "" : ", "
                + LocationCards.count(sites, "shooting location"));
    }

    @Override
    protected void createActions(StageHeader bar, StageContext stage) {
        bar.button("Add set", "Adds a set of the story (Insert)", this::add).setEnabled(stage.writable());
        bar.button("Add shooting location", "Adds a real place where sets are shot", this::addSite)
                .setEnabled(stage.writable());
        together = bar.button("Shoot here…", "Makes one shooting location for all selected sets", this::shootTogether);
    }

    @Override
    protected EmptyState createEmpty(Composite parent, StageContext stage) {
        EmptyState empty = new EmptyState(parent, "No sets yet",
                "Every place that a scene heading names becomes a set here, with its scenes, times and pages. Write or import "
                        + "a script, then find its sets; or add one by hand. Shooting locations are the real places: one "
                        + "of them can stand for many sets.");
        if (stage.writable()) {
            empty.action("Find the sets in the script", this::find);
            empty.action("Add set", this::add);
        }
        return empty;
    }

    @Override
    protected void createForms(Composite parent, StageContext stage) {
        set = LocationForms.set(parent, stage, this::facts);
        site = LocationForms.site(parent, stage, this::facts);
    }

    @Override
    protected BlockForm formOf(Block block) {
        return block.is(BlockTypes.SHOOTING_LOCATION) ? site : set;
    }

    @Override
    protected void selectionShown(int count) {
        together.setEnabled(count > 0 && context().writable() && selectedSets().size() == count);
    }

    private List<Block> selectedSets() {
        Snapshot film = context().film().snapshot();
        return selected().stream().map(film::block).filter(block -> block != null && block.is(BlockTypes.LOCATION)).toList();
    }

    private void find() {
        FilmSession film = context().film();
        Operations.schedule("Find the sets", new FilmRule(film.id()),
                monitor -> Pipelines.standard().make().run(film, context().stage(), Make.Listener.SILENT, monitor));
    }

    @Override
    protected void add() {
        BlockDraft draft = BlockDraft.of(BlockTypes.LOCATION).in(Stages.LOCATIONS).content("NEW SET");
        focused().filter(block -> block.is(BlockTypes.LOCATION))
                .ifPresent(block -> draft.in(block.parent()).after(block.id()));
        add("Add set", draft);
    }

    @Override
    protected BlockDraft draftFrom(String title, String text) {
        return BlockDraft.of(BlockTypes.LOCATION).in(Stages.LOCATIONS).content(title)
                .set(Features.DESCRIPTION, text.isEmpty() ? null : text);
    }

    private void addSite() {
        add("Add shooting location",
                BlockDraft.of(BlockTypes.SHOOTING_LOCATION).in(Stages.LOCATIONS).content("New shooting location"));
    }

    /** A new shooting location for the selected sets. */
    private void shootTogether() {
        List<Block> sets = selectedSets();
        String[] made = new String[1];
        context().edit("Add a shooting location for " + LocationCards.count(sets.size(), "set"), edit -> {
            made[0] = edit.create(BlockDraft.of(BlockTypes.SHOOTING_LOCATION).in(Stages.LOCATIONS)
                    .content(LocationCards.name(sets.get(0))));
            for (Block block : sets) {
                edit.link(block.id(), Features.SHOOTING_LOCATION, List.of(made[0]));
                BlockTexts.touched(edit, block);
            }
        });
        if (made[0] != null) {
            revealBlock(made[0]);
        }
    }
}
