// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.ideation.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.CardStage;

/** The Ideation stage: the film's own page, synopsis, treatment and notes, and an inbox for what comes to mind. */
public final class IdeationEditor extends CardStage<Boolean> {
    private BlockForm idea;
    private BlockForm film;

    @Override
    protected Boolean readFacts(Snapshot snapshot) {
        return Boolean.TRUE;
    }

    @Override
    protected List<Card> cards(Snapshot snapshot, Boolean known) {
        return IdeaCards.of(snapshot);
    }

    @Override
    protected String gridName() {
        return "Film, documents and ideas";
    }

    @Override
    protected String summary(List<Card> cards) {
        long ideas = cards.stream().filter(card -> card.group().equals(IdeaCards.INBOX)).count();
        long documents = cards.stream().filter(card -> card.group().equals(IdeaCards.DOCUMENTS)).count();
        return ideas + (ideas == 1 ? " idea, " : " ideas, ") + documents + (documents == 1 ? " document" : " documents");
    }

    @Override
    protected void createActions(StageHeader bar, StageContext stage) {
        bar.capture("An idea? Enter keeps it", this::capture).setEditable(stage.writable());
        bar.button("Synopsis", "Opens the synopsis, or begins it", () -> document(IdeaCards.SYNOPSIS, "Synopsis"))
                .setEnabled(stage.writable());
        bar.button("Treatment", "Opens the treatment, or begins it", () -> document(IdeaCards.TREATMENT, "Treatment"))
                .setEnabled(stage.writable());
        bar.button("Add note", "Adds a note (Insert)", this::add).setEnabled(stage.writable());
    }

    @Override
    protected EmptyState createEmpty(Composite parent, StageContext stage) {
        return new EmptyState(parent, "No film", stage.stage().description());
    }

    @Override
    protected void createForms(Composite parent, StageContext stage) {
        idea = IdeaForms.idea(parent, stage);
        film = IdeaForms.film(parent, stage);
    }

    @Override
    protected BlockForm formOf(Block block) {
        return block.is(BlockTypes.FILM) ? film : idea;
    }

    @Override
    protected void add() {
        add("Add note", BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).set(Features.KIND, IdeaCards.NOTE));
    }

    @Override
    protected BlockDraft draftFrom(String title, String text) {
        return BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content(text.isBlank() ? title : title + "\n" + text);
    }

    /** The newest idea stands first in the inbox. */
    private void capture(String text) {
        context().edit("Keep an idea", edit -> edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).first().content(text)));
    }

    private void document(String kind, String title) {
        String found = context().film().snapshot().children(Stages.IDEATION).stream()
                .filter(block -> block.text(Features.KIND).equals(kind)).map(Block::id).findFirst().orElse(null);
        if (found != null) {
            revealBlock(found);
        } else {
            add("Begin the " + kind, BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).set(Features.KIND, kind)
                    .set(Features.NAME, title));
        }
    }
}
