// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.ideation.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.interchange.ProseReader;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.CardStage;

/** The Ideation stage: the film's own page, synopsis, treatment and notes, and an inbox for what comes to mind. */
public final class IdeationEditor extends CardStage<Boolean> {
    private BlockForm idea;
    private BlockForm film;
    private Shell shell;

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
        return ideas + (ideas == 1 ? " idea, " : " ideas, ") + documents
                + (documents == 1 ? " document" : " documents");
    }

    @Override
    protected void createActions(StageHeader bar, StageContext stage) {
        this.shell = stage.site().getShell();
        bar.capture("An idea? Enter keeps it", this::capture).setEditable(stage.writable());
        bar.button("Synopsis", "Opens the synopsis, or begins it", () -> document(IdeaCards.SYNOPSIS, "Synopsis"))
                .setEnabled(stage.writable());
        bar.button("Treatment", "Opens the treatment, or begins it", () -> document(IdeaCards.TREATMENT, "Treatment"))
                .setEnabled(stage.writable());
        bar.button("Add note", "Adds a note (Insert)", this::add).setEnabled(stage.writable());
        bar.button("Import text…", "Takes a novel or a story as source: text, Markdown, Word or PDF", this::importText)
                .setEnabled(stage.writable());
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

    private void importText() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Import a text as source");
        dialog.setFilterExtensions(new String[] {"*.txt;*.md;*.docx;*.pdf", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            importText(Path.of(chosen));
        }
    }

    /** Takes a text as source, chapter by chapter, as one edit. */
    public void importText(Path file) {
        Operations.load("Read " + file.getFileName(), shell, monitor -> ProseReader.read(file), chapters -> {
            String name = file.getFileName().toString().replaceAll("\\.[^.]+$", "");
            List<BlockDraft> drafts = new ArrayList<>();
            for (ProseReader.Chapter chapter : chapters) {
                String title = chapter.title().isEmpty() ? chapters.size() == 1 ? name : name + ", "
                        + (drafts.size() + 1)
                        : name + ": " + chapter.title();
                drafts.add(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).set(Features.KIND, IdeaCards.SOURCE)
                        .set(Features.NAME, title).content(chapter.text()));
            }
            context().edit("Import " + name, edit -> edit.createAll(drafts));
        }, status -> context().tell(status.getMessage()));
    }

    /** The document with the focus; else the film's one-sheet with all its documents. */
    @Override
    public StageDocument printed() {
        Snapshot now = context().film().snapshot();
        Block focus = focused().filter(block -> block.is(BlockTypes.IDEA) && !block.text(Features.KIND).isEmpty())
                .orElse(null);
        return focus == null ? OneSheet.of(now) : OneSheet.document(now, focus);
    }

    /** The newest idea stands first in the inbox. */
    private void capture(String text) {
        context().edit("Keep an idea", edit -> edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).first()
                .content(text)));
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
