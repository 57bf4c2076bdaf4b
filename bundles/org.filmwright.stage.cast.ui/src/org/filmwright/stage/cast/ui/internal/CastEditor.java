// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.cast.ui.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.cast.CharacterMerge;
import org.filmwright.breakdown.cast.CharacterRename;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.pipeline.Make;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.CardStage;

/** The Cast stage: a card per character, and beside it all that is known of the one with the focus. */
public final class CastEditor extends CardStage<ScriptFacts> {
    private static final String[] COLORS = {"#C0473F", "#2F6F9F", "#3E9A62", "#C9A227", "#7D4A9E", "#D9822B", "#2A9D8F",
        "#B5577B"};

    private CastCards.Sort sort = CastCards.Sort.CAST;
    private BlockForm character;
    private BlockForm look;
    private String openLook = "";
    private Button merge;
    private Job playing;

    @Override
    protected ScriptFacts readFacts(Snapshot film) {
        return ScriptFacts.of(film);
    }

    @Override
    protected List<Card> cards(Snapshot film, ScriptFacts known) {
        return CastCards.of(film, known, sort);
    }

    @Override
    protected String gridName() {
        return "Characters";
    }

    @Override
    protected String summary(List<Card> cards) {
        long speaking = cards.stream().filter(card -> !card.group().equals(CastCards.SILENT)).count();
        return CastCards.count(cards.size(), "character") + ", " + speaking + " speaking";
    }

    @Override
    protected void createActions(StageHeader bar, StageContext stage) {
        bar.button("Add character", "Adds a character (Insert)", this::add).setEnabled(stage.writable());
        merge = bar.button("Combine…", "Makes one character of the selected ones", this::merge);
        Button[] order = new Button[1];
        order[0] = bar.button("Sort ▾", "Orders the cards", () -> sortMenu(order[0]));
    }

    private void sortMenu(Button button) {
        Menu menu = new Menu(button);
        for (CastCards.Sort choice : CastCards.Sort.values()) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(choice.label());
            item.setSelection(choice == sort);
            item.addListener(SWT.Selection, event -> {
                sort = choice;
                refresh();
            });
        }
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    @Override
    protected EmptyState createEmpty(Composite parent, StageContext stage) {
        EmptyState empty = new EmptyState(parent, "Nobody is cast yet",
                "Everybody who speaks in the screenplay becomes a character here, with scenes, lines and a voice. Write or "
                        + "import a script, then find its cast; or add a character by hand.");
        if (stage.writable()) {
            empty.action("Find the cast in the script", this::find);
            empty.action("Add character", this::add);
        }
        return empty;
    }

    @Override
    protected void createForms(Composite parent, StageContext stage) {
        CastForms.Actions actions = new CastForms.Actions(this::rename, this::play, this::addLook, this::showLook,
                () -> showLook(""), this::facts);
        character = CastForms.character(parent, stage, actions);
        look = CastForms.look(parent, stage, actions);
    }

    @Override
    protected Block formBlock(Block focused) {
        Block open = context().film().snapshot().block(openLook);
        return open != null && open.parent().equals(focused.id()) ? open : focused;
    }

    @Override
    protected BlockForm formOf(Block block) {
        return block.is(BlockTypes.LOOK) ? look : character;
    }

    @Override
    protected void selectionShown(int count) {
        merge.setEnabled(count > 1 && context().writable());
    }

    private void showLook(String id) {
        openLook = id;
        refresh();
    }

    private void find() {
        FilmSession film = context().film();
        Operations.schedule("Find the cast", new FilmRule(film.id()),
                monitor -> Pipelines.standard().make().run(film, context().stage(), Make.Listener.SILENT, monitor));
    }

    @Override
    protected void add() {
        Snapshot film = context().film().snapshot();
        int place = CastCards.characters(film).size();
        BlockDraft draft = BlockDraft.of(BlockTypes.CHARACTER).in(Stages.CAST).content("NEW CHARACTER")
                .set(Features.COLOR, COLORS[place % COLORS.length]);
        focused().ifPresent(block -> draft.after(block.id()));
        add("Add character", draft);
    }

    @Override
    protected BlockDraft draftFrom(String title, String text) {
        return BlockDraft.of(BlockTypes.CHARACTER).in(Stages.CAST).content(title).set(Features.DESCRIPTION, text.isEmpty() ? null : text);
    }

    private void addLook(Block block) {
        String[] made = new String[1];
        context().edit("Add a look for " + CastCards.name(block), edit -> {
            made[0] = edit.create(BlockDraft.of(BlockTypes.LOOK).in(block.id()).content("New look"));
            BlockTexts.touched(edit, block);
        });
        if (made[0] != null) {
            showLook(made[0]);
            look.control().setFocus();
        }
    }

    /** Asks only where the script changes. */
    private void rename(String name, Block block) {
        UiThread.async(character.control(), () -> {
            try {
                CharacterRename plan = CharacterRename.plan(context().film().snapshot(), block.id(), name);
                if (plan.places().isEmpty()) {
                    context().edit("Rename " + plan.from() + " to " + plan.to(), edit -> plan.apply(edit, false));
                    return;
                }
                RenameDialog dialog = new RenameDialog(getSite().getShell(), plan, facts());
                if (dialog.open() == Window.OK) {
                    context().edit("Rename " + plan.from() + " to " + plan.to(),
                            edit -> plan.apply(edit, dialog.mentions()));
                }
            } catch (FilmException e) {
                context().tell(Problems.sentence(e));
            } finally {
                refresh();
            }
        });
    }

    private void merge() {
        Snapshot film = context().film().snapshot();
        List<Block> chosen = selected().stream().map(film::block).filter(Objects::nonNull).toList();
        if (chosen.size() < 2) {
            return;
        }
        MergeDialog dialog = new MergeDialog(getSite().getShell(), film, chosen);
        CharacterMerge plan = dialog.open() == Window.OK ? dialog.plan() : null;
        if (plan != null) {
            context().edit("Combine " + CastCards.count(chosen.size(), "character"), plan::apply);
        }
    }

    private void play(Block block) {
        if (playing != null) {
            playing.cancel();
        }
        FilmSession film = context().film();
        playing = Operations.load("Speak a line of " + CastCards.name(block), character.control(),
                monitor -> new VoicePlayer(Pipelines.standard().scratch()).play(film, block.id(), monitor), note -> {
                    if (!note.isEmpty()) {
                        context().tell(note);
                    }
                }, status -> context().tell(status.getMessage()));
    }

    @Override
    protected void revealBlock(String block) {
        Block found = context().film().snapshot().block(block);
        if (found != null && found.is(BlockTypes.LOOK)) {
            openLook = block;
            super.revealBlock(found.parent());
        } else {
            openLook = "";
            super.revealBlock(block);
        }
    }
}
